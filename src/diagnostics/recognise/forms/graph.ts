import { entryFor, knownIds } from '../../entry-for.ts';
import { matches, sight, type Form, type Sighting } from '../form.ts';
import type { Reading } from '../reading.ts';
import { exchangeServices, graph } from '../surroundings.ts';

const name = '([A-Za-z][A-Za-z0-9]{3,60}(?:_[A-Za-z0-9]{2,40}){0,2})';
const inField = new RegExp(`(?<!status[ _]?)["']?\\bcode["']?\\s{0,3}[:=]\\s{0,3}(?:Some\\(\\s?)?["']?${name}["']?`, 'gi');
const inSentence = new RegExp(`\\bcode:? ${name}(?:[\\s,;.]{1,4}(?:error )?message:|: )`, 'gi');
/** The answer of a service behind Graph, which Graph quotes in its own message. */
const quoted = new RegExp(`\\berrorCode["']\\s?:\\s?["']${name}["']`, 'g');
const inShell = new RegExp(`ErrorCode\\s{0,3}[:=]\\s{0,3}["']?${name}(?=[\\s,"']|$)`, 'g');
/** Every error of a shell has one; only beside a word of Graph's it is Graph's. */
const ofShell = new RegExp(`FullyQualifiedErrorId\\s{0,3}:\\s{0,3}${name}(?=[\\s,"']|$)`, 'g');
/** A log puts any word there; only a code of the catalogue's is one. */
const inBrackets = /\[([A-Z][A-Za-z]{3,40}(?:_[A-Za-z]{2,40})?)\]\s?:/g;
const library = /\b(IDX\d{5})\b/g;
const ofTokens = /token|jwt|identitymodel|audience|issuer|signature|bearer/;
const capitals = /\b[A-Z][A-Za-z_]{7,60}\b/g;

let known: Map<string, string> | undefined;
/** The catalogue's codes by lower case; the spelling of the text wins where both exist. */
const knownCodes = () => (known ??= new Map([...knownIds()].filter((id) => id.startsWith('GRAPH:')).map((id) => [id.slice(6).toLowerCase(), id] as const)));
const idOf = (code: string) => (entryFor(`GRAPH:${code}`) ? `GRAPH:${code}` : (knownCodes().get(code.toLowerCase()) ?? `GRAPH:${code}`));
const shortWords = new Set(['null', 'undefined', 'true', 'false', 'string', 'error', 'number', 'object', 'none', 'unknown', 'const', 'some']);

/** An error object as Graph writes it: a code and a message, with `innerError` or a Microsoft request id. */
const graphObject = /innererror|"request-id"|odata\.error|client-request-id/;

/** Named by the form of that. */
const ofAccessEvaluation = /^(?:TokenCreatedWith|LocationCondition|TokenIssuedBefore|UserDisabled$|PasswordChanged$|TokenRevoked$)/;

/** The directory's own way of naming its errors. */
const ofDirectory = /^(?:Authentication|Authorization|Directory|Request|Service)_[A-Z]/;

function codes({ text, around }: Reading): Sighting[] {
  return [inField, inSentence, inShell, quoted, inBrackets, ofShell].flatMap((pattern) => matches(text, pattern).map((found) => ({ ...found, anyShell: pattern === ofShell, anyLog: pattern === inBrackets }))).flatMap(({ value, at, anyShell, anyLog }) => {
    const surroundings = around(at);
    if (anyShell && !graph.test(surroundings)) return [];
    if (shortWords.has(value.toLowerCase()) || /^(?:AADSTS|AuthenticationFailed|IDX)/i.test(value) || ofAccessEvaluation.test(value) || entryFor(`OAUTH:${value}`)) return [];
    const isGraph = ofDirectory.test(value) || graph.test(surroundings) || graphObject.test(surroundings);
    const isKnown = knownCodes().has(value.toLowerCase()) && (/[a-z][A-Z]|_/.test(value));
    if (!isGraph && !(isKnown && !exchangeServices.test(surroundings))) return [];
    if (!isKnown && (anyLog || !/message/.test(surroundings))) return [];
    // The general ones are a subject only where Graph itself says them.
    return [{ id: idOf(value), at, why: 'code' as const, ...(isGraph ? { solid: true } : {}) }];
  });
}

/** A code of the catalogue that stands free, in a text about Graph or too long to be anybody else's. */
function freeCodes({ text, around }: Reading): Sighting[] {
  return matches(text, capitals).flatMap(({ value, at }) => (/[a-z_][A-Z]/.test(value) && entryFor(idOf(value)) && (graph.test(around(at)) || (value.length >= 18 && !value.startsWith('Error'))) ? [{ id: idOf(value), at, why: 'code' as const }] : []));
}

/** Error codes of Microsoft Graph in JSON, printed objects, PowerShell and sentences. */
export default {
  id: 'graph',
  marks: ['code', 'graph', '-mg', 'idx', 'fullyqualified', 'error', 'x-ms-ags', 'audience', 'mailboxnotenabled', 'authorization_', 'request_', 'directory_', 'service_', 'authentication_'],
  find(reading) {
    const { text, lower, around } = reading;
    const found = [...codes(reading), ...freeCodes(reading)];
    if (lower.includes('idx')) found.push(...sight(text, library, 'code', (value) => `GRAPH:${value}`).filter(({ id, at }) => entryFor(id) || ofTokens.test(around(at))));
    if (lower.includes('invalidaudience') || lower.includes('invalid audience')) found.push(...sight(text, /\bInvalid ?Audience\b/gi, 'code', () => (graph.test(lower) ? 'GRAPH:InvalidAuthenticationToken' : 'HTTP:InvalidAudience')));
    // A Graph answer that only says when to come back.
    if (found.length === 0 && lower.includes('x-ms-ags') && lower.includes('retry-after')) found.push({ id: 'GRAPH:TooManyRequests', at: lower.indexOf('retry-after'), why: 'shape' });
    return found;
  },
} satisfies Form as Form;
