import { entryFor } from '../../entry-for.ts';
import { matches, sight, type Form, type Sighting } from '../form.ts';
import { isForeign, microsoftMail } from '../surroundings.ts';

const enhanced = /(?<![\d.])([245]\.\d\.\d{1,3})(?![\d.]|x)/g;
/** The number with its last digits masked. */
const masked = /(?<![\d.])5\.7\.[x*]{1,3}(?=\d|[^\w.]|$)/;
const reply = /(?:^|(?<!\.[a-z]\w{1,4})[\s"'(:>*`|])(421|451|454|501|504|530|534|535|538|550|551|552|553|554)(?=[\s\-:"',/)]|$)/g;
const talk = /client|denied|smtp|mail|server busy|\.outlook\.com|office365|authenti|sender|recipient|relay|esmtp|rcpt|swift_|mime|server response|535|550/;
// .NET says so of any server; only a host of Microsoft's makes it Exchange Online.
const secureConnection = /smtp server requires a secure connection|smtp-server erfordert eine sichere verbindung|serveur smtp (?:requiert|exige|nécessite) une connexion sécurisée|server smtp richiede una connessione (?:protetta|sicura)|servidor smtp re(?:quiere una conexión segura|quer uma conexão segura)|smtp-server vereist een beveiligde verbinding|smtp-сервер(?:у)? треб|серверу smtp треб|serwer smtp wymaga bezpiecznego|smtp-servern kräver en säker|smtp-serveren kræver en sikker|smtp sunucusu güvenli|server smtp vyžaduje zabezpečené|smtp 服务器要求安全连接|smtp 伺服器需要安全連線|smtp サーバー(?:に|で)は|smtp 서버에 보안 연결/;
const exchangeSays = /(?<!or the )client was not authenticated(?! to send anonymous)/;
const startTls = /starttls command first/;

/** Of the sender, the mailbox or the right to send; 5.5.x speaks of the form of the talk alone. */
const ofSending = /^SMTP:5\.(?:[127]\.|4\.1$)/;
/** What receiving servers say of the sender's domain; Gmail's numbers for it are Exchange's for other things. */
const domainCheck = /\b(?:dkim|spf|dmarc)\b/;
/** A status that the catalogue explains is a subject where Microsoft's service is named, and never where another maker's answers. */
const worth = (id: string, surroundings: string) => (isForeign(surroundings) || (domainCheck.test(surroundings) && !microsoftMail.test(surroundings)) ? { solid: false } : (id.startsWith('SMTP:4.') || (ofSending.test(id) && entryFor(id))) && microsoftMail.test(surroundings) ? { solid: true } : {});

/** Statuses of mail servers, the enhanced ones first; whose server it was decides what they are worth. */
export default {
  id: 'mail',
  marks: ['5.', '4.', 'smtp', '535', '550', '421', 'not authenticated', 'authenticate failed', 'login failed'],
  find({ text, lower, around }) {
    const found: Sighting[] = matches(text, enhanced).filter(({ at }) => talk.test(around(at)) && /(?:^|[\s:"'(\-#*`|[>_/])$/.test(lower.slice(Math.max(0, at - 1), at)))
      .filter(({ value, at }) => /^5\.[0-7]\.|^4\.[0-7]\./.test(value) && !/version|v\d|release|os /.test(lower.slice(Math.max(0, at - 12), at)))
      .map(({ value, at }) => ({ id: `SMTP:${value}`, at, why: 'code' as const, ...worth(`SMTP:${value}`, around(at)) }));
    if (/smtp|esmtp|mail|authentication unsuccessful/.test(lower) || microsoftMail.test(lower)) found.push(...sight(text, reply, 'number', (number) => `SMTP:${number}`).map((status) => ({ ...status, solid: Boolean(entryFor(status.id)) && (microsoftMail.test(around(status.at)) || lower.includes('authentication unsuccessful')) })));
    const hidden = lower.includes('authentication unsuccessful') ? masked.exec(lower) : null;
    if (hidden) found.push({ id: 'SMTP:5.7.139', at: hidden.index, why: 'number' });
    const secure = lower.search(secureConnection);
    const unauthenticated = secure >= 0 && microsoftMail.test(lower) ? secure : lower.search(exchangeSays);
    if (unauthenticated >= 0 && !startTls.test(lower)) found.push({ id: 'SMTP:client-not-authenticated', at: unauthenticated, why: 'sentence' });
    if (/authenticate failed|login failed/.test(lower)) {
      const imap = /\bno (?:authenticate|login) failed/.exec(lower) ?? (/outlook|office ?365|exchange/.test(lower) ? /\bauthenticate failed/.exec(lower) : null);
      if (imap && (!imap[0].includes('login') || microsoftMail.test(lower))) found.push(...['IMAP:authenticate-failed', ...(imap[0].includes('login') ? ['IMAP:login-failed'] : [])].map((id) => ({ id, at: imap.index, why: 'sentence' as const })));
    }
    return found;
  },
} satisfies Form as Form;
