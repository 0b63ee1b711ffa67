import { makeStyles, tokens } from '@fluentui/react-components';

const narrow = { minWidth: 0, overflowWrap: 'anywhere' } as const;

/** One look for all parts of the panel. Everything wraps: at 200 % zoom a pane may be 160 px wide. */
export const usePanelStyles = makeStyles({
  panel: { ...narrow, maxWidth: '720px', display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalL },
  section: { ...narrow, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
  stack: { ...narrow, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, ':focus': { outline: 'none' } },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  subheading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0 },
  answer: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  card: { ...narrow, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS, padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium },
  verdict: { borderLeftWidth: '4px' },
  good: { borderLeftColor: tokens.colorStatusSuccessForeground1 },
  attention: { borderLeftColor: tokens.colorStatusWarningForeground1 },
  bad: { borderLeftColor: tokens.colorStatusDangerForeground1 },
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: tokens.spacingVerticalXS },
  facts: { margin: 0, display: 'grid', rowGap: tokens.spacingVerticalXS, '& dt': { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 }, '& dd': { margin: 0 } },
  link: { color: tokens.colorBrandForegroundLink },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, '& > *': { maxWidth: '100%' } },
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink, minHeight: '24px' },
  unfolded: { ...narrow, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS, paddingTop: tokens.spacingVerticalS },
  code: { margin: 0, padding: tokens.spacingHorizontalS, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground3 },
  text: { width: '100%', minHeight: '96px', boxSizing: 'border-box', resize: 'vertical', fontFamily: 'inherit', fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  field: { width: '100%', minHeight: '32px', boxSizing: 'border-box', fontFamily: 'inherit', fontSize: tokens.fontSizeBase300, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1, border: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  hidden: { display: 'none' },
  mail: { minHeight: '220px' },
});
