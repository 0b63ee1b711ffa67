import { both } from '../entry.ts';
import { command, defineGuide } from '../guide.ts';

export default defineGuide({
  id: 'client-update',
  title: both('Bring Outlook to a version with NAA', 'Portare Outlook a una versione con la NAA'),
  why: both('Older Outlooks have no nested app authentication; there the sign-in takes a detour or times out. Outlook 2016, 2019 and LTSC 2021 will never have it.', 'Le versioni più vecchie di Outlook non hanno l’autenticazione per app annidate; lì l’accesso fa un giro più lungo o scade. Outlook 2016, 2019 e LTSC 2021 non l’avranno mai.'),
  leastRole: both('Office Apps Administrator for the update channel of all; on a managed device whoever manages updates; on one’s own device nobody.', 'Amministratore delle app di Office per il canale di aggiornamento di tutti; su un dispositivo gestito chi gestisce gli aggiornamenti; sul proprio dispositivo nessuno.'),
  portal: both('Outlook > File > Office Account > Update Options > Update Now (Microsoft 365 and bought Office); LTSC: where your organisation distributes Office; for all: Microsoft 365 Apps admin center (config.office.com)', 'Outlook > File > Account di Office > Opzioni di aggiornamento > Aggiorna ora (Microsoft 365 e Office acquistato); LTSC: dove la tua organizzazione distribuisce Office; per tutti: Microsoft 365 Apps admin center (config.office.com)'),
  steps: [
    both('Compare the build with the least one: Microsoft 365 on Windows 2409 (18025.20000), bought Office 2501 (18429.20132), LTSC 2024 2408 (17932.20222), Mac 16.89 (24090815), iOS and Android 4.2433.0. Outlook on the web and new Outlook have it.', 'Confronta la build con quella minima: Microsoft 365 su Windows 2409 (18025.20000), Office acquistato 2501 (18429.20132), LTSC 2024 2408 (17932.20222), Mac 16.89 (24090815), iOS e Android 4.2433.0. Outlook sul web e il nuovo Outlook ce l’hanno.'),
    both('Update, then close every Office program so that the new version starts.', 'Aggiorna, poi chiudi tutti i programmi Office perché parta la nuova versione.'),
    both('If it cannot be updated, use Outlook on the web, or the sign-in window that the add-in offers.', 'Se non si può aggiornare, usa Outlook sul web o la finestra di accesso offerta dal componente.'),
  ],
  commands: [
    command('powershell', both('Build and channel of this Windows computer', 'Build e canale di questo computer Windows'), "Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\Office\\ClickToRun\\Configuration' | Format-List VersionToReport, UpdateChannel, CDNBaseUrl"),
    command('powershell', both('Update now', 'Aggiornare ora'), "& \"$env:CommonProgramFiles\\Microsoft Shared\\ClickToRun\\OfficeC2RClient.exe\" /update user"),
  ],
  takes: both('As long as the download and a restart of Office; a changed channel reaches devices within about a day (not confirmed).', 'Il tempo del download e di un riavvio di Office; un canale cambiato raggiunge i dispositivi in circa un giorno (non confermato).'),
  verify: both('The build is at least the one above, and the pane says that the bridge answers: only that proves NAA.', 'La build è almeno quella indicata e il riquadro dice che il ponte risponde: solo questo prova la NAA.'),
  undo: both('Going back to an older version is possible only with the Office Deployment Tool and is not advised.', 'Tornare a una versione precedente è possibile solo con lo Strumento di distribuzione di Office ed è sconsigliato.'),
  contradictions: ['C3', 'C8'],
  link: 'https://learn.microsoft.com/javascript/api/requirement-sets/common/nested-app-auth-requirement-sets',
  sources: [{ name: 'Microsoft Learn, NestedAppAuth requirement sets', date: '2026-03-31' }],
  confidence: 'confirmed',
});
