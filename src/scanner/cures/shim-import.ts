import { posix } from 'node:path';
import type { Node } from '../javascript/node.ts';
import type { JavaScriptView } from '../javascript/view.ts';
import type { Edit } from './cure.ts';

const exportKinds = /^(Export|TSExportAssignment)/;
const moduleKinds = /^(Import|Export|TSImportEquals|TSExportAssignment)/;
const bodyOf = (view: JavaScriptView) => view.program['body'] as Node[];
const namesCommonJs = ({ scopes }: JavaScriptView) => ['module', 'exports'].some((name) => scopes.globals.has(name));

/** Whether a bundler or Node reads a script as a module of its own: it imports, requires or exports. */
export const isModule = (view: JavaScriptView): boolean =>
  view.imports.length > 0 || bodyOf(view).some(({ type }) => exportKinds.test(type)) || namesCommonJs(view);

/** Whether it is a module by `require` and `exports` alone. */
export const isCommonJs = (view: JavaScriptView): boolean =>
  !bodyOf(view).some(({ type }) => moduleKinds.test(type)) && (namesCommonJs(view) || view.imports.some(({ node }) => node.type === 'CallExpression'));

/** How a script names the files of its own project: the ending its addresses have, none where they leave it out, nothing where it names none. */
export function endingOfImports(view: JavaScriptView): string | undefined {
  const endings = view.imports.filter(({ from }) => /^\.\.?\/(.*\/)?[^./]+(\.[cm]?[jt]sx?)?$/.test(from)).map(({ from }) => posix.extname(from));
  return endings.find((ending) => ending !== '')?.replace(/^\.[cm]?([jt]s)x?$/, '.$1') ?? endings[0];
}

/** The line that brings `naaKit` in from `module` (a path); nothing where it is there. Written as the lines around it. */
export function shimImport(view: JavaScriptView, text: string, file: string, module: string): Edit | undefined {
  const from = posix.relative(posix.dirname(file), module);
  const address = from.startsWith('.') ? from : `./${from}`;
  const asked = /(?:\.[cm]?[jt]s)?$/;
  if (view.imports.some((one) => one.from.replace(asked, '') === address.replace(asked, ''))) return undefined;
  const body = bodyOf(view);
  const isRequired = isCommonJs(view);
  const isAsked = ({ start, end, type }: Node) => (isRequired ? type === 'VariableDeclaration' && view.imports.some(({ node }) => start <= node.start && node.end <= end) : type === 'ImportDeclaration');
  const before = body.findLast(isAsked);
  const script = text.slice(view.base + view.program.start, view.base + view.program.end);
  const quote = (view.imports[0] ? text[view.imports[0].offset] : /(?<=[\s(=,:[{])['"]/.exec(script)?.[0]) === '"' ? '"' : "'";
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const stop = (before ? text[view.base + before.end - 1] === ';' : /;[ \t]*(\r?\n|$)/.test(script)) ? ';' : '';
  const line = isRequired ? `const { naaKit } = require(${quote}${address}${quote})${stop}` : `import { naaKit } from ${quote}${address}${quote}${stop}`;
  if (before) {
    const at = endOfLine(text, view.base + before.end);
    return { from: at, to: at, by: `${end}${indentAt(text, view.base + before.start)}${line}` };
  }
  const first = body.find((statement) => !statement['directive']);
  const at = view.base + (first ? startOf(view, first) : view.program.end);
  return { from: at, to: at, by: `${line}${end}${end}${indentAt(text, at)}` };
}

const indentAt = (text: string, offset: number): string => /[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))![0];

/** Behind the comment that ends a line, which speaks of that line. */
const endOfLine = (text: string, offset: number): number => offset + (/^[ \t]*\/\/[^\r\n]*/.exec(text.slice(offset))?.[0].length ?? 0);

/** Before the comment right above a statement, where that speaks of the next line; references and pragmas must stay the first of a file. */
function startOf({ comments }: JavaScriptView, { start }: Node): number {
  const above = comments.findLast((comment) => comment.start < start);
  const isNextLine = above && /@ts-(ignore|expect-error)|eslint-disable-next-line|prettier-ignore/.test(above.value);
  return isNextLine ? above.start : start;
}
