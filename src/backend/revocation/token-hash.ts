import { hash } from 'node:crypto';

/** How a revoked token is kept: its SHA-256, from which nobody gets it back. */
export const hashOfToken = (token: string): string => hash('sha256', token, 'base64url');
