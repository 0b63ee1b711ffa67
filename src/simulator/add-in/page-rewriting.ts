import { parse, type DefaultTreeAdapterTypes, type Token } from 'parse5';
import { settingsElementId, type PaneSettings } from '../../contracts/deployment.ts';

/** The settings that differ in the lab; the others stay as compiled. Pages without the block stay as they are. */
export type LabSettings = Pick<PaneSettings, 'clientId' | 'scope' | 'authority' | 'backendOrigin'> & { readonly authorityMetadata: string; readonly graphOrigin: string };

/** A script as the browser would find it, with its places in the text. */
interface Script {
  readonly attributes: ReadonlyMap<string, string>;
  readonly location: Token.ElementLocation;
}

type Node = DefaultTreeAdapterTypes.Node;

function scriptsIn(node: Node): Script[] {
  const below = 'childNodes' in node ? node.childNodes.flatMap(scriptsIn) : [];
  if (node.nodeName !== 'script' || !('attrs' in node) || !node.sourceCodeLocation) return below;
  return [{ attributes: new Map(node.attrs.map(({ name, value }) => [name, value])), location: node.sourceCodeLocation }, ...below];
}

interface Edit {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** From the end, so that the places before stay true. All else keeps its bytes: a page is not ours to tidy up. */
const edited = (html: string, edits: readonly Edit[]): string =>
  [...edits].sort((one, other) => other.from - one.from).reduce((text, { by, from, to }) => text.slice(0, from) + by + text.slice(to), html);

const scriptsOf = (html: string): Script[] => scriptsIn(parse(html, { sourceCodeLocationInfo: true }));

export const withSettings = (html: string, settings: LabSettings): string =>
  edited(html, scriptsOf(html).flatMap(({ attributes, location: { startTag, endTag } }) => {
    if (attributes.get('id') !== settingsElementId || !startTag || !endTag) return [];
    const [from, to] = [startTag.endOffset, endTag.startOffset];
    const merged: PaneSettings = { ...(JSON.parse(html.slice(from, to)) as PaneSettings), ...settings };
    // `</script>` inside a value would end the block.
    return [{ from, to, by: JSON.stringify(merged).replaceAll('<', '\\u003c') }];
  }));

/** By its name, wherever it is loaded from: the CDN, a national cloud, a copy of one's own. */
const isOffice = (src: string | undefined): boolean =>
  src !== undefined && URL.canParse(src, 'http://page/') && /\/office(\.debug)?\.js$/i.test(new URL(src, 'http://page/').pathname);

/** An address as it may stand in an attribute. */
const quoted = (address: string): string => address.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * Puts the lab's `Office` in place of Microsoft's, and tells it which page is Outlook and whose place it takes. `found`: there
 * was one to replace.
 */
export function withLabOffice(html: string, outlookOrigin: string): { readonly html: string; readonly found: boolean } {
  const edits = scriptsOf(html).filter(({ attributes }) => isOffice(attributes.get('src'))).flatMap(({ attributes, location }): Edit[] => {
    const { integrity, src } = location.attrs ?? {};
    return [
      ...(src ? [{ from: src.startOffset, to: src.endOffset, by: `src="/lab/office.js" data-outlook-origin="${outlookOrigin}" data-instead-of="${quoted(attributes.get('src')!)}"` }] : []),
      // The hash of another file would keep ours from running.
      ...(integrity ? [{ from: integrity.startOffset, to: integrity.endOffset, by: '' }] : []),
    ];
  });
  return { html: edited(html, edits), found: edits.length > 0 };
}
