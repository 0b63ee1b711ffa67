export interface Decoded {
  readonly text: string;
  /** What the bytes were taken for, when they are no UTF-8. */
  readonly otherEncoding?: 'utf-16' | 'latin-1';
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Text of a file: UTF-8, UTF-16 by its mark, else Latin-1, in which every byte is a character. A byte-order mark becomes a space, so that offsets stay. */
export function decode(bytes: Buffer): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: withoutMark(bytes.toString('utf16le')), otherEncoding: 'utf-16' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: withoutMark(Buffer.from(bytes.subarray(0, bytes.length & ~1)).swap16().toString('utf16le')), otherEncoding: 'utf-16' };
  try {
    return { text: withoutMark(strict.decode(bytes)) };
  } catch {
    return { text: bytes.toString('latin1'), otherEncoding: 'latin-1' };
  }
}

const withoutMark = (text: string) => (text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text);

/** Whether the mark of UTF-16 stands at the beginning. */
export const isWide = (bytes: Buffer): boolean => (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);

/** A zero byte among the first ones, and no mark of UTF-16: no text. */
export const isBinary = (bytes: Buffer): boolean => !isWide(bytes) && bytes.subarray(0, 8192).includes(0);
