import { matches, type Form, type Sighting } from '../form.ts';
import { exchangeServices, graph } from '../surroundings.ts';

const code = /\b(Error[A-Z][A-Za-z0-9]{4,60})(?![A-Za-z0-9(])/g;
/** Words that begin alike and are no answers of the service. */
const notAnswer = /^Error(?:Code|Message|Details|Handler|Boundary|Type|Domain|Record|Response|Info|Description|Category|Action|Event|Object|Stack|Text|Number|Constructor|Factory|List|Log|Page|Url|Uri|Key|Id|Level|Reporting)s?$/;
const nullToken = /"?Token"?\s?:\s?null/i;

/** Response codes of Exchange Web Services, in SOAP, JSON of Outlook on the web and libraries. */
export default {
  id: 'ews',
  marks: ['error', 'getclientaccesstoken'],
  find({ text, lower, around }) {
    const found: Sighting[] = matches(text, code).filter(({ value }) => !notAnswer.test(value)).flatMap(({ value, at }) => {
      const surroundings = around(at);
      const services = exchangeServices.test(surroundings);
      if (graph.test(surroundings) && !services) return [{ id: `GRAPH:${value}`, at, why: 'code' as const }];
      return services || /exchange|mailbox|outlook|errors\./.test(surroundings) ? [{ id: `EWS:${value}`, at, why: 'code' as const }] : [];
    });
    const tokenCall = lower.indexOf('getclientaccesstoken');
    if (tokenCall >= 0 && nullToken.test(text)) found.push({ id: 'OWA:GetClientAccessToken-null', at: tokenCall, why: 'shape' });
    return found;
  },
} satisfies Form as Form;
