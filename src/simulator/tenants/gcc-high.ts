import { text } from '../../contracts/text.ts';
import { defineTenant } from '../tenant.ts';

export default defineTenant({
  id: 'gcc-high',
  title: text({ en: 'GCC High without the add-in', it: 'GCC High senza il componente' }),
  story: text({ en: 'A tenant of Microsoft’s cloud for the US government. The add-in is registered in the worldwide cloud alone, so its client id is not known here, and nobody may consent.', it: 'Un tenant del cloud di Microsoft per il governo degli Stati Uniti. Il componente è registrato solo nel cloud mondiale: qui il suo ID client non è noto e nessuno può acconsentire.' }),
  sources: ['https://learn.microsoft.com/graph/deployments', 'https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud'],
  cloud: 'gcc-high',
  principals: [{ app: 'graph' }, { app: 'information-protection' }],
  grants: [],
  consentPolicies: [],
  accessPolicies: [{ name: 'Managed devices', includes: 'All', controls: ['compliantDevice'] }],
  signIns: [{ by: 'adele', minutesAgo: 5, errorCode: 700016, reason: 'The application was not found in the directory.' }],
  ewsEnabled: true,
});
