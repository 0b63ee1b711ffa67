import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CatalogueEntry } from '../diagnostics/index.ts';
import { entryOf, isKitError, whatHappened, whatHelps, type KitError } from '../errors/index.ts';
import { useSpeech } from '../fluent/speech.tsx';
import { ownerTitles, texts } from './texts.ts';

const useStyles = makeStyles({
  refusal: { display: 'grid', rowGap: tokens.spacingVerticalM, maxWidth: '70ch' },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  note: { margin: 0 },
  facts: { margin: 0, display: 'grid', rowGap: tokens.spacingVerticalS, '& dt': { color: tokens.colorNeutralForeground2 }, '& dd': { margin: 0 } },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** What the catalogue knows of a foreign refusal, fetched only when there is one. */
function useCatalogue({ foreign }: KitError): CatalogueEntry | undefined {
  const [entry, setEntry] = useState<CatalogueEntry>();
  useEffect(() => {
    let current = true;
    if (foreign) import('../diagnostics/index.ts').then(({ entryOfForeign, foreignFact }) => current && setEntry(entryOfForeign(foreignFact(foreign))), () => undefined);
    return () => void (current = false);
  }, [foreign]);
  return entry;
}

/** Why there is nothing to see, who can change that, and how. */
export function Refusal({ error, onAgain }: { error: KitError; onAgain: () => void }) {
  const styles = useStyles();
  const { t, speak } = useSpeech();
  const entry = useCatalogue(error);
  const steps = entry && (entry.steps.admin ?? entry.steps.user ?? entry.steps.developer);
  const isRole = isKitError(error, 'role-missing');
  return (
    <section className={styles.refusal} role="alert">
      <h2 className={styles.title}>{t(texts.cannot)}</h2>
      <p className={styles.note}>{speak(whatHappened(error))} [{error.code}]</p>
      <dl className={styles.facts}>
        {entry && <div><dt>{t(texts.whatItMeans, { code: entry.id })}</dt><dd>{t(entry.happened)}</dd></div>}
        <div><dt>{t(texts.whoCanFix)}</dt><dd>{t(ownerTitles[entry?.owners[0] ?? entryOf(error.code).remedyIsWith])}</dd></div>
        <div><dt>{t(texts.whatHelps)}</dt><dd>{steps ? steps.map((step) => <p key={step.en} className={styles.note}>{t(step)}</p>) : speak(whatHelps(error))}</dd></div>
      </dl>
      {isRole && <p className={styles.note}>{t(texts.roleOperator)}</p>}
      <div className={styles.actions}><Button appearance="primary" onClick={onAgain}>{t(isRole ? texts.otherAccount : texts.tryAgain)}</Button></div>
    </section>
  );
}
