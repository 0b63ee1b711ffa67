import type { Edit } from './cure.ts';
import type { Patient } from './fix.ts';

/** A copy in the page's own folders gives way to Microsoft's; a tag with the hash of the copy is left. */
export function officeJsFromMicrosoft(offset: number, { source, text }: Patient, officeJs: string): Edit[] | undefined {
  const script = source.markup?.scripts.find(({ sourceOffset }) => sourceOffset === offset);
  if (!script?.source) return undefined;
  const from = script.sourceOffset!;
  const tag = text.slice(text.lastIndexOf('<', from), script.bodyOffset);
  return /\sintegrity\s*=/i.test(tag) ? undefined : [{ from, to: from + script.source.length, by: officeJs }];
}
