import { saying, text } from '../../../contracts/text.ts';
import { isGuidInAnyCase } from '../../../contracts/guid.ts';
import type { Manifest, Registration } from '../manifest.ts';
import { rule } from '../rule.ts';
import { webAddress } from '../web-address.ts';

const noId = text({ en: 'WebApplicationInfo names {id}, which is no client id (a GUID).', it: 'WebApplicationInfo indica {id}, che non è un ID client (un GUID).' });
const otherHost = text({ en: 'The application ID URI {resource} does not hold the host of the pages, {host}: Office answers 13004.', it: 'L’URI dell’ID applicazione {resource} non contiene l’host delle pagine, {host}: Office risponde 13004.' });
const otherId = text({ en: 'The application ID URI {resource} does not end with the client id {id}.', it: 'L’URI dell’ID applicazione {resource} non termina con l’ID client {id}.' });
const noScope = text({ en: 'WebApplicationInfo does not ask for {scope}, which Office single sign-on always needs: it answers 13007.', it: 'WebApplicationInfo non chiede {scope}, sempre necessario al single sign-on di Office: la risposta è 13007.' });

const firstPage = ({ addresses }: Manifest): URL | undefined => addresses.filter(({ use }) => use === 'page').flatMap(({ value }) => webAddress(value) ?? [])[0];

function* faultsOf({ id, resource, scopes, ...place }: Registration, page: URL | undefined) {
  if (!id || !isGuidInAnyCase(id.value)) yield { says: saying(noId, { id: id?.value || '?' }), place: id ?? place };
  if (resource) {
    const [, , host = '', ...rest] = resource.value.split('/');
    // In JSON the block serves consent too, and then the plain URI of the registration is enough.
    const isForConsent = scopes === null && resource.value.toLowerCase() === `api://${id?.value.toLowerCase()}`;
    if (isForConsent) return;
    if (!resource.value.startsWith('api://') || (page && host.toLowerCase() !== page.host)) yield { says: saying(otherHost, { resource: resource.value, host: page?.host ?? '?' }), place: resource };
    else if (id && rest.at(-1)?.toLowerCase() !== id.value.toLowerCase()) yield { says: saying(otherId, { resource: resource.value, id: id.value }), place: resource };
  }
  for (const scope of scopes ? ['openid', 'profile'] : []) if (!scopes!.some((one) => one.toLowerCase() === scope)) yield { says: saying(noScope, { scope }), place };
}

export default rule({
  id: 'single-sign-on',
  title: text({ en: 'Registration for Office single sign-on', it: 'Registrazione per il single sign-on di Office' }),
  owner: 'developer',
  severity: 'hinders',
  cure: text({ en: 'Write the client id of the registration, its application ID URI as api://<host of the pages>/<client id>, and the scopes openid and profile. Where the add-in signs in by NAA alone, Office does not need it; in JSON keep the id, by which administrators consent while deploying.', it: 'Indica l’ID client della registrazione, il suo URI dell’ID applicazione come api://<host delle pagine>/<ID client> e gli ambiti openid e profile. Se il componente accede solo con la NAA, a Office non serve; in JSON mantieni l’id, con cui gli amministratori danno il consenso durante la distribuzione.' }),
  sources: [{ name: 'learn.microsoft.com, Enable single sign-on in an Office Add-in', date: '2026-02-02' }, { name: 'learn.microsoft.com, Troubleshoot error messages for single sign-on', date: '2026-01-12' }],
  *look({ manifest }) {
    const page = firstPage(manifest);
    for (const registration of manifest.registrations) yield* faultsOf(registration, page);
  },
});
