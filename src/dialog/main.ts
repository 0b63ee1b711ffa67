import './dialog.css';
import type { DialogMessage } from '../contracts/dialog-message.ts';
import { localeFor } from '../contracts/locale.ts';
import { say, type Text } from '../contracts/text.ts';
import { messageParent, officeReady, pageSettings } from '../office/index.ts';
import { createSignInWindow, type WindowOutcome } from './sign-in-window.ts';
import { texts } from './texts.ts';
import { readWish } from './wish.ts';

const settings = pageSettings(document);
const wish = readWish(location, sessionStorage);
const locale = localeFor(wish.locale);
const part = (id: string) => document.getElementById(id)!;
const speak = (sentence: Text<never> | Text<'name'>) => say(sentence as Text<'name'>, locale, { name: settings.name });

document.documentElement.lang = locale;
document.documentElement.dataset['theme'] = wish.theme;
document.title = speak(texts.title);
part('title').textContent = speak(texts.title);
part('explain').textContent = speak(texts.explain);
const button = part('go') as HTMLButtonElement;
const show = (sentence: Text<never> | undefined, choice?: Text<never>) => {
  part('status').textContent = sentence ? speak(sentence) : '';
  button.hidden = !choice;
  if (!choice) return;
  button.textContent = speak(choice);
  button.focus();
};

show(texts.working);
try {
  // Read before anything navigates: an opener that a sign-in page has cut off does not come back.
  const page = { hasOpener: window.opener !== null, origin: location.origin };
  const [signIn] = await Promise.all([createSignInWindow(settings, wish, page), officeReady()]);
  let attempt = 0;
  button.addEventListener('click', async () => {
    const mine = ++attempt;
    show(texts.working, texts.again);
    const outcome = await signIn.onClick();
    // An attempt that a later click has given up says nothing any more.
    if (mine === attempt) react(outcome);
  });
  react(await signIn.atLoad());
} catch {
  show(texts.failed);
}

function react(outcome: WindowOutcome | undefined): void {
  if (!outcome) show(undefined, texts.go);
  else if (outcome.state === 'finished') tell(outcome.message);
  else if (outcome.state !== 'leaving') show(texts[outcome.state], texts.go);
}

function tell(message: DialogMessage): void {
  try {
    messageParent(JSON.stringify(message));
    show(message.outcome === 'token' ? texts.done : texts.refused);
  } catch {
    show(texts.lost);
  }
}
