import type { Locale } from '../../contracts/locale.ts';
import { say } from '../../contracts/text.ts';
import { people } from '../people.ts';
import type { WorldInfo } from '../world-info.ts';
import { element } from './element.ts';
import { clientNames, texts } from './texts.ts';

/** What is played, what the person has to do, which client it is, and where the behaviour is known from. */
export function story({ scenario, account, adminUrl }: WorldInfo, locale: Locale): HTMLElement {
  const { client, mailbox } = scenario;
  const owner = people[mailbox.of];
  const clientName = clientNames[`${client.hostName}/${client.platform}`];
  const facts: [string, string][] = [
    [say(texts.client, locale, {}), `${clientName ? say(clientName, locale, {}) : client.hostName} ${client.version}`],
    [say(texts.mailbox, locale, {}), `${owner.name} · ${owner.address}`],
  ];
  if (account !== mailbox.of) facts.push([say(texts.signsInAs, locale, {}), `${people[account].name} · ${people[account].address}`]);
  return element('section', { class: 'story', 'aria-label': say(texts.story, locale, {}) },
    element('div', { class: 'told' },
      element('h1', {}, scenario.title[locale]),
      element('p', {}, scenario.story[locale]),
      adminUrl && element('p', {}, element('a', { class: 'admin', href: `${adminUrl}?locale=${locale}`, target: '_blank' }, say(texts.openAdmin, locale, {}))),
      scenario.play && element('p', { class: 'play' }, element('strong', {}, say(texts.play, locale, {})), ' ', scenario.play[locale]),
    ),
    element('div', { class: 'known' },
      element('dl', {}, ...facts.map(([term, value]) => element('div', {}, element('dt', {}, term), element('dd', {}, value)))),
      element('details', {}, element('summary', {}, say(texts.sources, locale, {})), element('ul', {}, ...scenario.sources.map(source))),
    ),
  );
}

/** A source that begins with an address becomes a link to it. */
function source(told: string): HTMLElement {
  const [address = '', ...rest] = told.split(' ');
  if (!URL.canParse(address)) return element('li', {}, told);
  return element('li', {}, element('a', { href: address, target: '_blank', rel: 'noreferrer' }, address.replace('https://', '')), rest.length > 0 ? ` ${rest.join(' ')}` : undefined);
}
