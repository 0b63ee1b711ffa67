import { settingsElementId, type PaneSettings } from '../../contracts/deployment.ts';

const settingsBlock = new RegExp(`(<script\\b[^>]*\\bid=["']?${settingsElementId}\\b["']?[^>]*>)([^]*?)(</script>)`, 'i');
const officeScript = /(<script\b[^>]*?\bsrc=)(?:"[^"]*\/office(?:\.debug)?\.js(?:\?[^"]*)?"|'[^']*\/office(?:\.debug)?\.js(?:\?[^']*)?')/i;

/** The settings that differ in the lab; the others stay as compiled. Pages without the block stay as they are. */
export type LabSettings = Pick<PaneSettings, 'clientId' | 'scope' | 'authority' | 'backendOrigin'> & { readonly authorityMetadata: string };

export const withSettings = (html: string, settings: LabSettings): string =>
  html.replace(settingsBlock, (_, open: string, compiled: string, close: string) => {
    const merged: PaneSettings = { ...(JSON.parse(compiled) as PaneSettings), ...settings };
    // `</script>` inside a value would end the block.
    return `${open}${JSON.stringify(merged).replaceAll('<', '\\u003c')}${close}`;
  });

/** Puts the lab's `Office` in place of Microsoft's, and tells it which page is Outlook. */
export const withLabOffice = (html: string, outlookOrigin: string): string =>
  html.replace(officeScript, (_, before: string) => `${before}"/lab/office.js" data-outlook-origin="${outlookOrigin}"`);
