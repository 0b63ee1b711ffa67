import { redact } from '../contracts/redact.ts';

const secretShapes: readonly RegExp[] = [
  // Client secrets of Entra, storage keys, hashes and other long runs that mix letters with digits.
  /\b[\w~.-]{3}[78]Q~[\w~.-]{31,34}/g,
  /(?=[\w+/~-]*\d)(?=[\w+/~-]*[A-Za-z])[\w+/~-]{32,}={0,2}/g,
  /\b(?:password|passwd|pwd|secret|client_?secret|api_?key|token)\b(\s*[=:]\s*)['"]?[^\s'"]{4,}/gi,
];

/** Foreign text without what looks like a secret: tokens, keys, passwords, addresses. For everything of a source that is shown. */
export const mask = (foreign: string): string =>
  secretShapes.reduce((text, shape) => text.replace(shape, (whole, gap: unknown) => (typeof gap === 'string' ? `${whole.split(gap)[0]}${gap}[secret]` : '[secret]')), redact(foreign));
