import { posix } from 'node:path';
import type { Node } from '../javascript/node.ts';
import type { JavaScriptView } from '../javascript/view.ts';
import type { Edit } from './cure.ts';

const exportKinds = /^(Export|TSExportAssignment)/;

/** Whether a bundler or Node reads a script as a module of its own: it imports, requires or exports. */
export const isModule = (view: JavaScriptView): boolean =>
  view.imports.length > 0 || (view.program['body'] as Node[]).some(({ type }) => exportKinds.test(type)) || ['module', 'exports'].some((name) => view.scopes.globals.has(name));

/** The line that brings `naaKit` in from `module` (a path without its ending); nothing where it is there. Written as the lines around it. */
export function shimImport(view: JavaScriptView, text: string, file: string, module: string): Edit | undefined {
  const from = posix.relative(posix.dirname(file), module);
  const address = from.startsWith('.') ? from : `./${from}`;
  if (view.imports.some((one) => one.from === address)) return undefined;
  const body = view.program['body'] as Node[];
  const imports = body.filter(({ type }) => type === 'ImportDeclaration');
  const requires = imports.length > 0 ? [] : body.filter((statement) => view.imports.some(({ node }) => node.type === 'CallExpression' && statement.start <= node.start && node.end <= statement.end && statement.type === 'VariableDeclaration'));
  const before = [...imports, ...requires].at(-1);
  const source = view.imports[0] ? text[view.imports[0].offset] : "'";
  const quote = source === '"' ? '"' : "'";
  const end = text.includes('\r\n') ? '\r\n' : '\n';
  const stop = before && text[view.base + before.end - 1] !== ';' ? '' : ';';
  const line = requires.length > 0 ? `const { naaKit } = require(${quote}${address}${quote})${stop}` : `import { naaKit } from ${quote}${address}${quote}${stop}`;
  if (before) {
    const at = view.base + before.end;
    return { from: at, to: at, by: `${end}${indentAt(text, view.base + before.start)}${line}` };
  }
  const first = body.find((statement) => !statement['directive']);
  const at = view.base + (first?.start ?? view.program.end);
  return { from: at, to: at, by: `${line}${end}${end}${indentAt(text, at)}` };
}

const indentAt = (text: string, offset: number): string => /[ \t]*$/.exec(text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset))![0];
