import { text } from '../contracts/text.ts';

export const texts = {
  title: text({ en: 'Sign in to {name}', it: 'Accedi a {name}' }),
  explain: text({
    en: 'This window signs you in with Microsoft and then closes.',
    it: 'Questa finestra ti fa accedere con Microsoft e poi si chiude.',
  }),
  go: text({ en: 'Continue to Microsoft', it: 'Continua con Microsoft' }),
  working: text({ en: 'Signing you in…', it: 'Accesso in corso…' }),
  again: text({ en: 'Open Microsoft’s window again', it: 'Riapri la finestra di Microsoft' }),
  cancelled: text({ en: 'The sign-in was closed before it finished. You can try again.', it: 'L’accesso è stato chiuso prima della fine. Puoi riprovare.' }),
  blocked: text({ en: 'The browser blocked Microsoft’s window. Allow pop-ups for this site and try again.', it: 'Il browser ha bloccato la finestra di Microsoft. Consenti i popup per questo sito e riprova.' }),
  lost: text({
    en: 'This window can no longer reach Outlook. Close it and try again from the add-in.',
    it: 'Questa finestra non raggiunge più Outlook. Chiudila e riprova dal componente aggiuntivo.',
  }),
  refused: text({ en: 'Microsoft refused the sign-in. The add-in shows why.', it: 'Microsoft ha rifiutato l’accesso. Il componente aggiuntivo mostra il motivo.' }),
  failed: text({ en: 'This window could not be prepared. Close it and try again from the add-in.', it: 'Non è stato possibile preparare questa finestra. Chiudila e riprova dal componente aggiuntivo.' }),
  done: text({ en: 'You are signed in. This window closes now.', it: 'Accesso riuscito. Questa finestra ora si chiude.' }),
};
