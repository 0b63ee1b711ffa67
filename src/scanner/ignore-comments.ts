/** `naa-kit-ignore RULE[, RULE]: REASON` in a comment, for its own line and the next. */
export interface IgnoreComment {
  readonly line: number;
  readonly rules: readonly string[];
  /** Empty when none was given, and then nothing is ignored. */
  readonly reason: string;
}

const mark = /naa-kit-ignore[ \t]+([\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)[ \t]*(?::[ \t]*(.*))?/;
const commentEnd = /\s*(\*\/\}?|--%?>|#>|\*\)).*$/;

/** The ignore comments of a text, in every language: what they stand in is not looked at. */
export function ignoreCommentsIn(text: string): readonly IgnoreComment[] {
  if (!text.includes('naa-kit-ignore')) return [];
  return text.split('\n').flatMap((line, index) => {
    const [, rules, reason = ''] = mark.exec(line.replace(commentEnd, '').trimEnd()) ?? [];
    return rules === undefined ? [] : [{ line: index + 1, rules: rules.split(/[ \t]*,[ \t]*/), reason: reason.trim() }];
  });
}

/** The reason for which a finding of a rule at a line is ignored; nothing where it is not. */
export const reasonToIgnore = (comments: readonly IgnoreComment[], rule: string, line: number): string | undefined =>
  comments.find((comment) => comment.reason !== '' && comment.rules.includes(rule) && (comment.line === line || comment.line === line - 1))?.reason;
