/** A map that forgets its oldest entries, so that a lab left running for weeks does not grow. */
export interface ShortMemory<V> {
  get(key: string): V | undefined;
  set(key: string, value: V): void;
  delete(key: string): void;
  values(): readonly V[];
}

/** Keeps the newest `most` entries; setting one again makes it the newest. `onForgotten` hears of each that has to go. */
export function createShortMemory<V>(most: number, onForgotten: (value: V) => void = () => {}): ShortMemory<V> {
  const kept = new Map<string, V>();
  return {
    get: (key) => kept.get(key),
    set: (key, value) => {
      kept.delete(key);
      kept.set(key, value);
      for (const [oldest, forgotten] of kept) {
        if (kept.size <= most) return;
        kept.delete(oldest);
        onForgotten(forgotten);
      }
    },
    delete: (key) => void kept.delete(key),
    values: () => [...kept.values()],
  };
}
