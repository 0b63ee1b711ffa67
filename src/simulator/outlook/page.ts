import { localeFor } from '../../contracts/locale.ts';
import { say } from '../../contracts/text.ts';
import { people } from '../people.ts';
import type { ScenarioListing, WorldInfo } from '../world-info.ts';
import { readAddress, writeAddress, type PageState } from './address.ts';
import { element } from './element.ts';
import { mailView } from './mail-view.ts';
import { labServices } from './services.ts';
import { story } from './story.ts';
import { taskPane } from './task-pane.ts';
import { texts } from './texts.ts';
import { topBar } from './top-bar.ts';

const root = document.getElementById('outlook') as HTMLElement;
const services = labServices(window.fetch.bind(window));
const listings: Promise<readonly ScenarioListing[]> = services.scenarios().catch(() => []);
let state = fromAddress();
let pane: ReturnType<typeof taskPane> | undefined;
let turns = 0;

function fromAddress(): PageState {
  const dark = window.matchMedia('(prefers-color-scheme: dark)').matches;
  return readAddress(window.location.search, { locale: localeFor(navigator.language), theme: dark ? 'dark' : 'light' });
}

/** Only the theme changes in place, as Outlook changes it under a running add-in; everything else begins anew. */
function change(next: PageState): void {
  const onlyTheme = writeAddress({ ...state, theme: next.theme }) === writeAddress(next);
  window.history.pushState(null, '', writeAddress(next));
  state = next;
  if (onlyTheme) {
    document.documentElement.dataset['theme'] = next.theme;
    pane?.tell({ lab: 'theme', theme: next.theme });
    void keepingFocus(async () => root.querySelector('.bar')?.replaceWith(await bar()));
  } else void show();
}

async function again(): Promise<void> {
  close();
  root.querySelector('.stage')?.replaceChildren(element('p', { class: 'message', role: 'status' }, say(texts.starting, state.locale, {})));
  await services.restart(state.scenario).catch(() => undefined);
  await show();
}

async function show(): Promise<void> {
  const asked = state;
  const turn = ++turns;
  close();
  document.documentElement.dataset['theme'] = asked.theme;
  document.documentElement.lang = asked.locale;
  await keepingFocus(async () => root.replaceChildren(await bar(), stage(element('p', { class: 'message', role: 'status' }, say(texts.starting, asked.locale, {})))));
  const parts = await services.world(asked.scenario, asked.site).then(
    (world) => (world ? () => played(world, asked) : [alert(say(texts.unknown, asked.locale, { scenario: asked.scenario }))]),
    () => [alert(say(texts.labLost, asked.locale, {}))]);
  // Another situation was chosen while this one was starting.
  if (turn !== turns) return;
  root.querySelector('.stage')?.replaceChildren(...(typeof parts === 'function' ? parts() : parts));
}

function played(world: WorldInfo, { locale }: PageState): HTMLElement[] {
  document.title = `${world.scenario.title[locale]} · ${say(texts.product, locale, {})}`;
  const view = mailView(people[world.scenario.mailbox.of].name, locale, (item) => pane?.tell({ lab: 'item', item }));
  pane = taskPane({ world, state, services, root, item: view.item, theme: () => state.theme });
  return [story(world, locale), element('div', { class: 'mailbox' }, ...view.parts, pane.pane)];
}

const bar = async () => topBar({ state, scenarios: await listings, onChange: change, onAgain: () => void again() });
const stage = (...children: HTMLElement[]) => element('main', { class: 'stage' }, ...children);
const alert = (told: string) => element('p', { class: 'message', role: 'alert' }, told);

function close(): void {
  pane?.close();
  pane = undefined;
}

/** Rebuilding takes the focused picker away; the new one with the same id gets the focus back. */
async function keepingFocus(rebuild: () => Promise<void>): Promise<void> {
  const { activeElement } = document;
  await rebuild();
  if (activeElement?.id) document.getElementById(activeElement.id)?.focus();
}

window.addEventListener('popstate', () => {
  state = fromAddress();
  void show();
});
window.history.replaceState(null, '', writeAddress(state));
void show();
