import { AreaChart, LineChart, VerticalStackedBarChart, type LineChartPoints } from '@fluentui/react-charts';
import { makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { clientFamilies, countedPaths, type HeadCount, type MigrationProgress } from '../contracts/migration.ts';
import type { Text } from '../contracts/text.ts';
import { useSpeech } from '../fluent/speech.tsx';
import type { ThemeName } from '../fluent/theme.ts';
import { pathColours, standingColours } from './colours.ts';
import { pathPlot, standingPlot, type Plot } from './plot-data.ts';
import { Scrolling, Section, useNumberStyles } from './section.tsx';
import { familyTitles, pathTitles, standingTitles, texts } from './texts.ts';

const plotHeight = 260;

const useStyles = makeStyles({
  plot: { height: `${plotHeight}px`, minWidth: 0, overflow: 'hidden' },
  legend: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexWrap: 'wrap', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}` },
  entry: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalS },
  swatch: { flexShrink: 0, width: '12px', height: '12px', forcedColorAdjust: 'none' },
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink },
});

interface Look {
  readonly progress: MigrationProgress;
  readonly scheme: ThemeName;
}

interface Entry {
  readonly title: string;
  readonly colour: string;
}

interface CardParts {
  readonly title: Text<never>;
  readonly says: Text<never>;
  readonly legend: readonly Entry[];
  readonly draw: (size: { width: number; height: number }) => ReactNode;
  readonly head: readonly string[];
  readonly rows: readonly (readonly [string, ...number[]])[];
}

/** No stop for the Tab key in what assistive technology does not see. Charts put some in, and again whenever they are drawn. */
function withoutStops(box: HTMLElement): () => void {
  const clear = () => box.querySelectorAll('[tabindex="0"]').forEach((stop) => stop.setAttribute('tabindex', '-1'));
  const observer = new MutationObserver(clear);
  observer.observe(box, { subtree: true, childList: true, attributes: true, attributeFilter: ['tabindex'] });
  return () => observer.disconnect();
}

/**
 * Draws into the width there is, and only once it is known: a chart of no width is full of wrong numbers. For the eye alone: keyboard
 * and screen reader have the same numbers in the table.
 */
function Measured({ draw }: Pick<CardParts, 'draw'>) {
  const styles = useStyles();
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const observer = new ResizeObserver(([entry]) => setWidth(Math.floor(entry!.contentRect.width)));
    observer.observe(box.current!);
    const release = withoutStops(box.current!);
    return () => {
      observer.disconnect();
      release();
    };
  }, []);
  return <div ref={box} className={styles.plot} aria-hidden="true">{width > 0 && draw({ width, height: plotHeight })}</div>;
}

/** A plot with what it means above and its numbers as a table behind it. */
function Card({ title, says, legend, draw, head, rows }: CardParts) {
  const styles = useStyles();
  const { number: digits } = useNumberStyles();
  const { t, locale } = useSpeech();
  const number = new Intl.NumberFormat(locale);
  return (
    <Section title={title} says={t(says)}>
      <ul className={styles.legend}>
        {legend.map((entry) => <li key={entry.title} className={styles.entry}><span className={styles.swatch} style={{ backgroundColor: entry.colour }} />{entry.title}</li>)}
      </ul>
      <Measured draw={draw} />
      <details>
        <summary className={styles.summary}>{t(texts.table)}</summary>
        <Scrolling label={t(title)}>
          <Table size="small" aria-label={t(title)} style={{ minWidth: `${120 * head.length}px` }}>
            <TableHeader><TableRow>{head.map((cell, index) => <TableHeaderCell key={cell} className={index > 0 ? digits : ''}>{cell}</TableHeaderCell>)}</TableRow></TableHeader>
            <TableBody>{rows.map(([first, ...counts]) => (
              <TableRow key={first}><TableCell>{first}</TableCell>{counts.map((count, index) => <TableCell key={index} className={digits}>{number.format(count)}</TableCell>)}</TableRow>
            ))}</TableBody>
          </Table>
        </Scrolling>
      </details>
    </Section>
  );
}

function usePlot<K extends string>({ days, series }: Plot<K>, titles: Readonly<Record<K, Text<never>>>, colours: Readonly<Record<K, string>>) {
  const { t, locale } = useSpeech();
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
  const legend = series.map(({ key }): Entry => ({ title: t(titles[key]), colour: colours[key] }));
  const lines = series.map(({ key, values }): LineChartPoints => ({
    legend: t(titles[key]), color: colours[key], lineOptions: { strokeWidth: 2 },
    data: values.map((y, index) => ({ x: new Date(days[index]!), y, xAxisCalloutData: date.format(new Date(days[index]!)) })),
  }));
  const most = Math.max(1, ...series.flatMap(({ values }) => values));
  return {
    lines,
    shared: { hideLegend: true, useUTC: true, customDateTimeFormatter: (day: Date) => date.format(day), culture: locale, roundedTicks: true, yAxisTickCount: Math.min(4, most) },
    table: {
      legend,
      head: [t(texts.day), ...legend.map(({ title }) => title)],
      // Newest first: that is what somebody looks for.
      rows: days.map((day, index): [string, ...number[]] => [day, ...series.map(({ values }) => values[index]!)]).reverse(),
    },
  };
}

export function StandingPlot({ progress, scheme }: Look) {
  const { t } = useSpeech();
  const { lines, shared, table } = usePlot(standingPlot(progress), standingTitles, standingColours(scheme));
  const draw: CardParts['draw'] = (size) => <AreaChart data={{ chartTitle: t(texts.standingChart), lineChartData: lines }} {...shared} {...size} />;
  return <Card title={texts.standingChart} says={texts.standingSays} draw={draw} {...table} />;
}

export function PathPlot({ progress, scheme, of }: Look & { readonly of: keyof HeadCount }) {
  const { t } = useSpeech();
  const [title, says] = of === 'people' ? [texts.pathChart, texts.pathSays] : [texts.tenantPathChart, texts.tenantPathSays];
  const { lines, shared, table } = usePlot(pathPlot(progress, of), pathTitles, pathColours(scheme));
  const draw: CardParts['draw'] = (size) => <LineChart data={{ chartTitle: t(title), lineChartData: lines }} {...shared} {...size} />;
  return <Card title={title} says={says} draw={draw} {...table} />;
}

export function ClientPlot({ progress: { clients }, scheme }: Look) {
  const { t, locale } = useSpeech();
  const colours = pathColours(scheme);
  const days = new Map(clients.map(({ path, family, personDays }) => [`${path} ${family}`, personDays]));
  const families = clientFamilies.filter((family) => clients.some((client) => client.family === family));
  const paths = countedPaths.filter((path) => clients.some((client) => client.path === path));
  const legend = paths.map((path): Entry => ({ title: t(pathTitles[path]), colour: colours[path] }));
  const bars = families.map((family) => ({
    xAxisPoint: t(familyTitles[family]),
    chartData: paths.map((path) => ({ legend: t(pathTitles[path]), data: days.get(`${path} ${family}`) ?? 0, color: colours[path] })).filter(({ data }) => data > 0),
  }));
  const draw: CardParts['draw'] = (size) => (
    <VerticalStackedBarChart chartTitle={t(texts.clientChart)} data={bars} culture={locale} hideLegend maxBarWidth={48} barWidth="auto" roundedTicks yAxisTickCount={4} wrapXAxisLables {...size} />
  );
  const rows = families.map((family): [string, ...number[]] => [t(familyTitles[family]), ...paths.map((path) => days.get(`${path} ${family}`) ?? 0)]);
  return <Card title={texts.clientChart} says={texts.clientSays} legend={legend} draw={draw} head={[t(texts.client), ...legend.map(({ title }) => title)]} rows={rows} />;
}
