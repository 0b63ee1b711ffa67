import { text } from '../../contracts/text.ts';
import { clients } from '../clients.ts';
import { defineScenario } from '../scenario.ts';

export default defineScenario({
  id: 'information-protection-disabled-4usqa',
  title: text({ en: 'Outlook’s own sign-in breaks (4usqa)', it: 'L’accesso di Outlook si interrompe (4usqa)' }),
  story: text({
    en: 'Someone in Chiara’s company disabled the Microsoft Information Protection API, on which Outlook’s sign-in depends. Outlook shows only a tag, 4usqa, with the code CAA2000B. An administrator has to enable that one application again.',
    it: 'Qualcuno nell’azienda di Chiara ha disabilitato l’API Microsoft Information Protection, da cui dipende l’accesso di Outlook. Outlook mostra solo un tag, 4usqa, con il codice CAA2000B. Un amministratore deve riabilitare quell’applicazione.',
  }),
  play: text({
    en: 'Choose Sign in and close the window that breaks off. Then open “What is going on here?” and paste what the window said.',
    it: 'Scegli Accedi e chiudi la finestra che si interrompe. Poi apri «Che cosa succede?» e incolla ciò che diceva la finestra.',
  }),
  sources: [
    'https://learn.microsoft.com/it-it/answers/questions/5704981 (tag 4usqa, application 40775b29-2688-46b6-a3b5-b256bd04df9f)',
    'https://patchmypc.com (2025-05-12) and windowsforum.com thread 366277: CAA2000B and AADSTS500014 with the tag',
    'What the bridge tells an add-in while Outlook’s own sign-in breaks off: not confirmed.',
  ],
  client: clients.windows,
  mailbox: { of: 'chiara', accountType: 'office365', ewsUrl: 'cloud', restUrl: 'cloud' },
  entra: { informationProtection: 'disabled' },
});
