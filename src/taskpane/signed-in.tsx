import { makeStyles, tokens } from '@fluentui/react-components';
import type { Rung } from '../contracts/capability.ts';
import type { Me } from '../contracts/wire.ts';
import { useSpeech } from '../fluent/speech.tsx';
import { pathTitles, texts } from './texts.ts';

const useStyles = makeStyles({
  facts: { margin: 0, display: 'grid', rowGap: tokens.spacingVerticalS, '& dt': { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 }, '& dd': { margin: 0, overflowWrap: 'anywhere' } },
  note: { margin: 0 },
});

/** Who the backend says you are, by which way, and why that way. */
export function SignedIn({ me, rung }: { me: Me; rung: Rung }) {
  const styles = useStyles();
  const { t, speak } = useSpeech();
  const { person, tenant } = me;
  return (
    <>
      {me.oldAccount === 'recognised' && <p className={styles.note}>{t(texts.oldAccountRecognised)}</p>}
      {me.isNew && <p className={styles.note}>{t(texts.newAccount)}</p>}
      <dl className={styles.facts}>
        <div><dt>{t(texts.path)}</dt><dd data-fact="path">{t(pathTitles[rung.path])}</dd></div>
        <div><dt>{t(texts.why)}</dt><dd>{speak(rung.reason)}</dd></div>
        <div><dt>{t(tenant.kind === 'entra' ? texts.organisation : texts.exchangeServer)}</dt><dd data-fact="tenant">{tenant.kind === 'entra' ? tenant.id : tenant.host}</dd></div>
        <div><dt>{t(texts.account)}</dt><dd data-fact="person">{person.id}</dd></div>
      </dl>
    </>
  );
}
