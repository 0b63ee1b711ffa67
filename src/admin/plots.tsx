import { AreaChart, LineChart, ResponsiveContainer, VerticalStackedBarChart, type LineChartPoints } from '@fluentui/react-charts';
import { makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { clientFamilies, countedPaths, type MigrationProgress } from '../contracts/migration.ts';
import type { Text } from '../contracts/text.ts';
import { useSpeech } from '../fluent/speech.tsx';
import type { ThemeName } from '../fluent/theme.ts';
import { pathColours, standingColours } from './colours.ts';
import { pathPlot, standingPlot, type Plot } from './plot-data.ts';
import { Scrolling, Section, useNumberStyles } from './section.tsx';
import { familyTitles, pathTitles, standingTitles, texts } from './texts.ts';

const useStyles = makeStyles({
  plot: { height: '300px', minWidth: 0 },
  summary: { cursor: 'pointer', color: tokens.colorBrandForegroundLink },
});

interface Look {
  readonly progress: MigrationProgress;
  readonly theme: ThemeName;
}

/** A plot with what it means above and its numbers as a table behind it. */
function Card({ title, says, plot, head, rows }: { title: Text<never>; says: Text<never>; plot: ReactNode; head: readonly string[]; rows: readonly (readonly (string | number)[])[] }) {
  const styles = useStyles();
  const { number: digits } = useNumberStyles();
  const { t, locale } = useSpeech();
  const number = new Intl.NumberFormat(locale);
  return (
    <Section title={title} says={t(says)}>
      <div className={styles.plot}>{plot}</div>
      <details>
        <summary className={styles.summary}>{t(texts.table)}</summary>
        <Scrolling label={t(title)}>
          <Table size="small" aria-label={t(title)}>
            <TableHeader><TableRow>{head.map((cell, index) => <TableHeaderCell key={cell} className={index > 0 ? digits : ''}>{cell}</TableHeaderCell>)}</TableRow></TableHeader>
            <TableBody>{rows.map(([first, ...cells]) => (
              <TableRow key={first}><TableCell>{first}</TableCell>{cells.map((cell, index) => <TableCell key={index} className={digits}>{typeof cell === 'number' ? number.format(cell) : cell}</TableCell>)}</TableRow>
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
  const lines = series.map(({ key, values }): LineChartPoints => ({
    legend: t(titles[key]), color: colours[key], lineOptions: { strokeWidth: 2 },
    data: values.map((y, index) => ({ x: new Date(days[index]!), y, xAxisCalloutData: date.format(new Date(days[index]!)) })),
  }));
  return {
    lines,
    shared: { useUTC: true, customDateTimeFormatter: (day: Date) => date.format(day), culture: locale, legendProps: { enabledWrapLines: true, allowFocusOnLegends: true }, yAxisTickCount: 4 },
    head: [t(texts.day), ...series.map(({ key }) => t(titles[key]))],
    // Newest first: that is what somebody looks for.
    rows: days.map((day, index) => [day, ...series.map(({ values }) => values[index]!)] as const).reverse(),
  };
}

export function StandingPlot({ progress, theme }: Look) {
  const { t } = useSpeech();
  const { lines, shared, head, rows } = usePlot(standingPlot(progress), standingTitles, standingColours(theme));
  const plot = <ResponsiveContainer><AreaChart data={{ chartTitle: t(texts.standingChart), lineChartData: lines }} {...shared} /></ResponsiveContainer>;
  return <Card title={texts.standingChart} says={texts.standingSays} plot={plot} head={head} rows={rows} />;
}

export function PathPlot({ progress, theme }: Look) {
  const { t } = useSpeech();
  const { lines, shared, head, rows } = usePlot(pathPlot(progress), pathTitles, pathColours(theme));
  const plot = <ResponsiveContainer><LineChart data={{ chartTitle: t(texts.pathChart), lineChartData: lines }} {...shared} /></ResponsiveContainer>;
  return <Card title={texts.pathChart} says={texts.pathSays} plot={plot} head={head} rows={rows} />;
}

export function ClientPlot({ progress: { clients }, theme }: Look) {
  const { t, locale } = useSpeech();
  const colours = pathColours(theme);
  const days = new Map(clients.map(({ path, family, personDays }) => [`${path} ${family}`, personDays]));
  const families = clientFamilies.filter((family) => clients.some((client) => client.family === family));
  const paths = countedPaths.filter((path) => clients.some((client) => client.path === path));
  const bars = families.map((family) => ({
    xAxisPoint: t(familyTitles[family]),
    chartData: paths.map((path) => ({ legend: t(pathTitles[path]), data: days.get(`${path} ${family}`) ?? 0, color: colours[path] })).filter(({ data }) => data > 0),
  }));
  const plot = (
    <ResponsiveContainer>
      <VerticalStackedBarChart chartTitle={t(texts.clientChart)} data={bars} culture={locale} maxBarWidth={48} barWidth="auto" legendProps={{ enabledWrapLines: true, allowFocusOnLegends: true }} yAxisTickCount={4} wrapXAxisLables />
    </ResponsiveContainer>
  );
  const rows = families.map((family) => [t(familyTitles[family]), ...paths.map((path) => days.get(`${path} ${family}`) ?? 0)] as const);
  return <Card title={texts.clientChart} says={texts.clientSays} plot={plot} head={[t(texts.client), ...paths.map((path) => t(pathTitles[path]))]} rows={rows} />;
}
