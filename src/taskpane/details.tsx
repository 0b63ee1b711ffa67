import { makeStyles, tokens } from '@fluentui/react-components';
import type { Attempt } from '../auth/index.ts';
import type { Rung } from '../contracts/capability.ts';
import type { JournalLine } from '../contracts/journal.ts';
import { CopyText } from './copy-text.tsx';
import { Ladder } from './ladder.tsx';
import { useSpeech } from '../fluent/speech.tsx';
import { texts } from './texts.ts';

const useStyles = makeStyles({
  details: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink, minHeight: '24px' },
  body: { display: 'grid', rowGap: tokens.spacingVerticalM, paddingTop: tokens.spacingVerticalM },
  table: { borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200, width: '100%', '& td, & th': { textAlign: 'left', verticalAlign: 'top', padding: '2px 8px 2px 0', overflowWrap: 'anywhere' } },
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
            <tr><th scope="col">{t(texts.step)}</th><th scope="col">{t(texts.result)}</th><th scope="col">ms</th></tr>
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
        <CopyText label={t(texts.copy)} copied={t(texts.copied)} text={JSON.stringify({ ladder: ladder.map(({ path, taken, reasonId }) => ({ path, taken, reasonId })), journal: lines }, null, 2)} />
      </div>
    </details>
  );
}
