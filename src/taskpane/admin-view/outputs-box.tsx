import { useEffect, useId, useRef, useState } from 'react';
import { tenantCommands } from '../../diagnostics/index.ts';
import { useSpeech } from '../../fluent/speech.tsx';
import { CopyText } from '../copy-text.tsx';
import { usePanelStyles } from '../diagnostics/use-panel-styles.ts';
import { words } from './texts.ts';

/** Outputs as pasted; `on` is the day they were taken (`yyyy-mm-dd`), where one was given. */
export interface Pasted {
  readonly text: string;
  readonly on?: string;
}

const pauseMs = 150;
const longest = 1_000_000;

/** Takes pasted outputs while they are typed, undefined for none. */
export function OutputsBox({ today, take }: { today: string; take: (pasted: Pasted | undefined) => void }) {
  const styles = usePanelStyles();
  const { t } = useSpeech();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const day = useRef<HTMLInputElement>(null);
  const timer = useRef<number>(undefined);
  const [isCut, setCut] = useState(false);
  useEffect(() => () => clearTimeout(timer.current), []);
  const onChange = () => {
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => {
      const { value } = field.current!;
      const on = day.current!.value;
      setCut(value.length > longest);
      take(value.trim() === '' ? undefined : { text: value.slice(0, longest), ...(on ? { on } : {}) });
    }, pauseMs);
  };
  return (
    <section className={styles.section} aria-labelledby={`${id}-title`}>
      <h3 id={`${id}-title`} className={styles.heading}>{t(words.settings)}</h3>
      <p className={styles.note}>{t(words.run)}</p>
      <pre className={styles.code}><code>{tenantCommands}</code></pre>
      <CopyText label={t(words.copyCommands)} copied={t(words.copied)} text={tenantCommands} isShown />
      <label htmlFor={id}>{t(words.outputs)}</label>
      <p id={`${id}-hint`} className={styles.quiet}>{t(words.outputsHint)}</p>
      <textarea ref={field} id={id} className={styles.text} aria-describedby={`${id}-hint`} spellCheck={false} autoComplete="off" onChange={onChange} />
      <div role="status" className={styles.quiet}>{isCut && t(words.onlyStart)}</div>
      <label htmlFor={`${id}-day`}>{t(words.day)}</label>
      <p id={`${id}-day-hint`} className={styles.quiet}>{t(words.dayHint)}</p>
      <input ref={day} id={`${id}-day`} type="date" max={today} className={styles.field} aria-describedby={`${id}-day-hint`} onChange={onChange} />
    </section>
  );
}
