import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { MailboxLocation } from '../contracts/path.ts';
import { text } from '../contracts/text.ts';
import type { Me } from '../contracts/wire.ts';
import { useSpeech } from '../fluent/speech.tsx';

/** Of this part alone, so that whoever does not need it does not load them. */
const texts = {
  keepTitle: text({ en: 'Keep this account when the mailbox moves', it: 'Conserva questo account quando la cassetta postale viene spostata' }),
  keep: text({
    en: 'You are signed in by a token of Exchange Server, and that ends when the mailbox moves to the cloud. Sign in with your work account (Entra ID) once now, and everything here goes on under it.',
    it: 'Hai eseguito l’accesso con un token di Exchange Server, che non varrà più quando la cassetta postale passerà al cloud. Accedi una volta ora con il tuo account aziendale (Entra ID) e tutto continuerà con quello.',
  }),
  earlierTitle: text({ en: 'Did you have an account here before?', it: 'Avevi già un account in questo servizio?' }),
  earlier: text({
    en: 'The mailbox seems to be on Exchange Server. While it is there, Outlook can prove the earlier account, and both become one.',
    it: 'La cassetta postale sembra essere su Exchange Server. Finché è lì, Outlook può provare l’account precedente e i due diventano uno solo.',
  }),
  from: text({ en: 'From then on the Exchange token is not accepted for you any more.', it: 'Da quel momento il token di Exchange non verrà più accettato per te.' }),
  connect: text({ en: 'Connect my work account', it: 'Collega il mio account aziendale' }),
  connectEarlier: text({ en: 'Connect my earlier account', it: 'Collega il mio account precedente' }),
  cloud: text({
    en: 'The mailbox is in the cloud, where Outlook does not prove an earlier account any more. The vendor’s own sign-in or your administrator can connect it.',
    it: 'La cassetta postale è nel cloud, dove Outlook non può più provare un account precedente. Possono collegarlo l’accesso del fornitore o il tuo amministratore.',
  }),
  questionTitle: text({ en: 'Is this your earlier account?', it: 'È il tuo account precedente?' }),
  question: text({
    en: 'A mailbox with the same id was known here on another server. Nobody has confirmed that it is yours, so you begin with an empty account for now. If you connected your work account before, connecting it again settles it; else ask the vendor, and name the account above.',
    it: 'Qui era nota una cassetta postale con lo stesso ID su un altro server. Nessuno ha confermato che sia la tua, perciò per ora inizi con un account vuoto. Se avevi già collegato il tuo account aziendale, basta collegarlo di nuovo; altrimenti chiedi al fornitore indicando l’account qui sopra.',
  }),
  vendor: text({ en: 'Ask the vendor', it: 'Chiedi al fornitore' }),
} as const;

const useStyles = makeStyles({
  part: { display: 'grid', rowGap: tokens.spacingVerticalS, justifyItems: 'start', borderTop: `1px solid ${tokens.colorNeutralStroke2}`, paddingTop: tokens.spacingVerticalM },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0 },
  link: { color: tokens.colorBrandForegroundLink },
});

interface Shown {
  readonly me: Me;
  readonly location: MailboxLocation;
  readonly connect: () => void;
  readonly supportUrl: string;
}

/** What can be done about an account under the former kind of sign-in, and by whom. Nothing is done without a click: it closes the former way. */
export default function OldAccount({ me, location, connect, supportUrl }: Shown) {
  const styles = useStyles();
  const { t } = useSpeech();
  const isExchange = me.credential === 'exchange-identity';
  const isQuestion = me.oldAccount === 'question';
  const canProve = isExchange || location !== 'cloud';
  return (
    <section className={styles.part} data-part="old-account">
      <h3 className={styles.title}>{t(isQuestion ? texts.questionTitle : isExchange ? texts.keepTitle : texts.earlierTitle)}</h3>
      <p className={styles.note}>{t(isQuestion ? texts.question : isExchange ? texts.keep : canProve ? texts.earlier : texts.cloud)}</p>
      {canProve && <p className={styles.note}>{t(texts.from)}</p>}
      {canProve && <Button onClick={connect}>{t(isExchange ? texts.connect : texts.connectEarlier)}</Button>}
      {(isQuestion || !canProve) && <a className={styles.link} href={supportUrl} target="_blank" rel="noreferrer">{t(texts.vendor)}</a>}
    </section>
  );
}
