import { matches, sight, type Form, type Sighting } from '../form.ts';
import { microsoftMail } from '../surroundings.ts';

const enhanced = /(?<![\d.])([245]\.\d\.\d{1,3})(?![\d.]|x)/g;
const reply = /(?:^|[\s"'(:>])(421|451|454|501|504|530|534|535|538|550|551|552|553|554)(?=[\s\-:"',/)])/g;
const talk = /smtp|mail|authenti|sender|recipient|relay|esmtp|rcpt|swift_|mime|server response|535|550/;
const notAuthenticated = /client was not authenticated|client not authenticated|5\.7\.57/;
const startTls = /starttls command first/;

/** Statuses of mail servers, the enhanced ones first; whose server it was decides what they are worth. */
export default {
  id: 'mail',
  marks: ['5.', '4.', 'smtp', '535', '550', '421', 'authenticat'],
  find({ text, lower, around }) {
    const found: Sighting[] = matches(text, enhanced).filter(({ at }) => talk.test(around(at)) && /(?:^|[\s:"'(\-#])$/.test(lower.slice(Math.max(0, at - 1), at)))
      .filter(({ value, at }) => /^5\.[0-7]\.|^4\.[0-7]\./.test(value) && !/version|v\d|release|os /.test(lower.slice(Math.max(0, at - 12), at)))
      .map(({ value, at }) => ({ id: `SMTP:${value}`, at, why: 'code' as const }));
    if (/smtp|esmtp|mail/.test(lower)) found.push(...sight(text, reply, 'number', (number) => `SMTP:${number}`));
    const unauthenticated = lower.search(notAuthenticated);
    if (unauthenticated >= 0 && microsoftMail.test(lower) && !startTls.test(lower)) found.push({ id: 'SMTP:client-not-authenticated', at: unauthenticated, why: 'sentence' });
    return found;
  },
} satisfies Form as Form;
