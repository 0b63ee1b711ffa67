import { Button, FluentProvider, makeStyles, Spinner, tokens, type Theme } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import type { PaneSettings } from '../contracts/deployment.ts';
import { isKitError } from '../errors/index.ts';
import { Details } from './details.tsx';
import { PartBoundary } from './part-boundary.tsx';
import { SignedIn } from './signed-in.tsx';
import { LocaleContext, useSpeech } from '../fluent/speech.tsx';
import { texts } from './texts.ts';
import { useFluentTheme } from '../fluent/theme.ts';
import { usePane, type Pane, type PaneState } from './use-pane.ts';

/** With its sentences it is fetched only when something is not as it should be. */
const loadTrouble = () => import('./trouble.tsx');
const Trouble = lazy(loadTrouble);
/** Only for those whose earlier account is not known. */
const OldAccount = lazy(() => import('./old-account.tsx'));
/** The engine of diagnosis comes only when somebody asks. */
const Panel = lazy(() => import('./diagnostics/panel.tsx'));

const useStyles = makeStyles({
  page: { minHeight: '100vh', boxSizing: 'border-box', padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalL}`, display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', overflowWrap: 'anywhere', alignContent: 'start', rowGap: tokens.spacingVerticalM },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightRegular, color: tokens.colorNeutralForeground2 },
  standing: { display: 'grid', rowGap: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold, ':focus': { outline: 'none' } },
  hidden: { display: 'none' },
  note: { margin: 0 },
  link: { color: tokens.colorBrandForegroundLink },
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
        <Page settings={settings} pane={pane} />
      </LocaleContext>
    </FluentProvider>
  );
}

function Page({ settings, pane }: { settings: PaneSettings; pane: Pane }) {
  const styles = useStyles();
  const { shown } = pane;
  const ladder = 'ladder' in shown ? shown.ladder : [];
  const { t } = useSpeech();
  const waiting = shown.state === 'signing-in' || shown.state === 'in-window';
  const [isAsked, ask] = useState(false);
  const question = useRef<HTMLDivElement>(null);
  const close = () => {
    // The button is hidden until the pane is drawn again, and what is hidden takes no focus.
    flushSync(() => ask(false));
    question.current?.querySelector('button')?.focus();
  };
  return (
    <main className={styles.page} data-state={shown.state}>
      <h1 className={styles.name}>{settings.name}</h1>
      {isAsked && (
        <>
          <div><Button size="small" onClick={close}>{t(texts.back)}</Button></div>
          <PartBoundary><Suspense fallback={<Loading />}><Panel pane={pane} settings={settings} /></Suspense></PartBoundary>
        </>
      )}
      <section className={isAsked ? styles.hidden : styles.standing}>
        <PartBoundary><Suspense fallback={<Working />}><Standing settings={settings} pane={pane} /></Suspense></PartBoundary>
      </section>
      <div ref={question} className={isAsked ? styles.hidden : ''}><Button onClick={() => ask(true)}>{t(texts.whatGoesOn)}</Button></div>
      {!waiting && <div className={isAsked ? styles.hidden : ''}><Details ladder={ladder} used={shown.state === 'done' ? shown.rung : undefined} attempts={'attempts' in shown ? shown.attempts : []} lines={pane.journal.lines()} /></div>}
    </main>
  );
}

function Standing({ settings, pane }: { settings: PaneSettings; pane: Pane }) {
  const { shown } = pane;
  switch (shown.state) {
    case 'signing-in': return <Working />;
    case 'in-window': return <InWindow stopWaiting={pane.stopWaiting} />;
    case 'done': return <Done shown={shown} pane={pane} supportUrl={settings.supportUrl} />;
    case 'needs-click': return <NeedsClick shown={shown} pane={pane} />;
    default: return <Cannot shown={shown} pane={pane} supportUrl={settings.supportUrl} />;
  }
}

function Working() {
  const { t } = useSpeech();
  return <div role="status"><Spinner size="small" labelPosition="after" label={t(texts.signingIn)} /></div>;
}

function Loading() {
  const { t } = useSpeech();
  return <div role="status"><Spinner size="small" labelPosition="after" label={t(texts.loading)} /></div>;
}

function InWindow({ stopWaiting }: { stopWaiting: () => void }) {
  const styles = useStyles();
  const { t } = useSpeech();
  return (
    <>
      <div role="status"><Spinner size="small" labelPosition="after" label={t(texts.finishInWindow)} /></div>
      <div className={styles.actions}><Button onClick={stopWaiting}>{t(texts.stopWaiting)}</Button></div>
    </>
  );
}

function Done({ shown: { value: me, rung, capability }, pane: { connect, mailbox }, supportUrl }: { shown: Extract<PaneState, { state: 'done' }>; pane: Pane; supportUrl: string }) {
  const { t } = useSpeech();
  const { displayName } = me.person;
  const mailboxName = mailbox.displayName;
  const mayHaveOther = me.oldAccount === 'question' || (me.oldAccount === 'none' && (me.isNew || capability.location !== 'cloud'));
  // Fetched once all is well, so that the sentences are at hand when the network is not.
  useEffect(() => void loadTrouble().catch(() => undefined), []);
  return (
    <>
      <Title>{displayName ? t(texts.signedInAs, { name: displayName }) : mailboxName ? t(texts.signedInFor, { name: mailboxName }) : t(texts.signedIn)}</Title>
      <SignedIn me={me} rung={rung} />
      {mayHaveOther && <PartBoundary><Suspense><OldAccount me={me} location={capability.location} connect={connect} supportUrl={supportUrl} /></Suspense></PartBoundary>}
    </>
  );
}

function NeedsClick({ shown, pane: { goOn, mailbox, back } }: { shown: Extract<PaneState, { state: 'needs-click' }>; pane: Pane }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { account, because, attempts, ladder, rung, nextRung } = shown;
  const who = account && (account.username || account.objectId);
  return (
    <>
      <Title>{t(account ? texts.otherAccount : texts.oneClick)}</Title>
      {who && <p className={styles.note}>{t(texts.accountAndMailbox, { account: who, mailbox: mailbox.emailAddress ?? '?' })}</p>}
      <Trouble error={because} attempts={attempts} before={ladder.slice(0, ladder.indexOf(rung))} />
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => goOn('again')}>{who ? t(texts.continueAs, { account: who }) : t(texts.signIn)}</Button>
        {(nextRung ?? account) && <Button onClick={() => goOn('other-way')}>{t(account ? texts.useOtherAccount : texts.tryOther)}</Button>}
        {back && <Button onClick={back}>{t(texts.back)}</Button>}
      </div>
    </>
  );
}

function Cannot({ shown, pane: { goOn, back }, supportUrl }: { shown: Extract<PaneState, { state: 'cannot' | 'broken' }>; pane: Pane; supportUrl: string }) {
  const styles = useStyles();
  const { t } = useSpeech();
  const { error } = shown;
  const [attempts, before, nextRung] = shown.state === 'cannot' ? [shown.attempts, shown.ladder, shown.nextRung] : [[], [], undefined];
  return (
    <>
      <Title>{t(isKitError(error, 'backend-unreachable', 'backend-failed') ? texts.serviceTrouble : back ? texts.notConnected : texts.cannot)}</Title>
      <Trouble error={error} attempts={attempts} before={before} />
      <div className={styles.actions}>
        <Button appearance="primary" onClick={() => goOn('again')}>{t(texts.tryAgain)}</Button>
        {nextRung && <Button onClick={() => goOn('other-way')}>{t(texts.tryOther)}</Button>}
        {back && <Button onClick={back}>{t(texts.back)}</Button>}
      </div>
      <a className={styles.link} href={supportUrl} target="_blank" rel="noreferrer">{t(texts.vendorSupport)}</a>
    </>
  );
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
