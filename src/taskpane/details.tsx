import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Attempt } from '../auth/index.ts';
import type { Rung } from '../contracts/capability.ts';
import type { JournalLine } from '../contracts/journal.ts';
import { Ladder } from './ladder.tsx';
import { useSpeech } from './speech.tsx';
import { texts } from './texts.ts';

const useStyles = makeStyles({
  details: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink, minHeight: '24px' },
  body: { display: 'grid', rowGap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalM },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, width: '100%', '& td, & th': { textAlign: 'left', verticalAlign: 'top', padding: '2px 8px 2px 0', overflowWrap: 'anywhere' } },
  text: { width: '100%', height: '120px', boxSizing: 'border-box', fontFamily: tokens.fontFamilyMonospace, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground1, backgroundColor: tokens.colorNeutralBackground1 },
  unseen: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' },
});

interface Shown {
  readonly ladder: readonly Rung[];
  readonly used: Rung | undefined;
  readonly attempts: readonly Attempt[];
  readonly lines: readonly JournalLine[];
}

/** What support needs: the ladder, every step, and one button that copies it. The journal holds neither token nor address. */
export function Details({ ladder, used, attempts, lines }: Shown) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>{t(texts.details)}</summary>
      <div className={styles.body}>
        <Ladder ladder={ladder} used={used} attempts={attempts} />
        <table className={styles.table}>
          <caption className={styles.unseen}>{t(texts.steps)}</caption>
          <thead>
            <tr><th scope="col">{t(texts.step)}</th><th scope="col">{t(texts.result)}</th><th scope="col">{t(texts.milliseconds)}</th></tr>
          </thead>
          <tbody>
            {lines.map((line, index) => (
              <tr key={index} data-journal={JSON.stringify(line)}>
                <td>{line.step}{line.path ? ` · ${line.path}` : ''}</td>
                <td>{line.event}{line.code ? ` (${line.code})` : ''}</td>
                <td>{line.atMs}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <CopyDetails text={JSON.stringify({ ladder: ladder.map(({ path, taken, reasonId }) => ({ path, taken, reasonId })), journal: lines }, null, 2)} />
      </div>
    </details>
  );
}

function CopyDetails({ text }: { text: string }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const [result, setResult] = useState<'copied' | 'notCopied'>();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setResult('copied');
    } catch {
      // Outlook on the web gives the frame no clipboard permission everywhere.
      setResult('notCopied');
    }
  };
  return (
    <div>
      <Button size="small" onClick={copy}>{t(texts.copy)}</Button>
      <div role="status">{result && t(texts[result])}</div>
      {result === 'notCopied' && <textarea className={styles.text} readOnly value={text} aria-label={t(texts.details)} onFocus={(event) => event.target.select()} />}
    </div>
  );
}
