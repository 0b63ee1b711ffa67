import type { Deployment } from '../../contracts/deployment.ts';

/** Exchange Server SE answers to at most Mailbox 1.5; 1.3 is where task pane buttons begin. What is newer is asked at run time. */
export const minimumMailboxSet = '1.3';

/** Manifest locales: Outlook falls back to the first one. */
export const defaultLocale = 'en-US';
export const otherLocale = 'it-IT';

/** The page that Outlook opens; an Exchange identity token names it in `aud`. */
export const paneUrl = ({ addIn }: Deployment): string => `${addIn.origin}/taskpane.html`;

export const iconUrl = ({ addIn }: Deployment, pixels: number): string => `${addIn.origin}/assets/icon-${pixels}.png`;

/** Office SSO wants the add-in's host and port inside the application id URI, and the client id at its end. */
export const applicationIdUri = ({ addIn, entra }: Deployment): string => `api://${new URL(addIn.origin).host}/${entra.clientId}`;

/** Only a deployment that trusts an Exchange Server asks for more; see `docs/decisions/manifest-permission.md`. */
export const trustsExchangeServer = ({ exchange }: Deployment): boolean => exchange.trusted.length > 0;

/** Phones draw three sizes at up to three densities; the file has the pixels that are really drawn. */
export const mobileIcons = [25, 32, 48].flatMap((size) => [1, 2, 3].map((scale) => ({ size, scale, pixels: size * scale })));
export const ribbonIcons = [16, 32, 64, 80] as const;
export const listIcons = { standard: 64, highResolution: 128, store: 192 } as const;
