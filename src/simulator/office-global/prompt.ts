import { say, text } from '../../contracts/text.ts';
import { localeFor } from '../../contracts/locale.ts';

const asks = text({ en: 'The add-in wants to open a new window.', it: 'Il componente vuole aprire una nuova finestra.' });
const allow = text({ en: 'Allow', it: 'Consenti' });
const ignore = text({ en: 'Ignore', it: 'Ignora' });

/**
 * The question that office.js puts into the pane before it opens a window on the web, unless `promptBeforeOpen` is false. Its
 * click is also what lets the browser open the window, so `onAllow` runs inside it.
 */
export function askBeforeOpening(document: Document, displayLanguage: string, onAllow: () => void, onIgnore: () => void): void {
  const locale = localeFor(displayLanguage);
  const dialog = document.createElement('dialog');
  const answer = (label: string, act: () => void) => {
    const button = document.createElement('button');
    button.textContent = label;
    button.addEventListener('click', () => {
      dialog.remove();
      act();
    });
    return button;
  };
  const question = document.createElement('p');
  question.textContent = say(asks, locale, {});
  dialog.append(question, answer(say(allow, locale, {}), onAllow), ' ', answer(say(ignore, locale, {}), onIgnore));
  dialog.addEventListener('cancel', () => {
    dialog.remove();
    onIgnore();
  });
  document.body.append(dialog);
  dialog.showModal();
}
