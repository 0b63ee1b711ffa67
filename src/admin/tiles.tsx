import { makeStyles, tokens } from '@fluentui/react-components';
import { standings, type MigrationProgress } from '../contracts/migration.ts';
import { useSpeech } from '../fluent/speech.tsx';
import type { ThemeName } from '../fluent/theme.ts';
import { standingColours } from './colours.ts';
import { movedPercent, standingNow } from './plot-data.ts';
import { standingTitles, texts } from './texts.ts';

const useStyles = makeStyles({
  tiles: { margin: 0, display: 'grid', gap: tokens.spacingHorizontalM, gridTemplateColumns: 'repeat(auto-fit, minmax(min(180px, 100%), 1fr))' },
  tile: { display: 'flex', flexDirection: 'column', padding: tokens.spacingHorizontalM, border: `1px solid ${tokens.colorNeutralStroke1}`, borderTopWidth: '4px', borderRadius: tokens.borderRadiusMedium, backgroundColor: tokens.colorNeutralBackground1 },
  number: { margin: 0, order: -1, fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: 'tabular-nums' },
  note: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  hidden: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
});

/** The newest numbers, one for each way to stand. */
export function Tiles({ progress, scheme }: { progress: MigrationProgress; scheme: ThemeName }) {
  const styles = useStyles();
  const { t, locale } = useSpeech();
  const number = new Intl.NumberFormat(locale);
  const standing = standingNow(progress);
  const percent = movedPercent(standing);
  const colours = standingColours(scheme);
  return (
    <section>
      <h2 className={styles.hidden}>{t(texts.now)}</h2>
      <dl className={styles.tiles}>
        {standings.map((key) => (
          <div key={key} className={styles.tile} style={{ borderTopColor: colours[key] }} data-standing={key}>
            <dt>{t(standingTitles[key])}</dt>
            <dd className={styles.number}>{number.format(standing[key]?.people ?? 0)}</dd>
            {progress.tenant === null && <dd className={styles.note}>{t(texts.inOrganisations, { tenants: number.format(standing[key]?.tenants ?? 0) })}</dd>}
            {key === 'moved' && percent !== undefined && <dd className={styles.note}>{t(texts.movedShare, { percent })}</dd>}
            {key.startsWith('quiet') && <dd className={styles.note}>{t(texts.quietHint, { days: progress.quietAfterDays })}</dd>}
          </div>
        ))}
      </dl>
    </section>
  );
}
