import { placeholders, type GraphRequest } from './requests.ts';

/** What has to be known before a script is run: a comment of both languages. */
export function scriptNotes(requests: readonly GraphRequest[]): string {
  if (requests.length === 0) return '# Nothing has to be changed.\n';
  return requests[0]!.method === 'POST'
    ? '# Run it once: each run creates another registration. Should it stop after the client id was told, go on with\n# naa-kit register --apply --client-id and that id.\n'
    : '# Lists are sent whole, as they stood when this was written: write it anew when somebody has changed the registration since.\n';
}

/** Whether the request is for a registration that the same script creates: Entra knows it everywhere only after a while. */
export const isOfNew = ({ path }: GraphRequest): boolean => path.includes(placeholders.objectId);

/** JSON in letters of ASCII alone, whatever the encoding a script is saved and read in. No line of it begins with a quotation mark of a shell. */
export const scriptJson = (body: object): string => JSON.stringify(body, null, 2).replace(/[^\x20-\x7e\n]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
