import { tellSources } from '../../contracts/source.ts';
import type { CatalogueEntry } from '../../diagnostics/index.ts';
import { useSpeech } from '../../fluent/speech.tsx';
import { ownerTitles } from '../trouble-texts.ts';
import { Guides, type Filling } from './guides.tsx';
import { confidenceNames, kindNames, roleTitles, words } from './texts.ts';
import { usePanelStyles } from './use-panel-styles.ts';

/** Everything the catalogue knows of one error: what happened, who can act, what each can do, and how sure that is. */
export function EntryView({ entry, filling }: { entry: CatalogueEntry; filling: Filling }) {
  const styles = usePanelStyles();
  const { t, locale } = useSpeech();
  const roles = (['user', 'admin', 'developer'] as const).filter((role) => entry.steps[role]);
  return (
    <div className={styles.stack}>
      <p className={styles.note}>{t(entry.happened)}</p>
      <dl className={styles.facts}>
        <div><dt>{t(words.whoCanFix)}</dt><dd data-fact="owner">{new Intl.ListFormat(locale).format(entry.owners.map((owner) => t(ownerTitles[owner])))}</dd></div>
        <div><dt>{t(words.doesItPass)}</dt><dd>{t(kindNames[entry.kind])}</dd></div>
      </dl>
      {roles.map((role) => (
        <div key={role}>
          <p className={styles.subheading}>{t(roleTitles[role])}</p>
          <ul className={styles.list}>{entry.steps[role]!.map((step) => <li key={step.en}>{t(step)}</li>)}</ul>
        </div>
      ))}
      <Guides ids={entry.guides ?? []} filling={filling} />
      {entry.link && <a className={styles.link} href={entry.link} target="_blank" rel="noreferrer">{t(words.microsoftSays)}</a>}
      <EntryGround entry={entry} />
    </div>
  );
}

/** What to note down about an error, and where the knowledge of it comes from. */
export function EntryGround({ entry: { confidence, evidence, sources } }: { entry: CatalogueEntry }) {
  const styles = usePanelStyles();
  const { t, locale } = useSpeech();
  return (
    <>
      {evidence && (
        <div>
          <p className={styles.subheading}>{t(words.toNote)}</p>
          <ul className={styles.list}>{evidence.map((one) => <li key={one.en}>{t(one)}</li>)}</ul>
        </div>
      )}
      <p className={styles.quiet}>{t(words.confidence, { confidence: t(confidenceNames[confidence]!) })} · {t(words.sources)}: {tellSources(sources, locale).map(({ name, date }) => `${name} (${date})`).join('; ')}</p>
    </>
  );
}
