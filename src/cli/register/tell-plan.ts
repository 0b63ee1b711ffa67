import { azureCliScript } from '../../checks/registration/azure-cli-script.ts';
import { powershellScript } from '../../checks/registration/powershell-script.ts';
import type { Wanted } from '../../checks/registration/wanted.ts';
import type { Locale } from '../../contracts/locale.ts';
import { speak } from '../../contracts/text.ts';
import { planPage } from './page.ts';
import type { Plan } from './plan.ts';

/** The plan in the wished form. As JSON it holds requests to Microsoft Graph, in which `{id}` and `{appId}` stand for what Entra answers. */
export function tellPlan(plan: Plan, { name, graph }: Wanted, format: 'text' | 'json' | 'azure-cli' | 'powershell', locale: Locale): string {
  switch (format) {
    case 'azure-cli': return azureCliScript(plan.requests, graph);
    case 'powershell': return powershellScript(plan.requests, graph);
    case 'text': return planPage(plan, name, locale, true);
    case 'json': {
      const { requests, left, consentUrl } = plan;
      const leftInWords = left.flatMap(({ rule, faults }) => faults.map(({ says }) => ({ rule: rule.id, says: speak(says, locale), cure: rule.cure[locale] })));
      return `${JSON.stringify({ format: 'naa-kit register 1', endpoint: `${graph}/v1.0`, requests, left: leftInWords, consentUrl }, null, 2)}\n`;
    }
  }
}
