import { entryFor, knownIds } from '../../entry-for.ts';
import { enough, matches, sight, type Form, type Sighting } from '../form.ts';
import type { Reading } from '../reading.ts';
import { errorAfter, errorLabel, isForeign, microsoft, signIn } from '../surroundings.ts';

const misread: Readonly<Record<string, string>> = { O: '0', o: '0', Q: '0', I: '1', l: '1', '|': '1', S: '5', B: '8' };

/** Five to seven digits, also where letters were read for some of them; undefined when it is no number. */
function digitsOf(value: string): string | undefined {
  const clean = /^\d{5,7}/.exec(value)?.[0];
  if (clean) return /^\d{8}/.test(value) ? undefined : clean;
  const repaired = [...value].map((sign) => misread[sign] ?? sign).join('');
  return /^\d{5,7}$/.test(repaired) && (value.match(/\d/g)?.length ?? 0) >= 3 ? repaired : undefined;
}

const spelled = /A\s?A\s?[D0O]\s?[S5]\s?T\s?[S5][\s:#=_([-]{0,3}([\dOoQIlSB|]{5,8})/gi;
/** Told one after the other: behind the word for errors, or as a column of the sign-in log. */
const inARow = /(?<![\w./-])\d{5,7}(?:\s?(?:[/,;|&]|and|or|und|oder|e|o|et|ou|y)\s?\d{5,7}){1,6}(?![\d.])/g;
const ofErrors = /(?:\berrors?|\bcodes?|fehler(?:codes?)?|errori|codici|erreurs?|c[oó]digos?|errores)[\s:#]{1,3}$/;
const inColumn = /\n[|\s"']{0,3}(\d{5,7})["']?\s?[|,;]/g;
const isColumn = /sign-?in[\s-]{1,2}(?:status|error|log|failure|activity)|resulttype|failure ?reason/;
/** Another number of the same sentence, once one was spelled out. */
const afterSpelled = /aadsts\d{5,7}[^\d\n]{1,30}$/;
const older = /\bACS[\s:]{0,2}(\d{5,6})(?=\s?:|\b)/g;
const listed = /error_?codes?["'\]\s]{0,4}[:=]\s{0,3}\[\s{0,3}(\d{5,7}(?:\s{0,3},\s{0,3}\d{5,7}){0,8})/gi;
const inField = /(?:strErrorCode|sErrorCode|errorNo|errorCode|error_code)["'\s]{0,4}[:=]["'\s]{0,4}(\d{5,7})(?!\d)/gi;
const inLog = /ResultType["'\s]{0,3}[:=\s]\s{0,2}["']?(\d{5,7})(?!\d)/gi;
const inAddress = /\/error\/?\?code=(\d{5,7})(?!\d)/gi;
// The second field of this header is the number; a nought stands for none.
const inHeader = /x-ms-clitelem[^\d\n]{0,24}\d,(\d{5,7}),/gi;
const bare = /(?<![\w.,+#/\\$€£@-]|\d:)(\d{5,7})(?![\w%@/\\]|[.,:-]\d)/g;

/** What else carries six digits. */
const counted = /(?:\b(?:(?:ssl|tls|curl|socket|sql|print|winhttp|network|disk|http) err\w{0,3}|order|invoice|ticket|case|port|tel|phone|fax|project|colou?r|room|zip|article|item|part|serial|build|version|line|customer|job|room|gate|ordine|fattura|cliente|cap|bestellung|auftrag|kunde|kundennummer|rechnung|commande|facture|pedido|factura)\b|номер|заказ|注文|订单|邮编)[^\d]{0,10}$/;
/** A page that gives ids beside its error number is the sign-in page, in whatever language. */
const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/;
const organisation = /organi[sz]ation|administrator|amministrator|organizzazione|organisation|organizaci|administrador/;
const blocked = /block|refus|denied|policy|policies|conditional|\bmfa\b|bloccat|criteri|gesperrt|blockiert|richtlinie|bloqué|stratégie|bloquead|directiva/;

/** Behind a number that begins a line: what the sign-in page says about being kept out. */
const keptOut = /^[\s:–-]{1,4}(?:[^\n]{0,60}?)(?:access|block|sign|resource|accedere|accesso|risorsa|zugriff|zugreifen|ressource|acc[eéè]d|acces|recurso|acceso|доступ|访问|存取|アクセス|액세스|erişim|toegang)/;

const entra = (number: string) => `AADSTS${number}`;

/** Its ids and its time one after the other, as that page gives them in every language. */
const idsAndTime = new RegExp(`${guid.source}[^]{1,60}${guid.source}[^]{1,60}\\d{4}-\\d\\d-\\d\\d`);
const correlated = /corr?[eé]la[^\n]{0,40}[0-9a-f]{8}-[0-9a-f]{4}-/;
/** The sign-in log of the portal, whose rows people copy. */
const signInLog = /sign-?in[\s-]{1,2}(?:status|error|log|failure|activity)|failure ?reason/;
let beginnings: ReadonlySet<string> | undefined;

/** Begins as the numbers of the catalogue do; for a page that says all the rest of a sign-in error. */
function isPlausible(number: string): boolean {
  beginnings ??= new Set([...knownIds()].filter((id) => id.startsWith('AADSTS')).map((id) => id.slice(6, 8)));
  return beginnings.has(number.slice(0, 2));
}

/** Bare numbers count when the catalogue has them, an error label leads to them and the text is about signing in. */
function bareNumbers({ text, lower, around }: Reading): Sighting[] {
  return matches(text, bare).flatMap(({ value, at }) => {
    const id = entra(value);
    const before = lower.slice(Math.max(0, at - 30), at);
    const surroundings = around(at);
    if (!entryFor(id)) return errorLabel.test(before) && isPlausible(value) && ((correlated.test(surroundings) && signIn.test(surroundings)) || idsAndTime.test(surroundings) || signInLog.test(surroundings)) && !counted.test(before) && !isForeign(surroundings) ? [{ id, at, why: 'number' as const }] : [];
    const leads = /(?:^|[\n"'>=])[\s"'>*-]{0,6}$/.test(text.slice(Math.max(0, at - 8), at)) && keptOut.test(lower.slice(at + value.length, at + value.length + 90)) && value.startsWith('53');
    const told = counted.test(before) ? false : afterSpelled.test(lower.slice(Math.max(0, at - 44), at)) || leads || errorLabel.test(before) || errorAfter.test(lower.slice(at + value.length, at + value.length + 12)) ? signIn.test(surroundings) || microsoft.test(surroundings) || guid.test(surroundings) || (value.length > 5 && organisation.test(surroundings)) : value.length > 5 && (signIn.test(surroundings) || blocked.test(surroundings));
    return told && !isForeign(surroundings) ? [{ id, at, why: 'number' as const }] : [];
  });
}

function numbersInARow({ text, lower, around }: Reading): Sighting[] {
  return matches(text, inARow).flatMap(({ value, at }) => {
    const ids = (value.match(/\d{5,7}/g) ?? []).map(entra);
    if (!ofErrors.test(lower.slice(Math.max(0, at - 20), at)) || !ids.every(entryFor)) return [];
    const surroundings = around(at);
    const ours = (signIn.test(surroundings) || microsoft.test(surroundings)) && !isForeign(surroundings);
    return ours ? ids.map((id) => ({ id, at, why: 'number' as const })) : [];
  });
}

export default {
  id: 'entra',
  marks: [],
  find(reading) {
    const { text, lower } = reading;
    const found: Sighting[] = [];
    if (/a\s?a\s?[d0o]\s?[s5]/.test(lower)) {
      for (const { value, at } of matches(text, spelled)) {
        const digits = digitsOf(value);
        if (digits) found.push({ id: entra(digits), at, why: 'code' });
      }
    }
    if (lower.includes('acs')) found.push(...sight(text, older, 'code', (number) => `ACS${number}`));
    if (lower.includes('err')) {
      for (const { value, at } of matches(text, listed)) for (const number of value.match(/\d{5,7}/g) ?? []) found.push({ id: entra(number), at, why: 'field' });
      found.push(...sight(text, inField, 'field', entra).filter(({ id }) => entryFor(id)), ...sight(text, inAddress, 'field', entra));
    }
    if (isColumn.test(lower)) found.push(...sight(text, inColumn, 'field', entra).filter(({ id }) => entryFor(id)));
    if (lower.includes('resulttype')) found.push(...sight(text, inLog, 'field', entra).filter(({ id }) => entryFor(id)));
    if (lower.includes('x-ms-clitelem')) found.push(...sight(text, inHeader, 'field', entra));
    // Beside a code that is spelled out, a number nobody knows is a process, a line or a count.
    if (/\d{5}/.test(lower)) found.push(...numbersInARow(reading), ...bareNumbers(reading).filter(({ id }) => entryFor(id) || found.length === 0));
    return found.slice(0, enough);
  },
} satisfies Form as Form;
