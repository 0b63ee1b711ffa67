import type { AuthPorts } from '../auth/index.ts';

/** Keys hold addresses, so only their digest is kept. */
async function digestOf(key: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(key));
  return `remembered ${Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
}

/** The person's answers, in this browser. Where storage is refused (third-party storage blocked) they are simply asked again. */
export const remembered: AuthPorts['remembered'] = {
  async has(key) {
    const digest = await digestOf(key);
    try {
      return localStorage.getItem(digest) !== null;
    } catch {
      return false;
    }
  },
  async add(key) {
    const digest = await digestOf(key);
    try {
      localStorage.setItem(digest, 'yes');
    } catch {
      return;
    }
  },
};
