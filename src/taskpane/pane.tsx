import { Button, FluentProvider, makeStyles, Spinner, tokens, type Theme } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react';
import type { PaneSettings } from '../contracts/deployment.ts';
import { Details } from './details.tsx';
import { SignedIn } from './signed-in.tsx';
import { LocaleContext, useSpeech } from './speech.tsx';
import { texts } from './texts.ts';
import { useFluentTheme } from './theme.ts';
import { usePane, type Pane } from './use-pane.ts';

/** With its sentences it is fetched only when something is not as it should be. */
const Trouble = lazy(() => import('./trouble.tsx'));

const useStyles = makeStyles({
  page: { minHeight: '100vh', boxSizing: 'border-box', padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`, display: 'grid', alignContent: 'start', rowGap: tokens.spacingVerticalM },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  standing: { display: 'grid', rowGap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere', ':focus': { outline: 'none' } },
  note: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** The task pane: one card that says where signing in stands, what can be done, and how it came about. */
export function TaskPane({ settings, firstTheme }: { settings: PaneSettings; firstTheme: Theme }) {
  const pane = usePane(settings);
  const theme = useFluentTheme(pane.theme, firstTheme);
  useEffect(() => void (document.documentElement.lang = pane.locale), [pane.locale]);
  return (
    <FluentProvider theme={theme}>
      <LocaleContext value={pane.locale}>
        <Page name={settings.name} pane={pane} />
      </LocaleContext>
    </FluentProvider>
  );
}

function Page({ name, pane }: { name: string; pane: Pane }) {
  const styles = useStyles();
  const { shown } = pane;
  const settled = 'ladder' in shown;
  return (
    <main className={styles.page} data-state={shown.state}>
      <h1 className={styles.name}>{name}</h1>
      <section aria-live="polite" className={styles.standing}>
        <Suspense fallback={<Working />}><Standing pane={pane} /></Suspense>
      </section>
      {settled && (
        <Details ladder={shown.ladder} used={shown.state === 'done' ? shown.rung : undefined} attempts={shown.attempts} lines={pane.journal.lines()} />
      )}
    </main>
  );
}

function Standing({ pane: { shown, goOn, mailbox } }: { pane: Pane }) {
  const styles = useStyles();
  const { t } = useSpeech();
  if (shown.state === 'signing-in') return <Working />;
  if (shown.state === 'done') {
    const { displayName } = shown.value.person;
    return (
      <>
        <Title>{displayName ? t(texts.signedInAs, { name: displayName }) : mailbox.displayName ? t(texts.signedInFor, { name: mailbox.displayName }) : t(texts.signedIn)}</Title>
        <SignedIn me={shown.value} rung={shown.rung} />
      </>
    );
  }
  if (shown.state === 'needs-click') {
    const { account, because, attempts, ladder, rung } = shown;
    return (
      <>
        <Title>{t(account ? texts.otherAccount : texts.oneClick)}</Title>
        {account && <p className={styles.note}>{t(texts.accountAndMailbox, { account: account.username, mailbox: mailbox.emailAddress ?? '?' })}</p>}
        <Trouble error={because} attempts={attempts} before={ladder.slice(0, ladder.indexOf(rung))} />
        <div className={styles.actions}><Button appearance="primary" onClick={goOn}>{account ? t(texts.continueAs, { account: account.username }) : t(texts.signIn)}</Button></div>
      </>
    );
  }
  const other = shown.state === 'cannot' && shown.nextRung;
  return (
    <>
      <Title>{t(texts.cannot)}</Title>
      <Trouble error={shown.error} attempts={shown.state === 'cannot' ? shown.attempts : []} before={shown.state === 'cannot' ? shown.ladder : []} />
      <div className={styles.actions}><Button appearance="primary" onClick={goOn}>{t(other ? texts.tryOther : texts.tryAgain)}</Button></div>
    </>
  );
}

function Working() {
  const { t } = useSpeech();
  return <Spinner size="small" labelPosition="after" label={t(texts.signingIn)} />;
}

/** Takes the focus after an action of the person, so that a screen reader and the keyboard go on from the new state. */
function Title({ children }: { children: ReactNode }) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (document.hasFocus() && document.activeElement === document.body) heading.current?.focus();
  }, []);
  return <h2 ref={heading} tabIndex={-1} className={styles.title}>{children}</h2>;
}
