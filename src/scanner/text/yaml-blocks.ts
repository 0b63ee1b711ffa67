/** A block of text inside a YAML file, as `content: |` opens it; its indentation stays, so that offsets do. */
export interface YamlBlock {
  readonly body: string;
  readonly offset: number;
}

/** Every block scalar of a YAML text. Snippets and pipelines keep whole scripts and pages in them. */
export function* yamlBlocks(text: string): Generator<YamlBlock> {
  const opening = /^([ ]*)(?:- )?(?:[\w"' -]+:)?[ ]*[|>][-+\d]*[ ]*\r?\n/gm;
  for (let match = opening.exec(text); match; match = opening.exec(text)) {
    const offset = match.index + match[0].length;
    const inside = new RegExp(`(?:[ ]{${match[1]!.length + 1},}[^\\n]*(?:\\n|$)|[ \\t\\r]*\\n)*`, 'y');
    inside.lastIndex = offset;
    const body = inside.exec(text)?.[0] ?? '';
    if (body.trim()) yield { body, offset };
    opening.lastIndex = Math.max(offset, offset + body.length);
  }
}
