import { Button, mergeClasses } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { messageToAdmin, type RedactedReport, type Report } from '../../diagnostics/index.ts';
import { CopyText } from '../copy-text.tsx';
import { useSpeech } from '../../fluent/speech.tsx';
import { words } from './texts.ts';
import { usePanelStyles } from './use-panel-styles.ts';

interface Shown {
  readonly told: Report;
  readonly redacted: RedactedReport;
  /** `yyyy-mm-dd`, for the name of the file. */
  readonly today: string;
}

/** What leaves the pane, by the person's own hand: the report for IT, as text or JSON, and a message in the admin's words. */
export function HandOn({ told, redacted, today }: Shown) {
  const styles = usePanelStyles();
  const { t, locale } = useSpeech();
  const [hint, field] = [useId(), useId()];
  const [saved, setSaved] = useState(false);
  const save = (content: string, type: string, ending: string) => {
    saveFile(new Blob([content], { type }), `outlook-add-in-report-${today}.${ending}`);
    setSaved(true);
  };
  const [message, setMessage] = useState(() => {
    const { subject, body } = messageToAdmin(told, locale);
    return `${subject}\n\n${body}`;
  });
  return (
    <section className={styles.section} aria-labelledby={`${field}-title`}>
      <h3 id={`${field}-title`} className={styles.heading}>{t(words.handOn)}</h3>
      <CopyText label={t(words.copyReport)} copied={t(words.reportCopied)} text={redacted.text[locale]} appearance="primary" />
      <div className={styles.actions}>
        <Button size="small" onClick={() => save(redacted.text[locale], 'text/plain;charset=utf-8', 'txt')}>{t(words.saveText)}</Button>
        <Button size="small" onClick={() => save(redacted.json, 'application/json', 'json')}>{t(words.saveJson)}</Button>
      </div>
      <div role="status">{saved && t(words.saved)}</div>
      <label htmlFor={field} className={styles.subheading}>{t(words.mail)}</label>
      <p id={hint} className={styles.quiet}>{t(words.mailHint)}</p>
      <textarea id={field} className={mergeClasses(styles.text, styles.mail)} aria-describedby={hint} value={message} onChange={(event) => setMessage(event.target.value)} data-part="mail" />
      <CopyText label={t(words.copyMail)} copied={t(words.copied)} text={message} isShown />
    </section>
  );
}

function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser has begun to read it by the next task; a minute is generous.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
