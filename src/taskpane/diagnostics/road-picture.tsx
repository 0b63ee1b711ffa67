import { makeStyles, tokens } from '@fluentui/react-components';
import { stretchOf, type Road, type Stop } from '../../diagnostics/index.ts';
import { useSpeech } from '../../fluent/speech.tsx';
import { words } from './texts.ts';

const [width, left, right, baseline, step] = [320, 10, 310, 74, 9];

const useStyles = makeStyles({
  picture: { width: '100%', maxWidth: '560px', height: 'auto', display: 'block', overflow: 'visible' },
  line: { stroke: tokens.colorNeutralStrokeAccessible, strokeWidth: '1' },
  text: { fill: tokens.colorNeutralForeground1, fontSize: '11px', fontFamily: 'inherit' },
  today: { stroke: tokens.colorNeutralForeground1, strokeWidth: '1.5', strokeDasharray: '3 2' },
  past: { fill: tokens.colorNeutralForeground3 },
  ahead: { fill: tokens.colorBrandForegroundLink },
  now: { fill: tokens.colorBrandForegroundLink, stroke: tokens.colorNeutralForeground1, strokeWidth: '1.5' },
  replaced: { fill: 'none', stroke: tokens.colorNeutralForeground3, strokeWidth: '1.2' },
  legend: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200 },
  key: { display: 'inline-flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, '& svg': { width: '10px', height: '10px', flexShrink: 0, overflow: 'visible' } },
});

type Look = 'past' | 'now' | 'ahead' | 'replaced';
const lookOf = ({ tense, superseded }: Stop): Look => (superseded ? 'replaced' : tense === 'coming' ? 'ahead' : tense);
const day = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

/** Dots above a line of time, one for each date; those that would overlap stand on each other's shoulders. */
function dotsOf({ stops }: Road, x: (date: string) => number) {
  const columns: { x: number; height: number }[] = [];
  return stops.map((stop) => {
    const at = x(stretchOf(stop.event.when).first);
    const column = columns.find((one) => Math.abs(one.x - at) < step) ?? { x: at, height: 0 };
    if (column.height++ === 0) columns.push(column);
    return { stop, x: column.x, y: baseline - 2 - column.height * step };
  });
}

/** The picture; its words are the label here and the table below it. */
export function RoadPicture({ road }: { road: Road }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const dates = [...road.stops.map(({ event }) => stretchOf(event.when).first), road.today].sort();
  const [first, last] = [day(`${dates[0]!.slice(0, 4)}-01-01`), day(`${Number(dates.at(-1)!.slice(0, 4)) + 1}-01-01`)];
  const x = (date: string) => left + ((day(date) - first) / (last - first)) * (right - left);
  const years = Array.from({ length: new Date(last * 86_400_000).getUTCFullYear() - new Date(first * 86_400_000).getUTCFullYear() }, (_, index) => new Date(first * 86_400_000).getUTCFullYear() + index);
  const dots = dotsOf(road, x);
  const top = Math.min(0, ...dots.map(({ y }) => y - step)) - 14;
  const now = x(road.today);
  const count = (look: Look) => road.stops.filter((stop) => lookOf(stop) === look).length;
  return (
    <>
      <svg className={styles.picture} viewBox={`0 ${top} ${width} ${baseline - top + 20}`} role="img" aria-label={t(words.picture, { past: road.stops.filter(({ tense }) => tense === 'past').length, replaced: count('replaced'), now: count('now'), coming: count('ahead') })}>
        <line className={styles.line} x1={left} x2={right} y1={baseline} y2={baseline} />
        {years.map((year) => <g key={year}><line className={styles.line} x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={baseline} y2={baseline + 5} /><text className={styles.text} x={x(`${year}-07-01`)} y={baseline + 16} textAnchor="middle">{year}</text></g>)}
        <line className={styles.today} x1={now} x2={now} y1={top + 14} y2={baseline + 5} />
        <text className={styles.text} x={Math.min(Math.max(now, left + 14), right - 14)} y={top + 10} textAnchor="middle">{t(words.today)}</text>
        {dots.map(({ stop, ...at }) => <Dot key={stop.event.id} look={lookOf(stop)} {...at} />)}
      </svg>
      <div className={styles.legend} aria-hidden="true">
        {(['past', 'replaced', 'now', 'ahead'] as const).filter((look) => count(look) > 0).map((look) => (
          <span key={look} className={styles.key}><svg viewBox="0 0 10 10"><Dot look={look} x={5} y={5} /></svg>{t(look === 'ahead' ? words.coming : words[look])}</span>
        ))}
      </div>
    </>
  );
}

/** Shape and not only colour tells them apart: full, ringed, or hollow and struck through. */
function Dot({ look, x, y }: { look: Look; x: number; y: number }) {
  const styles = useStyles();
  if (look === 'ahead') return <rect className={styles.ahead} x={x - 3.2} y={y - 3.2} width={6.4} height={6.4} transform={`rotate(45 ${x} ${y})`} />;
  return (
    <g className={styles[look]}>
      <circle cx={x} cy={y} r={3.4} />
      {look === 'replaced' && <line x1={x - 4.5} x2={x + 4.5} y1={y + 4.5} y2={y - 4.5} />}
    </g>
  );
}
