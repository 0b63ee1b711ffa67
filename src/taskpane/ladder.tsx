import { makeStyles, tokens } from '@fluentui/react-components';
import type { Attempt } from '../auth/index.ts';
import type { Rung } from '../contracts/capability.ts';
import type { Text } from '../contracts/text.ts';
import { useSpeech } from '../fluent/speech.tsx';
import { pathTitles, texts } from './texts.ts';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: '20px', display: 'grid', rowGap: tokens.spacingVerticalS },
  path: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Standing = 'taken' | 'failed' | 'possible' | 'notTaken';

function standingOf({ path, taken }: Rung, used: Rung | undefined, attempts: readonly Attempt[]): Standing {
  if (used?.path === path) return 'taken';
  if (attempts.some((attempt) => attempt.path === path)) return 'failed';
  return taken ? 'possible' : 'notTaken';
}

/** Every way of signing in, in its order, with what became of it and the reason. */
export function Ladder({ ladder, used, attempts }: { ladder: readonly Rung[]; used: Rung | undefined; attempts: readonly Attempt[] }) {
  const styles = useStyles();
  const { t, speak } = useSpeech();
  return (
    <ol className={styles.list} aria-label={t(texts.waysToSignIn)}>
      {ladder.map((rung) => {
        const standing = standingOf(rung, used, attempts);
        return (
          <li key={rung.path} data-path={rung.path} data-standing={standing} data-reason={rung.reasonId}>
            <span className={styles.path}>{t(pathTitles[rung.path])}</span>
            {' — '}
            {t(texts[standing] as Text<never>)}
            <div className={styles.quiet}>{speak(rung.reason)}</div>
          </li>
        );
      })}
    </ol>
  );
}
