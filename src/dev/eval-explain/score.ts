/** One text with what a good engine says of it. */
export interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly class: string;
  readonly negative?: 'strict' | 'lenient';
  readonly weak?: boolean;
  readonly mayAlso?: readonly string[];
  readonly expect: {
    readonly codes: readonly string[];
    readonly primary: string | null;
    readonly owner: string | readonly string[] | null;
    readonly kind: string | readonly string[] | null;
    readonly correlationId: string | null;
    readonly traceId: string | null;
    readonly timestamp: string | null;
  };
}

export interface Answer {
  readonly codes: readonly string[];
  readonly primary: string | null;
  readonly owners: readonly string[];
  readonly kind: string | null;
  readonly correlationId: string | null;
  readonly traceId: string | null;
  readonly timestamp: string | null;
}

/** Shares between 0 and 1; not a number where a class has nothing to count. */
export interface Line {
  texts: number;
  primary: number;
  recall: number;
  precision: number;
  owner: number;
  kind: number;
  negatives: number;
  evidence: number;
}

export interface Scores {
  readonly total: Line;
  readonly classes: Readonly<Record<string, Line>>;
  readonly misses: readonly { readonly id: string; readonly missed: readonly string[]; readonly answer: Answer }[];
}

/** A broker code is the same in decimal and in hexadecimal. */
const canonical = (id: string): string => (id.startsWith('WAM:') ? Number(id.slice(4)).toString(16) : id).toLowerCase();
const digits = (time: string | null) => time?.replace(/\D/g, '') ?? null;
const lower = (guid: string | null) => guid?.toLowerCase() ?? null;
const accepts = (expected: string | readonly string[] | null, answer: string | null | undefined) => answer != null && (typeof expected === 'string' ? expected === answer : (expected ?? []).includes(answer));

type Marks = Record<'primary' | 'recall' | 'precision' | 'owner' | 'kind' | 'negatives' | 'evidence', readonly [right: number, all: number]>;

function mark({ expect, negative, weak, mayAlso = [] }: Labelled, answer: Answer): Marks {
  const wanted = new Set(expect.codes.map(canonical));
  const allowed = new Set([...wanted, ...mayAlso.map(canonical)]);
  const given = new Set(answer.codes.map(canonical));
  const one = (right: boolean): readonly [number, number] => [right ? 1 : 0, 1];
  const none = [0, 0] as const;
  const primary = answer.primary === null ? null : canonical(answer.primary);
  const onlyAllowed = [...given].every((id) => allowed.has(id));
  return {
    primary: negative ? none : one(primary !== null && (primary === canonical(expect.primary ?? '') || (Boolean(weak) && wanted.has(primary)))),
    recall: [[...wanted].filter((id) => given.has(id)).length, wanted.size],
    precision: [[...given].filter((id) => allowed.has(id)).length, given.size],
    owner: negative ? none : one(accepts(expect.owner, answer.owners[0])),
    kind: negative ? none : one(accepts(expect.kind, answer.kind)),
    negatives: negative ? one(primary === null && (negative === 'strict' ? given.size === 0 : onlyAllowed)) : none,
    evidence: one(lower(answer.correlationId) === lower(expect.correlationId) && lower(answer.traceId) === lower(expect.traceId) && digits(answer.timestamp) === digits(expect.timestamp)),
  };
}

function sum(marks: readonly Marks[]): Line {
  const share = (name: keyof Marks) => marks.reduce((right, one) => right + one[name][0], 0) / marks.reduce((all, one) => all + one[name][1], 0);
  return { texts: marks.length, primary: share('primary'), recall: share('recall'), precision: share('precision'), owner: share('owner'), kind: share('kind'), negatives: share('negatives'), evidence: share('evidence') };
}

/**
 * Primary: texts whose answer is about the right identifier (`weak`: any of `codes`) / texts that are not negative. Recall: expected
 * codes found / expected. Precision: given codes in `codes` ∪ `mayAlso` / given. Owner, kind: the first owner, the kind is an accepted
 * one / texts not negative. Negatives: strict, nothing named; lenient, only `mayAlso` named and no primary / negatives. Evidence: all
 * three of correlation id, trace id (without case) and time (digits) right / all texts. Decimal and CAA form of a code are equal.
 */
export function score(labelled: readonly Labelled[], engine: (text: string) => Answer): Scores {
  const results = labelled.map((item) => {
    const answer = engine(item.text);
    return { item, answer, marks: mark(item, answer) };
  });
  const classes = [...new Set(labelled.map((item) => item.class))].sort();
  return {
    total: sum(results.map(({ marks }) => marks)),
    classes: Object.fromEntries(classes.map((name) => [name, sum(results.filter(({ item }) => item.class === name).map(({ marks }) => marks))])),
    misses: results.flatMap(({ item, answer, marks }) => {
      const missed = Object.entries(marks).filter(([, [right, all]]) => right < all).map(([name]) => name);
      return missed.length > 0 ? [{ id: item.id, missed, answer }] : [];
    }),
  };
}
