import { useEffect, useId, useRef, useState } from 'react';
import { explainText, valuesFor, type Explanation } from '../../diagnostics/index.ts';
import { useSpeech } from '../../fluent/speech.tsx';
import { EntryView } from './entry-view.tsx';
import type { Filling } from './guides.tsx';
import { words } from './texts.ts';
import { usePanelStyles } from './use-panel-styles.ts';

/** A megabyte is read in a fraction of a second; nobody types between two such pauses. */
const pauseMs = 150;
const longest = 1_000_000;

interface Read {
  readonly explanation: Explanation;
  readonly isCut: boolean;
  /** Output that an audit asks for, and no error. */
  readonly isSettings: boolean;
}

/** Explains any pasted text while it is typed. The text goes nowhere. */
export function PasteBox({ filling, takeSettings }: { filling: Filling; takeSettings: (text: string) => void }) {
  const styles = usePanelStyles();
  const { t } = useSpeech();
  const [hint, field] = [useId(), useId()];
  const timer = useRef<number>(undefined);
  const [read, setRead] = useState<Read>();
  useEffect(() => () => clearTimeout(timer.current), []);
  // The field keeps its text to itself: a megabyte that went through React would make every key slow.
  const onChange = ({ currentTarget: { value } }: React.ChangeEvent<HTMLTextAreaElement>) => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const text = value.slice(0, longest);
      const isSettings = /^\s{0,40}EwsEnabled\s{0,40}:/im.test(text);
      if (isSettings) takeSettings(text);
      setRead(value.trim() === '' ? undefined : { explanation: explainText(text), isCut: value.length > longest, isSettings });
    }, pauseMs);
  };
  return (
    <section className={styles.section} aria-labelledby={`${field}-title`}>
      <h3 id={`${field}-title`} className={styles.heading}>{t(words.paste)}</h3>
      <label htmlFor={field}>{t(words.errorText)}</label>
      <p id={hint} className={styles.quiet}>{t(words.pasteHint)}</p>
      <textarea id={field} className={styles.text} aria-describedby={hint} spellCheck={false} autoComplete="off" onChange={onChange} />
      <div role="status" className={styles.stack} data-part="explanation">
        {read && <Explained {...read} filling={filling} />}
      </div>
    </section>
  );
}

function Explained({ explanation, isCut, isSettings, filling }: Read & { filling: Filling }) {
  const styles = usePanelStyles();
  const { t } = useSpeech();
  const { entry, known, link, recognition } = explanation;
  const { primary, correlationId, traceId, timestamp } = recognition;
  const others = known.filter(({ id }) => id !== primary);
  const ids = [[words.correlationId, correlationId], [words.traceId, traceId], [words.timestamp, timestamp]] as const;
  return (
    <>
      {isCut && <p className={styles.quiet}>{t(words.onlyStart)}</p>}
      {isSettings && <p className={styles.note}>{t(words.readAsSettings)}</p>}
      {primary === null && !isSettings && <p className={styles.note}>{t(words.nothingRecognised)}</p>}
      {primary !== null && <h4 className={styles.subheading} data-primary={primary}>{t(words.moreAbout, { code: entry?.name ? `${primary} (${entry.name})` : primary })}</h4>}
      {entry && <EntryView key={entry.id} entry={entry} filling={{ ...valuesFor(recognition.appIds, filling), ...(correlationId ? { correlationId } : {}) }} />}
      {primary !== null && !entry && <p className={styles.note}>{t(words.unknownCode, { code: primary })} {link && <a className={styles.link} href={link} target="_blank" rel="noreferrer">{t(words.lookUp)}</a>}</p>}
      {others.length > 0 && (
        <div>
          <p className={styles.subheading}>{t(words.alsoFound)}</p>
          <ul className={styles.list}>{others.map(({ id, entry: other }) => <li key={id}>{id}{other ? `: ${t(other.happened)}` : ''}</li>)}</ul>
        </div>
      )}
      {ids.some(([, value]) => value) && (
        <dl className={styles.facts}>{ids.map(([label, value]) => value && <div key={label.en}><dt>{t(label)}</dt><dd>{value}</dd></div>)}</dl>
      )}
    </>
  );
}
