import { Button, mergeClasses, Spinner } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { PaneSettings } from '../../contracts/deployment.ts';
import { gatherFacts, redactedReport, report, type Facts, type RedactedReport, type Report } from '../../diagnostics/index.ts';
import { useSpeech } from '../../fluent/speech.tsx';
import { texts } from '../texts.ts';
import type { Pane } from '../use-pane.ts';
import { Findings } from './findings.tsx';
import type { Filling } from './guides.tsx';
import { HandOn } from './hand-on.tsx';
import { PasteBox } from './paste-box.tsx';
import { Road } from './road.tsx';
import { digest, sourcesOf } from './sources.ts';
import { words } from './texts.ts';
import { usePanelStyles } from './use-panel-styles.ts';

interface Shown {
  readonly pane: Pane;
  readonly settings: PaneSettings;
}

/** What is going on here: this Outlook, and behind a door the tenant, for whoever administers it. */
export default function Panel({ pane, settings }: Shown) {
  const styles = usePanelStyles();
  const { t, locale } = useSpeech();
  const title = useRef<HTMLHeadingElement>(null);
  const [pasted, takeSettings] = useState<string>();
  const admin = useAdminView();
  const gathered = useGathered(pane, settings, pasted);
  const told = gathered && report(gathered.facts, locale);
  const filling = fillingOf(told, pane);
  useEffect(() => title.current?.focus(), []);
  return (
    <div data-part="panel">
      {admin.View && <admin.View pane={pane} settings={settings} filling={ofTheAddIn(filling)} today={today()} close={admin.close} />}
      <div className={admin.View ? styles.hidden : styles.panel}>
        <h2 ref={title} tabIndex={-1} className={styles.title}>{t(texts.whatGoesOn)}</h2>
        <div role="status">{told ? <Verdict told={told} /> : <Spinner size="small" labelPosition="after" label={t(words.looking)} />}</div>
        {told && <Findings findings={told.findings.filter(({ id, outcome }) => id !== firstQuestion || outcome === 'fail')} saidAlready={[told.verdict.says, ...mineIn(told)]} filling={filling} />}
        <PasteBox filling={filling} takeSettings={takeSettings} />
        {told && <HandOn key={told.generatedAt} told={told} redacted={gathered.redacted} today={today()} />}
        <section className={styles.section} aria-labelledby="admin-door-title">
          <h3 id="admin-door-title" className={styles.heading}>{t(words.admin)}</h3>
          <p className={styles.note}>{t(words.adminHint)}</p>
          <div ref={admin.door}><Button size="small" onClick={admin.open}>{t(words.openAdmin)}</Button></div>
          {admin.isMissing && <p role="alert" className={styles.note}>{t(texts.partMissing)}</p>}
        </section>
        <Road location={told ? told.location : 'capability' in pane.shown ? pane.shown.capability.location : 'unclear'} today={today()} />
      </div>
    </div>
  );
}

type AdminViewPart = typeof import('../admin-view/admin-view.tsx').default;

/** With its readers of files and outputs the view comes only when an administrator asks, and the focus goes back to where it was asked for. */
function useAdminView() {
  const door = useRef<HTMLDivElement>(null);
  const [View, setView] = useState<AdminViewPart>();
  const [isMissing, setMissing] = useState(false);
  const wasOpen = useRef(false);
  useEffect(() => {
    if (!View && wasOpen.current) door.current?.querySelector('button')?.focus();
    wasOpen.current = View !== undefined;
  }, [View]);
  const open = () => {
    setMissing(false);
    import('../admin-view/admin-view.tsx').then((part) => setView(() => part.default), () => setMissing(true));
  };
  return { door, View, isMissing, open, close: () => setView(undefined) };
}

interface Gathered {
  readonly facts: Partial<Facts>;
  /** Made ready beforehand: a browser lets only a click copy, and a click does not wait. */
  readonly redacted: RedactedReport;
}

/** Gathered when the panel opens, and again when signing in has come to stand elsewhere or settings were pasted. */
function useGathered(pane: Pane, settings: PaneSettings, pasted: string | undefined): Gathered | undefined {
  const [gathered, setGathered] = useState<Gathered>();
  useEffect(() => {
    let current = true;
    const gather = async () => {
      const facts = await gatherFacts({ ...(await sourcesOf(pane, settings)), ...(pasted === undefined ? {} : { pasted }) });
      const redacted = await redactedReport(facts, { digest });
      if (current) setGathered({ facts, redacted });
    };
    void gather();
    return () => void (current = false);
  }, [pane.shown, pane.host, pasted]);
  return gathered;
}

/** The audit whose answer is the verdict. */
const firstQuestion = 'path-works';
const tones = { yes: 'good', 'one-click': 'attention', waiting: 'attention', unknown: 'attention', no: 'bad' } as const;

const mineIn = ({ findings }: Report): readonly string[] => findings.find(({ id }) => id === firstQuestion)?.steps.user ?? [];

/** Can I work, and what can I do myself? */
function Verdict({ told }: { told: Report }) {
  const styles = usePanelStyles();
  const { verdict } = told;
  const mine = mineIn(told);
  return (
    <div className={mergeClasses(styles.card, styles.verdict, styles[tones[verdict.canWork]])} data-verdict={verdict.canWork}>
      <p className={styles.answer}>{verdict.says}</p>
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

/** Without what belongs to the person at the pane and her own last failure: an administrator acts for others. */
const ofTheAddIn = ({ upn: _upn, correlationId: _correlationId, ...filling }: Filling): Filling => filling;
