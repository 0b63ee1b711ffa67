import { visit } from 'jsonc-parser';

/** A value in a JSON file, with the way of keys that leads to it. */
export interface JsonValue {
  readonly way: readonly string[];
  /** A string, number, boolean or null; nothing for objects and lists. */
  readonly value?: unknown;
  /** Where its key begins, or the value itself in a list. */
  readonly offset: number;
}

/** A JSON file as rules see it. */
export interface JsonView {
  readonly path: string;
  readonly values: readonly JsonValue[];
  /** It has mistakes, and was read as far as it makes sense. */
  readonly isBroken: boolean;
}

/** All values of a JSON text, outer ones first. Comments, commas at the end and missing commas are lived with. */
export function readJson(path: string, text: string): JsonView {
  const values: JsonValue[] = [];
  let isBroken = false;
  let keyAt: number | undefined;
  const note = (offset: number, way: readonly (string | number)[], value?: unknown) => {
    values.push({ way: way.map(String), offset: keyAt ?? offset, ...(value === undefined ? {} : { value }) });
    keyAt = undefined;
  };
  visit(text, {
    onObjectProperty: (_, offset) => void (keyAt = offset),
    onObjectBegin: (offset, _length, _line, _column, way) => note(offset, way()),
    onArrayBegin: (offset, _length, _line, _column, way) => note(offset, way()),
    onLiteralValue: (value: unknown, offset, _length, _line, _column, way) => note(offset, way(), value),
    onError: () => void (isBroken = true),
  }, { allowTrailingComma: true });
  return { path, values, isBroken };
}
