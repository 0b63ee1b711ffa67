import { both, defineFamily } from '../entry.ts';

const caePage = { name: 'Microsoft Entra app-resilience-continuous-access-evaluation', date: '2024-11-18' } as const;

export default defineFamily({
  id: 'cae',
  title: both('Continuous access evaluation', 'Valutazione continua dell’accesso'),
  entries: [
    {
      id: 'CAE:insufficient_claims',
      happened: both('The service refuses a token that has not run out, because something has changed since it was issued: a revoked session, a new password, another network. The answer carries what a new token must show.', 'Il servizio rifiuta un token non ancora scaduto perché dopo l’emissione qualcosa è cambiato: sessione revocata, nuova password, altra rete. La risposta contiene ciò che un nuovo token deve dimostrare.'),
      owners: ['developer', 'user'],
      kind: 'expected',
      steps: {
        user: [both('Sign in again when asked.', 'Accedi di nuovo quando ti viene richiesto.')],
        developer: [both('Take claims from the WWW-Authenticate header and ask for a new token with them, silently first, then interactively.', 'Prendi claims dall’intestazione WWW-Authenticate e chiedi con essi un nuovo token, prima in silenzio e poi in modo interattivo.')],
      },
      link: 'https://learn.microsoft.com/entra/identity-platform/app-resilience-continuous-access-evaluation',
      sources: [caePage],
      confidence: 'confirmed',
    },
    {
      id: 'CAE:claims-challenge',
      happened: both('The service answers with a list of demands (claims challenge) that the next token has to meet, for instance a fresh second factor.', 'Il servizio risponde con un elenco di requisiti (claims challenge) che il prossimo token deve soddisfare, ad esempio un nuovo secondo fattore.'),
      owners: ['developer', 'user'],
      kind: 'expected',
      steps: {
        user: [both('Answer the sign-in window that opens.', 'Rispondi alla finestra di accesso che si apre.')],
        developer: [both('Hand the decoded claims to the token request unchanged; without them the same token comes back and the call loops.', 'Passa le claims decodificate alla richiesta del token senza modificarle; senza di esse torna lo stesso token e la chiamata va in ciclo.')],
      },
      link: 'https://learn.microsoft.com/entra/identity-platform/claims-challenge',
      sources: [caePage],
      confidence: 'confirmed',
    },
    {
      id: 'CAE:TokenCreatedWithOutdatedPolicies',
      happened: both('The token is older than a change to the access rules, or to the person’s roles, and has to be replaced by one made under the present rules.', 'Il token è più vecchio di una modifica alle regole di accesso, o ai ruoli della persona, e va sostituito con uno emesso secondo le regole attuali.'),
      owners: ['developer', 'user'],
      kind: 'expected',
      steps: {
        user: [both('Sign out of the tool and in again; a silent renewal often brings back the same token.', 'Esci dallo strumento e accedi di nuovo; un rinnovo silenzioso spesso riporta lo stesso token.')],
        developer: [both('Clear the cached token and ask again with the claims of the answer.', 'Elimina il token dalla cache e richiedilo con le claims della risposta.')],
      },
      sources: [{ name: both('Reports in public repositories, read together', 'Segnalazioni in repository pubblici, lette insieme'), date: '2026-11-22' }, { name: 'Microsoft Entra app-resilience-continuous-access-evaluation', date: '2024-11-18' }],
      confidence: 'reported',
    },
    {
      id: 'CAE:TokenIssuedBeforeRevocationTimestamp',
      happened: both('Since the token was issued the person’s sessions were revoked, as after a new password or by an administrator. The old token will never be taken again.', 'Dopo l’emissione del token le sessioni della persona sono state revocate, ad esempio per una nuova password o da un amministratore. Il vecchio token non sarà più accettato.'),
      owners: ['user', 'developer'],
      kind: 'expected',
      steps: {
        user: [both('Sign out of the tool and in again.', 'Esci dallo strumento e accedi di nuovo.')],
        developer: [both('Drop the stored token and ask again with the claims of the answer: they carry the earliest time of issue that counts.', 'Scarta il token salvato e richiedilo con le claims della risposta: contengono l’ora di emissione minima accettata.')],
      },
      link: 'https://learn.microsoft.com/entra/identity-platform/app-resilience-continuous-access-evaluation',
      sources: [caePage, { name: both('Answers of Graph in public repositories, read together', 'Risposte di Graph in repository pubblici, lette insieme'), date: '2026-11-22' }],
      confidence: 'reported',
    },
    {
      id: 'CAE:LocationConditionEvaluationSatisfied',
      happened: both('The service sees you at another network address than the sign-in did, and a location rule applies: typical of a VPN that carries only part of the traffic, or of IPv4 here and IPv6 there.', 'Il servizio ti vede da un indirizzo di rete diverso da quello dell’accesso, e vale una regola di posizione: tipico di una VPN che porta solo parte del traffico, o di IPv4 da una parte e IPv6 dall’altra.'),
      owners: ['user', 'developer', 'admin'],
      kind: 'expected',
      steps: {
        user: [both('Switch the VPN fully on or fully off, then sign in again.', 'Attiva o disattiva del tutto la VPN, poi accedi di nuovo.')],
        admin: [both('Compare both addresses in the continuous access evaluation insights workbook; add the organisation’s own exits to the named locations.', 'Confronta i due indirizzi nella cartella di lavoro sulla valutazione continua dell’accesso; aggiungi alle posizioni denominate le uscite della tua organizzazione.')],
        developer: [both('Ask for a new token with the claims of the answer and do not retry with the old one.', 'Chiedi un nuovo token con le claims della risposta e non riprovare con il vecchio.')],
      },
      guides: ['sign-in-log'],
      evidence: [both('Network address at sign-in and at the service (xms_rp_ipaddr in the claims)', 'Indirizzo di rete all’accesso e presso il servizio (xms_rp_ipaddr nelle claims)')],
      link: 'https://learn.microsoft.com/entra/identity/conditional-access/howto-continuous-access-evaluation-troubleshoot',
      sources: [{ name: 'Microsoft Entra howto-continuous-access-evaluation-troubleshoot', date: '2023-04-03' }, { name: both('Reports in public repositories, read together', 'Segnalazioni in repository pubblici, lette insieme'), date: '2026-11-22' }],
      confidence: 'reported',
    },
  ],
});
