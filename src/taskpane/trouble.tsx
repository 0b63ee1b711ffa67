import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Attempt } from '../auth/index.ts';
import type { Rung } from '../contracts/capability.ts';
import type { CatalogueEntry } from '../diagnostics/index.ts';
import type { KitError } from '../errors/index.ts';
import { entryOf, whatHappened, whatHelps } from '../errors/page-entries.ts';
import { useSpeech } from '../fluent/speech.tsx';
import { pathTitles } from './texts.ts';
import { ownerTitles, troubleTexts } from './trouble-texts.ts';

const useStyles = makeStyles({
  facts: { margin: 0, display: 'grid', rowGap: tokens.spacingVerticalS, '& dt': { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 }, '& dd': { margin: 0 } },
  list: { margin: 0, paddingLeft: '20px' },
  note: { margin: 0 },
  id: { overflowWrap: 'anywhere' },
});

interface Shown {
  readonly error: KitError;
  readonly attempts: readonly Attempt[];
  /** The ways that come before the one it stands at. */
  readonly before: readonly Rung[];
}

/** What went wrong, what it means, who can fix it and how. What the foreign party said outranks our own general sentence. */
export default function Trouble({ error, attempts, before }: Shown) {
  const styles = useStyles();
  const { t, speak } = useSpeech();
  const entry = useCatalogue(error);
  const owner = entry?.owners[0] ?? entryOf(error.code).remedyIsWith;
  const steps = entry && (entry.steps.user ?? entry.steps.admin ?? entry.steps.developer);
  const others = before.flatMap(({ path, taken, reason }) => {
    const failed = attempts.find((attempt) => attempt.path === path && attempt.error !== error);
    return failed ? [{ path, why: whatHappened(failed.error) }] : taken ? [] : [{ path, why: reason }];
  });
  return (
    <>
      {!(entry && error.code === 'interaction-required') && <p className={styles.note}>{speak(whatHappened(error))}</p>}
      <dl className={styles.facts}>
        {entry && <div><dt>{t(troubleTexts.whatItMeans, { code: entry.id })}</dt><dd>{t(entry.happened)}</dd></div>}
        <div><dt>{t(troubleTexts.whoCanFix)}</dt><dd data-fact="owner">{t(ownerTitles[owner])}</dd></div>
        <div><dt>{t(troubleTexts.whatHelps)}</dt><dd>{steps ? steps.map((step) => <p key={step.en} className={styles.note}>{t(step)}</p>) : speak(whatHelps(error))}</dd></div>
        {error.foreign?.correlationId && <div><dt>{t(troubleTexts.correlation)}</dt><dd className={styles.id}>{error.foreign.correlationId}</dd></div>}
        {others.length > 0 && (
          <div>
            <dt>{t(troubleTexts.whyNotOtherwise)}</dt>
            <dd><ul className={styles.list}>{others.map(({ path, why }) => <li key={path}>{t(pathTitles[path])}: {speak(why)}</li>)}</ul></dd>
          </div>
        )}
      </dl>
    </>
  );
}

/** Where our own sentence says only that somebody refused, whatever the other side said is read; elsewhere only its number. */
const isVague = ({ code }: KitError) => code === 'entra-refused' || code === 'bridge-unavailable' || code === 'office-sso-failed' || code === 'dialog-lost';

/** The catalogue is fetched only when something went wrong: it must cost the pane's start nothing. */
function useCatalogue(error: KitError): CatalogueEntry | undefined {
  const { foreign } = error;
  const [entry, setEntry] = useState<CatalogueEntry>();
  useEffect(() => {
    let current = true;
    setEntry(undefined);
    // Without the catalogue our own sentence stands alone.
    if (foreign) import('../diagnostics/index.ts').then(({ entryOfForeign, explain, foreignFact }) => current && setEntry(isVague(error) ? entryOfForeign(foreignFact(foreign)) : explain(foreign)), () => undefined);
    return () => void (current = false);
  }, [error]);
  return entry;
}
