const idBytes = 16;
const idsAtOnce = 256;

/** 128 random bits as hexadecimal digits. Asking for them one id at a time costs twenty times as much. */
export function traceIds(randomBytes: (count: number) => Uint8Array): () => string {
  let pool = Buffer.alloc(0);
  let used = 0;
  return () => {
    if (used === pool.length) {
      pool = Buffer.from(randomBytes(idBytes * idsAtOnce));
      used = 0;
    }
    used += idBytes;
    return pool.toString('hex', used - idBytes, used);
  };
}
