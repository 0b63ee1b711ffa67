import { both } from '../entry.ts';
import type { TimelineEvent } from './event.ts';
import { faq, messageCenter } from './sources.ts';

/** Outlook itself, and Exchange Server. */
export const clients: readonly TimelineEvent[] = [
  {
    id: 'office-2019-exchange-2019-end',
    when: { on: '2025-10-14' },
    title: both('Office and Exchange 2016 and 2019 leave support', 'Office ed Exchange 2016 e 2019 escono dal supporto'),
    happened: both('Outlook 2016 and 2019 and Exchange Server 2016 and 2019 reached the end of support on one day.', 'Outlook 2016 e 2019 ed Exchange Server 2016 e 2019 raggiunsero la fine del supporto lo stesso giorno.'),
    announced: { on: '2024-10-16', source: 'petri.com' },
    seen: faq('2025-11-03', '125a2995f'),
    status: 'executed',
    means: {
      cloud: both('These Outlooks have no NAA and will get none: update or use Outlook on the web.', 'Questi Outlook non hanno la NAA e non l’avranno: aggiorna o usa Outlook sul web.'),
      'on-premises': both('Exchange Server Subscription Edition is the one that stays supported.', 'Exchange Server Subscription Edition è quello che resta supportato.'),
    },
  },
  {
    id: 'exchange-paid-updates-first',
    when: { from: '2025-10-14', to: '2026-04-14' },
    title: both('Paid security updates for Exchange 2016 and 2019', 'Aggiornamenti di sicurezza a pagamento per Exchange 2016 e 2019'),
    happened: both('For six months customers could buy security updates, said to be the only period.', 'Per sei mesi i clienti poterono acquistare gli aggiornamenti di sicurezza, in quello che doveva essere l’unico periodo.'),
    announced: { on: '2025-08', source: 'windowsforum.com 413353' },
    seen: { on: '2026-04-15', source: 'windowsforum.com 413353' },
    status: 'executed',
    means: { 'on-premises': both('It bought time, not support.', 'Diede tempo, non supporto.') },
    contradictions: ['C6'],
  },
  {
    id: 'new-outlook-plan-april-2026',
    when: { on: '2026-04' },
    title: both('Plan: new Outlook by default from April 2026', 'Piano: nuovo Outlook predefinito da aprile 2026'),
    happened: both('Enterprises were to be switched to new Outlook with a way back; the stage was postponed by almost a year.', 'Le aziende dovevano passare al nuovo Outlook con possibilità di tornare indietro; la fase fu rinviata di quasi un anno.'),
    announced: messageCenter('2025', 'MC949965'),
    status: 'not verified',
    means: { cloud: both('The later date counts.', 'Vale la data successiva.') },
  },
  {
    id: 'exchange-paid-updates-second',
    when: { from: '2026-05', to: '2026-10' },
    title: both('Second and last period of paid updates', 'Secondo e ultimo periodo di aggiornamenti a pagamento'),
    happened: both('A second period had to be bought separately; Microsoft announced no third one.', 'Un secondo periodo andava acquistato a parte; Microsoft non ne ha annunciato un terzo.'),
    happens: both('A second period has to be bought separately; Microsoft announces no third one.', 'Un secondo periodo va acquistato a parte; Microsoft non ne annuncia un terzo.'),
    announced: { on: '2026-04-15', source: 'windowsforum.com 413353, petri.com 775789' },
    status: 'announced',
    means: { 'on-premises': both('Exchange 2016 and 2019 get no fixes at all once it is over.', 'Quando finisce, Exchange 2016 e 2019 non ricevono più alcuna correzione.') },
    contradictions: ['C6'],
  },
  {
    id: 'exchange-se-cu2',
    when: { from: '2026-07', to: '2026-12' },
    title: both('Exchange SE CU2 tolerates no old servers', 'Exchange SE CU2 non tollera server vecchi'),
    happened: both('Setup of the second cumulative update, due in the second half of 2026, was to refuse while Exchange 2016 or 2019 is in the organisation.', 'L’installazione del secondo aggiornamento cumulativo, previsto nel secondo semestre 2026, doveva rifiutarsi finché nell’organizzazione c’è Exchange 2016 o 2019.'),
    happens: both('Setup of the second cumulative update, due in the second half of 2026, refuses while Exchange 2016 or 2019 is in the organisation.', 'L’installazione del secondo aggiornamento cumulativo, previsto nel secondo semestre 2026, si rifiuta finché nell’organizzazione c’è Exchange 2016 o 2019.'),
    announced: { on: '2026', source: 'proitnw.com' },
    status: 'announced',
    means: { 'on-premises': both('Old servers must be removed before CU2 can be installed.', 'I server vecchi vanno rimossi prima di installare CU2.') },
  },
  {
    id: 'office-2021-end',
    when: { on: '2026-10-13' },
    title: both('Office 2021 and LTSC 2021 leave support', 'Office 2021 e LTSC 2021 escono dal supporto'),
    happened: both('Support for Office 2021 and Office LTSC 2021 was to end.', 'Il supporto di Office 2021 e Office LTSC 2021 doveva finire.'),
    happens: both('Support for Office 2021 and Office LTSC 2021 ends.', 'Il supporto di Office 2021 e Office LTSC 2021 finisce.'),
    announced: { on: '2026-06-22', source: 'newsglobal.cc, quoting Microsoft’s statement on Office 2021' },
    status: 'announced',
    means: {
      cloud: both('LTSC 2021 has no NAA; there this add-in signs in by Office single sign-on or a window. Plan to replace it.', 'LTSC 2021 non ha la NAA; lì questo componente accede con l’accesso unico di Office o con una finestra. Prevedi di sostituirlo.'),
      'on-premises': both('The add-in goes on with Exchange tokens; Outlook itself gets no more fixes.', 'Il componente prosegue con i token di Exchange; Outlook non riceve più correzioni.'),
    },
  },
  {
    id: 'new-outlook-opt-out',
    when: { on: '2027-03-01' },
    title: both('New Outlook becomes the default in enterprises', 'Il nuovo Outlook diventa predefinito nelle aziende'),
    happened: both('The opt-out stage was to begin: people are switched to new Outlook and may go back. Classic Outlook stays supported until at least 2029.', 'Doveva iniziare la fase di rinuncia: le persone passano al nuovo Outlook e possono tornare indietro. Outlook classico resta supportato almeno fino al 2029.'),
    happens: both('The opt-out stage begins: people are switched to new Outlook and may go back. Classic Outlook stays supported until at least 2029.', 'Inizia la fase di rinuncia: le persone passano al nuovo Outlook e possono tornare indietro. Outlook classico resta supportato almeno fino al 2029.'),
    announced: messageCenter('2026-02-20', 'MC949965'),
    status: 'announced',
    supersedes: ['new-outlook-plan-april-2026'],
    means: {
      cloud: both('New Outlook has NAA, but runs no COM add-ins.', 'Il nuovo Outlook ha la NAA, ma non esegue componenti COM.'),
    },
    spares: { 'on-premises': both('Accounts on Exchange Server are not included.', 'Gli account su Exchange Server non sono inclusi.') },
  },
];
