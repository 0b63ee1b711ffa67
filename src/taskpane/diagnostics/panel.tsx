import { mergeClasses, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PaneSettings } from '../../contracts/deployment.ts';
import { gatherFacts, report, type Facts, type Report } from '../../diagnostics/index.ts';
import { useSpeech } from '../speech.tsx';
import { texts } from '../texts.ts';
import type { Pane } from '../use-pane.ts';
import { Findings } from './findings.tsx';
import type { Filling } from './guides.tsx';
import { PasteBox } from './paste-box.tsx';
import { Road } from './road.tsx';
import { sourcesOf } from './sources.ts';
import { words } from './texts.ts';
import { usePanelStyles } from './use-panel-styles.ts';

interface Shown {
  readonly pane: Pane;
  readonly settings: PaneSettings;
}

/** What is going on here: the verdict, who can act and how, any pasted error, the road of dates, and what to hand on. */
export default function Panel({ pane, settings }: Shown) {
  const styles = usePanelStyles();
  const { t, locale } = useSpeech();
  const title = useRef<HTMLHeadingElement>(null);
  const facts = useFacts(pane, settings);
  const told = facts && report(facts, locale);
  const filling = fillingOf(told, pane);
  useEffect(() => title.current?.focus(), []);
  return (
    <div className={styles.panel} data-part="panel">
      <h2 ref={title} tabIndex={-1} className={styles.title}>{t(texts.whatGoesOn)}</h2>
      <div role="status">{told ? <Verdict told={told} /> : <Spinner size="small" labelPosition="after" label={t(words.looking)} />}</div>
      {told && <Findings findings={told.findings.filter(({ id }) => id !== firstQuestion)} filling={filling} />}
      <PasteBox filling={filling} />
      <Road location={'capability' in pane.shown ? pane.shown.capability.location : 'unclear'} today={today()} />
    </div>
  );
}

/** Gathered when the panel opens, and again when signing in has come to stand elsewhere. */
function useFacts(pane: Pane, settings: PaneSettings): Partial<Facts> | undefined {
  const [facts, setFacts] = useState<Partial<Facts>>();
  useEffect(() => {
    let current = true;
    void sourcesOf(pane, settings).then(gatherFacts).then((found) => current && setFacts(found));
    return () => void (current = false);
  }, [pane.shown, pane.host]);
  return facts;
}

/** The audit whose answer is the verdict. */
const firstQuestion = 'path-works';
const tones = { yes: 'good', 'one-click': 'attention', waiting: 'attention', unknown: 'attention', no: 'bad' } as const;

/** Can I work, and what can I do myself? */
function Verdict({ told: { verdict, findings } }: { told: Report }) {
  const styles = usePanelStyles();
  const mine = findings.find(({ id }) => id === firstQuestion)?.steps.user ?? [];
  return (
    <div className={mergeClasses(styles.card, styles.verdict, styles[tones[verdict.canWork]])} data-verdict={verdict.canWork}>
      <p className={styles.note}><strong>{verdict.says}</strong></p>
      {mine.length > 0 && <ul className={styles.list}>{mine.map((step) => <li key={step}>{step}</li>)}</ul>}
    </div>
  );
}

/** By the person's own calendar, `yyyy-mm-dd`. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

const fillingOf = (told: Report | undefined, { mailbox }: Pane): Filling => ({
  ...told?.values,
  redirectUri: `${location.origin}/redirect.html`,
  ...(mailbox.emailAddress ? { upn: mailbox.emailAddress } : {}),
});
