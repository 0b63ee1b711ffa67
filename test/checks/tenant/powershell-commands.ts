interface Read {
  readonly code: string;
  /** What stands inside `$(…)` of the strings. */
  readonly inside: readonly string[];
}

/** Code without comments and strings; of double-quoted strings the parts that PowerShell runs are kept. */
function withoutTexts(script: string): Read {
  const inside: string[] = [];
  const code = script.replace(/'(?:[^']|'')*'|"(?:[^"`]|`.|"")*"|#[^\n]*/g, (found) => {
    if (found.startsWith('"')) inside.push(...[...found.matchAll(/\$\(([^)]*)\)/g)].map(([, run]) => run!.replace(/'[^']*'/g, "''")));
    return found.startsWith('#') ? '' : "''";
  });
  return { code, inside };
}

const statement = /(?:^|[;{}(=\n])\s*([^\s;{}()=]+)/g;
const allowed = /^(?:Get-[A-Za-z]+|''|\$[A-Za-z]\w*(?:\.[A-Za-z]\w*)*(?:\[''\])?|\[string\]|if|foreach|param|-join)$/;

/** Everything in a script that could do more than read: a command that is no `Get-*`, an alias, a pipe, a call, a method, a class. */
export function trespassesIn(script: string): string[] {
  const { code, inside } = withoutTexts(script);
  return [code, ...inside].flatMap((part) => [
    ...[...part.matchAll(statement)].map(([, word]) => word!).filter((word) => !allowed.test(word)),
    ...[...part.matchAll(/\bin\s+([^\s)]+)/g)].map(([, word]) => word!).filter((word) => !allowed.test(word)),
    ...(part.match(/[|&`]|::|\.\s*[A-Za-z]\w*\s*\(|(?:^|\s)\.\s|>|\b(?!Get-)[A-Za-z]+-[A-Za-z]+\b/gm) ?? []),
  ]);
}
