import { text } from '../../contracts/text.ts';
import { defineAudit } from '../audit.ts';
import { both } from '../entry.ts';
import { told } from '../told.ts';
import { step } from '../words.ts';

/** What token validators commonly tolerate. */
const toleratedSeconds = 300;

const wrong = text({ en: 'The clock of this device is {minutes} minutes {direction}. Tokens then look expired or not yet valid.', it: 'L’orologio di questo dispositivo è {direction} di {minutes} minuti. I token sembrano allora scaduti o non ancora validi.' });
const difference = both('Difference in seconds', 'Differenza in secondi');

export default defineAudit({
  id: 'clock-skew',
  needs: ['clockSkewSeconds'],
  title: both('Is the clock of this device right?', 'L’orologio di questo dispositivo è corretto?'),
  whenUnknown: both('Not known: the service’s answer shows this page no date to compare with.', 'Non noto: la risposta del servizio non mostra a questa pagina una data con cui confrontarsi.'),
  judge({ clockSkewSeconds }) {
    const evidence = [{ label: difference, value: clockSkewSeconds }];
    if (Math.abs(clockSkewSeconds) <= toleratedSeconds) return { outcome: 'pass', evidence, says: told(both('It agrees with the clock of the service.', 'Concorda con l’orologio del servizio.')) };
    return {
      outcome: 'fail', severity: 'hinders', owner: 'user', evidence, confidence: 'likely',
      says: told(wrong, { minutes: Math.round(Math.abs(clockSkewSeconds) / 60), direction: clockSkewSeconds > 0 ? both('ahead', 'avanti') : both('behind', 'indietro') }),
      steps: {
        user: [step('Let the system set date and time by itself, then reopen the pane.', 'Fai impostare data e ora automaticamente dal sistema, poi riapri il riquadro.')],
        admin: [step('Check the time source of this device and, if several devices differ, that of the service.', 'Controlla l’origine dell’ora di questo dispositivo e, se differiscono più dispositivi, quella del servizio.')],
      },
    };
  },
});
