import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Text } from '../contracts/text.ts';
import { useSpeech } from '../fluent/speech.tsx';

const useStyles = makeStyles({
  section: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalS, minWidth: 0, alignContent: 'start' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  says: { margin: 0, color: tokens.colorNeutralForeground2, maxWidth: '100ch' },
  scroll: { overflow: 'auto', maxHeight: '420px' },
});

/** A heading, what the numbers below it mean, and the numbers. */
export function Section({ title, says, children }: { title: Text<never>; says: string; children: ReactNode }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <section className={styles.section}>
      <h2 className={styles.title}>{t(title)}</h2>
      <p className={styles.says}>{says}</p>
      {children}
    </section>
  );
}

/** Room for a table that is wider than the page or very long; the keyboard scrolls it too. */
export function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  const styles = useStyles();
  return <div className={styles.scroll} tabIndex={0} role="region" aria-label={label}>{children}</div>;
}

/** Digits under digits. */
export const useNumberStyles = makeStyles({ number: { textAlign: 'end', fontVariantNumeric: 'tabular-nums', '& > *': { justifyContent: 'flex-end', textAlign: 'end' } } });
