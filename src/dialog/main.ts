import './dialog.css';
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
button.textContent = speak(texts.go);
const show = (sentence: Text<never>, { again }: { again: boolean }) => {
  part('status').textContent = speak(sentence);
  button.hidden = !again;
  if (again) button.focus();
};

show(texts.working, { again: false });
// Read before anything navigates: an opener that a sign-in page has cut off does not come back.
const page = { hasOpener: window.opener !== null, origin: location.origin };
const [signIn] = await Promise.all([createSignInWindow(settings, wish, page), officeReady()]);
button.addEventListener('click', async () => {
  show(texts.working, { again: false });
  react(await signIn.onClick());
});
react(await signIn.atLoad());

function react(outcome: WindowOutcome | undefined): void {
  if (!outcome) {
    part('status').textContent = '';
    button.hidden = false;
    button.focus();
  } else if (outcome.state === 'finished') {
    tell(JSON.stringify(outcome.message));
  } else if (outcome.state !== 'leaving') {
    show(texts[outcome.state], { again: true });
  }
}

function tell(message: string): void {
  try {
    messageParent(message);
    show(texts.done, { again: false });
  } catch {
    show(texts.lost, { again: false });
  }
}
