import type { Trouble } from './finding.ts';
import { JavaScriptView } from './javascript/view.ts';
import { parseScript } from './javascript/parse.ts';
import { readMarkup, type MarkupView } from './markup/view.ts';
import { readJson, type JsonView } from './text/json-view.ts';
import { readTokens, type TokenView } from './text/token-view.ts';
import { readXml, type XmlView } from './text/xml-view.ts';
import { yamlBlocks } from './text/yaml-blocks.ts';
import { dialectOf, languageOf } from './tree/languages.ts';

/** A file cut into what rules can look at. Most have one view; a page has one for itself and one for each script. */
export interface Source {
  readonly path: string;
  readonly text: string;
  readonly scripts: readonly JavaScriptView[];
  readonly markup?: MarkupView;
  readonly xml?: XmlView;
  readonly json?: JsonView;
  readonly tokens: readonly TokenView[];
  readonly isProse: boolean;
  readonly troubles: readonly Trouble[];
}

/** Scripts above this many characters are read word by word; nobody wrote them by hand. */
const mostParsed = 3_000_000;

/** Cuts a text into views by the name of its file, leaving out scripts that are not worth it. What no parser takes is read word by word, and told as trouble. */
export function readSource(path: string, text: string, isWorthParsing: (script: string) => boolean = () => true): Source {
  const scripts: JavaScriptView[] = [];
  const tokens: TokenView[] = [];
  const troubles: Trouble[] = [];
  const none = { path, text, scripts, tokens, isProse: false, troubles };

  function addScript(name: string, body: string, base: number, isSure = true): void {
    if (!isWorthParsing(body)) return;
    const view = body.length <= mostParsed ? tryParse(name, body, path, base) : undefined;
    if (view) scripts.push(view);
    else if (isSure) {
      const { tokens: all, code } = readTokens(path, body, 'c-like');
      const shift = <T extends { readonly offset: number }>(token: T): T => ({ ...token, offset: token.offset + base });
      tokens.push({ path, text, tokens: all.map(shift), code: code.map(shift) });
      troubles.push({ path, what: 'not-parsed' });
    }
  }
  function addMarkup(body: string, base: number): MarkupView {
    const markup = readMarkup(path, body);
    for (const { body: script, bodyOffset, language } of markup.scripts) if (script.trim()) addScript(`${path}.${language}`, script, base + bodyOffset);
    return markup;
  }

  switch (languageOf(path)) {
    case 'javascript':
      addScript(path, text, 0);
      return none;
    case 'markup': return { ...none, markup: addMarkup(text, 0) };
    case 'xml': {
      const xml = readXml(path, text);
      if (!xml) troubles.push({ path, what: 'not-parsed' });
      return { ...none, ...(xml ? { xml } : {}) };
    }
    case 'json': {
      const json = readJson(path, text);
      if (json.isBroken) troubles.push({ path, what: 'not-parsed' });
      return { ...none, json };
    }
    case 'yaml':
      for (const { body, offset } of yamlBlocks(text)) {
        if (/^\s*</.test(body)) addMarkup(body, offset);
        else addScript(`${path}.ts`, body, offset, false);
      }
      return { ...none, isProse: true };
    case 'tokens':
      tokens.push(readTokens(path, text, dialectOf(path)));
      return none;
    case 'php':
      tokens.push(readTokens(path, text, 'php'));
      return { ...none, markup: addMarkup(text, 0) };
    default: return { ...none, isProse: true };
  }
}

function tryParse(name: string, body: string, path: string, base: number): JavaScriptView | undefined {
  try {
    const parsed = parseScript(name, body);
    return parsed && new JavaScriptView(path, base, parsed);
  } catch {
    // A tree too deep to walk is no reason to stop.
    return undefined;
  }
}
