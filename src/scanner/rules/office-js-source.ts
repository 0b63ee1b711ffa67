import { text } from '../../contracts/text.ts';
import { dependenciesNamed } from '../text/package-search.ts';
import { rule } from '../rule.ts';

const library = /^@microsoft\/office-js$/;
const file = /(^|\/)office(\.debug)?\.js([?#]|$)/i;
/** Microsoft's own hosts, also those of national clouds. */
const microsoft = /^(https:)?\/\/([\w-]+\.)*(microsoft\.com|office\.com|office365\.(us|cn)|office\.net|officeapps\.live\.com|microsoftonline\.cn|azureedge\.us|partner\.office365\.cn|cloud\.microsoft)\//i;

export default rule({
  id: 'office-js-source',
  category: 'office-js-source',
  does: text({ en: 'Loads office.js from somewhere else than Microsoft’s own network.', it: 'Carica office.js da un luogo diverso dalla rete di Microsoft.' }),
  breaks: text({ en: 'The copy on npm is of 2022 and does not set up nested app authentication, so Outlook seems not to support it.', it: 'La copia su npm è del 2022 e non prepara l’autenticazione per app annidate, quindi Outlook sembra non supportarla.' }),
  instead: text({ en: 'A script tag with the address of Microsoft’s network for your cloud, in the head of every page.', it: 'Un elemento script con l’indirizzo della rete di Microsoft per il tuo cloud, nell’intestazione di ogni pagina.' }),
  effort: 'minutes',
  needles: ['@microsoft/office-js'],
  needlesIn: { markup: ['ffice.js', 'ffice.debug.js'] },
  *javascript(view) {
    for (const { from, offset } of view.imports) if (library.test(from.split('/').slice(0, 2).join('/'))) yield { offset, found: from };
  },
  *markup({ scripts }) {
    for (const { source, sourceOffset } of scripts) if (source && file.test(source) && !microsoft.test(source) && !source.includes('<%') && !source.includes('{{')) yield { offset: sourceOffset!, found: 'office.js' };
  },
  *json(view) {
    for (const hit of dependenciesNamed(view, library)) yield { ...hit, tier: 'direct', certainty: 'likely' };
  },
});
