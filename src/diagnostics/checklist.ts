import type { Locale } from '../contracts/locale.ts';
import { both } from './entry.ts';
import { entryOfForeign } from './error-meaning.ts';
import { explainText } from './explain.ts';
import type { Facts } from './facts.ts';
import { naaMinimumBuilds } from './naa-minimum-builds.ts';
import { inWords, type Value } from './told.ts';
import { labels } from './words.ts';

/** One thing that support asks for, and the answer. */
export interface Asked {
  readonly id: 'outlook' | 'channel' | 'platform' | 'session' | 'accountType' | 'msal' | 'addIn' | 'clientId' | 'error' | 'said' | 'correlationId' | 'time';
  readonly label: string;
  readonly value: string;
}

const notKnown = both('not known here', 'qui non noto');
const noError = both('none that matters now', 'nessuno che conti ora');
const noSession = both('not told to add-ins', 'non comunicato ai componenti');

/** Outlook does not tell its update channel; a few builds give it away. */
function channelHint(build: Facts['clientBuild'] | undefined): Value {
  if (build?.family === 'web') return both('updated by Microsoft', 'aggiornato da Microsoft');
  const number = build?.family === 'windows' ? build.numbers[2] : undefined;
  if (number === naaMinimumBuilds.ltsc2021[0]) return both('probably LTSC 2021 (Version 2108)', 'probabilmente LTSC 2021 (versione 2108)');
  if (number === naaMinimumBuilds.ltsc2024[0]) return both('probably LTSC 2024 (Version 2408)', 'probabilmente LTSC 2024 (versione 2408)');
  if (number === naaMinimumBuilds.semiAnnualByFaq[0]) return both('probably Semi-Annual (Version 2408)', 'probabilmente Semestrale (versione 2408)');
  return both('not told by Outlook; see File > Office Account', 'non comunicato da Outlook; vedi File > Account Office');
}

/** What Microsoft's FAQ on nested app authentication (2025-11-03) asks of everybody who reports a problem, and what our own log needs. */
export function checklistOf({ host, clientBuild, account, versions, app, lastError, moment, pathJournal }: Partial<Facts>, locale: Locale): readonly Asked[] {
  const correlationId = lastError?.foreign?.correlationId ?? pathJournal?.lines.findLast((line) => line.correlationId !== null)?.correlationId;
  const answers: readonly [Asked['id'], Value, Value | null | undefined][] = [
    ['outlook', labels.version, host?.version],
    ['channel', both('Update channel', 'Canale di aggiornamento'), channelHint(clientBuild)],
    ['platform', labels.platform, host && `${host.platform} (${host.hostName})`],
    ['session', both('Session id', 'ID di sessione'), noSession],
    ['accountType', both('Account type', 'Tipo di account'), account?.accountType],
    ['msal', both('Version of MSAL', 'Versione di MSAL'), versions?.msal],
    ['addIn', both('Add-in', 'Componente'), app && [app.name, versions?.addIn].filter(Boolean).join(' ')],
    ['clientId', both('Client id of the add-in', 'ID client del componente'), app?.clientId],
    ['error', both('Error', 'Errore'), lastError === null ? noError : lastError && [entryOfForeign(lastError.foreign)?.id, lastError.code, lastError.foreign?.name, lastError.foreign?.code].filter(Boolean).join(' / ')],
    ['said', labels.said, lastError?.foreign?.text?.slice(0, 400)],
    ['correlationId', labels.correlation, correlationId],
    // Logs are searched by the time of the refusal, which may lie well before the report.
    ['time', both('Time (UTC)', 'Ora (UTC)'), (lastError?.foreign?.text && explainText(lastError.foreign.text).recognition.timestamp) || moment],
  ];
  // Only what somebody else said can be quoted.
  return answers.filter(([id, , value]) => id !== 'said' || value).map(([id, label, value]) => ({ id, label: inWords(label, locale), value: inWords(value || notKnown, locale) }));
}
