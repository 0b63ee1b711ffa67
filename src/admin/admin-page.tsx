import { Button, Field, FluentProvider, makeStyles, Select, Spinner, tokens, type Theme } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { locales, type Locale } from '../contracts/locale.ts';
import type { MigrationProgress } from '../contracts/migration.ts';
import { whatHappened, whatHelps } from '../errors/index.ts';
import { LocaleContext, useSpeech } from '../fluent/speech.tsx';
import { themeName, useFluentTheme, useSystemTheme, type ThemeName } from '../fluent/theme.ts';
import type { AdminPorts } from './ask-backend.ts';
import { schemeOf } from './colours.ts';
import { ErrorTable } from './error-table.tsx';
import { ClientPlot, PathPlot, StandingPlot } from './plots.tsx';
import { Refusal } from './refusal.tsx';
import { TenantTable } from './tenant-table.tsx';
import { texts } from './texts.ts';
import { Tiles } from './tiles.tsx';
import { useProgress, type Progress } from './use-progress.ts';

const ranges = [30, 90, 365] as const;

const useStyles = makeStyles({
  page: { minHeight: '100vh', boxSizing: 'border-box', maxWidth: '1280px', margin: '0 auto', padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start', rowGap: tokens.spacingVerticalL, overflowWrap: 'anywhere' },
  head: { display: 'flex', flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'end', gap: tokens.spacingHorizontalM },
  name: { margin: 0, color: tokens.colorNeutralForeground2 },
  title: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, ':focus': { outline: 'none' } },
  note: { margin: 0, maxWidth: '80ch' },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  bar: { display: 'flex', flexWrap: 'wrap', alignItems: 'end', gap: tokens.spacingHorizontalM },
  field: { minWidth: 'min(200px, 100%)' },
  plots: { display: 'grid', gap: tokens.spacingHorizontalXXL, gridTemplateColumns: 'repeat(auto-fit, minmax(min(440px, 100%), 1fr))' },
  stack: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', rowGap: tokens.spacingVerticalXL },
  ask: { display: 'grid', rowGap: tokens.spacingVerticalM, justifyItems: 'start' },
});

/** The page of migration progress, from signing in to the plots. */
export function AdminPage({ ports, firstLocale, firstTheme }: { ports: AdminPorts; firstLocale: Locale; firstTheme: Theme }) {
  const [locale, setLocale] = useState(firstLocale);
  const matches = useSystemTheme();
  const theme = themeName(undefined, matches);
  const worn = useFluentTheme(theme, firstTheme);
  useEffect(() => void (document.documentElement.lang = locale), [locale]);
  return (
    <FluentProvider theme={worn}>
      <LocaleContext value={locale}>
        <Page ports={ports} scheme={schemeOf(theme, matches)} locale={locale} onLocale={setLocale} />
      </LocaleContext>
    </FluentProvider>
  );
}

function Page({ ports, scheme, locale, onLocale }: { ports: AdminPorts; scheme: ThemeName; locale: Locale; onLocale: (locale: Locale) => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const progress = useProgress(ports);
  const title = t(texts.title);
  const heading = useRef<HTMLHeadingElement>(null);
  // What had the focus is gone with the former state: keyboard and screen reader go on from the top of the new one.
  useEffect(() => {
    if (progress.shown.state !== 'signed-out' && document.activeElement === document.body) heading.current?.focus();
  }, [progress.shown.state]);
  useEffect(() => void (document.title = `${title} · ${ports.settings.name}`), [title]);
  return (
    <main className={styles.page} data-state={progress.shown.state}>
      <header className={styles.head}>
        <div>
          <p className={styles.name}>{ports.settings.name}</p>
          <h1 ref={heading} tabIndex={-1} className={styles.title}>{title}</h1>
        </div>
        <Field label={t(texts.language)}>
          <Select value={locale} onChange={(_, { value }) => onLocale(value as Locale)}>
            {locales.map((one) => <option key={one} value={one}>{{ en: 'English', it: 'Italiano' }[one]}</option>)}
          </Select>
        </Field>
      </header>
      <p className={styles.note}>{t(texts.intro)}</p>
      <Standing progress={progress} scheme={scheme} />
    </main>
  );
}

function Standing({ progress, scheme }: { progress: Progress; scheme: ThemeName }) {
  const { t } = useSpeech();
  const { shown } = progress;
  switch (shown.state) {
    case 'signed-out': return <SignedOut progress={progress} />;
    case 'in-window': return <InWindow onAgain={() => progress.show()} />;
    case 'loading': return <div role="status"><Spinner size="small" labelPosition="after" label={t(texts.loading)} /></div>;
    case 'refused': return <Refusal error={shown.error} onAgain={() => progress.show()} />;
    default: return <Counts counts={shown.progress} progress={progress} scheme={scheme} />;
  }
}

/** MSAL does not notice that Microsoft's window was closed: another click gives that attempt up. */
function InWindow({ onAgain }: { onAgain: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <div className={styles.ask}>
      <div role="status"><Spinner size="small" labelPosition="after" label={t(texts.finishInWindow)} /></div>
      <Button onClick={onAgain}>{t(texts.windowAgain)}</Button>
    </div>
  );
}

function SignedOut({ progress: { shown, show } }: { progress: Progress }) {
  const styles = useStyles();
  const { t, speak } = useSpeech();
  const error = shown.state === 'signed-out' ? shown.error : undefined;
  return (
    <div className={styles.ask}>
      <p className={styles.note}>{t(texts.signInNeeds)}</p>
      {error && <p className={styles.note} role="alert">{speak(whatHappened(error))} {speak(whatHelps(error))}</p>}
      <Button appearance="primary" onClick={() => show()}>{t(texts.signIn)}</Button>
    </div>
  );
}

function Counts({ counts, progress, scheme }: { counts: MigrationProgress; progress: Progress; scheme: ThemeName }) {
  const styles = useStyles();
  const { t, locale } = useSpeech();
  const countedAt = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(counts.countedAt));
  const isEmpty = counts.days.length === 0 && counts.errors.length === 0;
  return (
    <div className={styles.stack}>
      <Bar progress={progress} />
      <p className={styles.quiet}>
        {counts.tenant === null ? t(texts.allOrganisations) : t(texts.oneOrganisation, { tenant: counts.tenant })} · {progress.account && <>{t(texts.signedInAs, { name: progress.account })} · </>}
        {t(texts.countedAt, { time: countedAt })}
      </p>
      {isEmpty ? <Empty /> : (
        <>
          <Tiles progress={counts} scheme={scheme} />
          <StandingPlot progress={counts} scheme={scheme} />
          <div className={styles.plots}>
            <PathPlot progress={counts} scheme={scheme} of="people" />
            <ClientPlot progress={counts} scheme={scheme} />
            {counts.tenant === null && <PathPlot progress={counts} scheme={scheme} of="tenants" />}
          </div>
          <ErrorTable errors={counts.errors} />
          {counts.tenant === null && <TenantTable tenants={counts.tenants} onChoose={(tenant) => progress.show({ ...progress.view, tenant })} />}
        </>
      )}
    </div>
  );
}

function Bar({ progress: { view, tenants, show, saveCsv } }: { progress: Progress }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <div className={styles.bar}>
      <Field label={t(texts.range)} className={styles.field}>
        <Select value={String(view.days)} onChange={(_, { value }) => show({ ...view, days: Number(value) })}>
          {ranges.map((days) => <option key={days} value={days}>{t(texts.lastDays, { days })}</option>)}
        </Select>
      </Field>
      {tenants.length > 0 && (
        <Field label={t(texts.organisation)} className={styles.field}>
          <Select value={view.tenant ?? ''} onChange={(_, { value }) => show({ ...view, tenant: value === '' ? undefined : value })}>
            <option value="">{t(texts.allOrganisations)}</option>
            {tenants.map((tenant) => <option key={tenant} value={tenant}>{tenant}</option>)}
          </Select>
        </Field>
      )}
      <Button onClick={() => show()}>{t(texts.refresh)}</Button>
      <Button onClick={saveCsv}>{t(texts.saveCsv)}</Button>
    </div>
  );
}

function Empty() {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <section className={styles.ask}>
      <h2 className={styles.title}>{t(texts.empty)}</h2>
      <p className={styles.note}>{t(texts.emptySays)}</p>
    </section>
  );
}
