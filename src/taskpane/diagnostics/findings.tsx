import type { Text } from '../../contracts/text.ts';
import { entryFor, type EntryOwner, type Finding } from '../../diagnostics/index.ts';
import { useSpeech } from '../../fluent/speech.tsx';
import { ownerTitles } from '../trouble-texts.ts';
import { EntryGround } from './entry-view.tsx';
import { Guides, type Filling } from './guides.tsx';
import { confidenceNames, roleTitles, words } from './texts.ts';
import { usePanelStyles } from './use-panel-styles.ts';

const owners: readonly EntryOwner[] = ['user', 'admin', 'developer', 'microsoft'];
/** Also what works as designed, such as a rule of the organisation, as long as it stands in somebody's way and something can be done. */
const isProblem = ({ outcome, owner, severity, steps }: Finding) => outcome === 'fail' || outcome === 'crashed' || (outcome === 'info' && owner !== null && severity !== 'notes' && Object.keys(steps).length > 0);

interface Shown {
  readonly findings: readonly Finding[];
  /** What stands in the verdict. */
  readonly saidAlready: readonly string[];
  readonly filling: Filling;
  /** Names of the roles for a reader who is not the person at the pane. */
  readonly names?: Readonly<Record<'user' | 'admin', Text<never>>>;
}

/** What was found, under the one who can act on it; what is in order or unknown is folded away. */
export function Findings({ findings, saidAlready, filling, names }: Shown) {
  const styles = usePanelStyles();
  const { t } = useSpeech();
  const problems = findings.filter(isProblem);
  const fine = findings.filter((finding) => !isProblem(finding) && finding.outcome !== 'unknown');
  const unknown = findings.filter(({ outcome }) => outcome === 'unknown');
  return (
    <section className={styles.section} aria-labelledby="findings-title">
      <h3 id="findings-title" className={styles.heading}>{t(words.findings)}</h3>
      {problems.length === 0 && <p className={styles.note}>{t(words.nothingToDo)}</p>}
      {[...owners, null].map((owner) => {
        const theirs = problems.filter((finding) => finding.owner === owner);
        return theirs.length > 0 && (
          <div key={owner} className={styles.stack} data-owner={owner ?? 'nobody'}>
            <h4 className={styles.subheading}>{t({ ...ownerTitles, ...names }[owner ?? 'nobody'])}</h4>
            {theirs.map((finding) => <FindingView key={finding.id} finding={finding} saidAlready={saidAlready} filling={filling} {...(names ? { names } : {})} />)}
          </div>
        );
      })}
      <Folded title={t(words.inOrder, { count: fine.length })} findings={fine} filling={filling} />
      <Folded title={t(words.notKnown, { count: unknown.length })} findings={unknown} filling={filling} />
    </section>
  );
}

function Folded({ title, findings, filling }: { title: string; findings: readonly Finding[]; filling: Filling }) {
  const styles = usePanelStyles();
  return findings.length > 0 && (
    <details>
      <summary className={styles.summary}>{title}</summary>
      <div className={styles.unfolded}>{findings.map((finding) => <FindingView key={finding.id} finding={finding} saidAlready={[]} filling={filling} />)}</div>
    </details>
  );
}

function FindingView({ finding, saidAlready, filling, names }: Omit<Shown, 'findings'> & { finding: Finding }) {
  const styles = usePanelStyles();
  const { t } = useSpeech();
  const { evidence, guides, link, steps } = finding;
  const entry = finding.entry === null ? undefined : entryFor(finding.entry);
  const isSaid = saidAlready.includes(finding.says);
  const ofRoles = (['user', 'admin', 'developer'] as const).map((role) => ({ role, list: (steps[role] ?? []).filter((step) => !saidAlready.includes(step)) })).filter(({ list }) => list.length > 0);
  return (
    <article className={styles.card} data-finding={finding.id} data-outcome={finding.outcome}>
      <h5 className={styles.subheading}>{!isSaid || ofRoles.length + guides.length === 0 ? finding.title : entry ? t(words.doAbout, { code: entry.id }) : t(words.steps)}</h5>
      {!isSaid && <p className={styles.note}>{finding.says}</p>}
      {ofRoles.map(({ role, list }) => (
        <div key={role}>
          {(ofRoles.length > 1 || role !== finding.owner) && <p className={styles.quiet}>{t({ ...roleTitles, ...names }[role])}</p>}
          <ul className={styles.list}>{list.map((step) => <li key={step}>{step}</li>)}</ul>
        </div>
      ))}
      <Guides ids={guides} filling={filling} />
      {link && <a className={styles.link} href={link} target="_blank" rel="noreferrer">{t(words.microsoftSays)}</a>}
      {(evidence.length > 0 || entry) && (
        <details>
          <summary className={styles.summary}>{t(words.evidence)}</summary>
          <div className={styles.unfolded}>
            <dl className={styles.facts}>{evidence.map(({ label, value }) => <div key={label}><dt>{label}</dt><dd>{value}</dd></div>)}</dl>
            {entry && <EntryGround entry={entry} />}
          </div>
        </details>
      )}
      {!entry && finding.outcome !== 'unknown' && finding.outcome !== 'crashed' && <p className={styles.quiet}>{t(words.confidence, { confidence: t(confidenceNames[finding.confidence]!) })}</p>}
    </article>
  );
}
