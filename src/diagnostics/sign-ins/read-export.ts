import type { RowReader } from '../../contracts/parsers.ts';
import { text } from '../../contracts/text.ts';
import { both } from '../entry.ts';
import { told, type Told } from '../told.ts';
import { signInsOfRows } from './read-csv.ts';
import { signInsOfJson } from './read-json.ts';
import type { SignInExport } from './sign-in.ts';

const notWhole = both('The file is neither JSON nor CSV from its first to its last line. Nothing of it was used. Download it again.', 'Il file non è né JSON né CSV dalla prima all’ultima riga. Non ne è stato usato nulla. Scaricalo di nuovo.');
const noSignIns = both('The file holds no sign-ins as Entra writes them. Needed: the download of the sign-in log, as CSV or JSON.', 'Il file non contiene accessi come li scrive Entra. Serve il download del registro degli accessi, in CSV o JSON.');
const columnsMissing = text({ en: 'The file has no column {names}. Needed: the download of the sign-in log in English, not its AuthDetails file.', it: 'Il file non ha la colonna {names}. Serve il download del registro degli accessi in inglese, non il suo file AuthDetails.' });

const refused = (fault: Told): SignInExport => ({ signIns: [], skipped: 0, fault });

function jsonOf(content: string): unknown {
  try {
    return JSON.parse(content) as unknown;
  } catch {
    return undefined;
  }
}

/** Reads one download of Entra's sign-in log, CSV or JSON by its first character. A file that is not whole is refused. */
export function readSignIns(content: string, readRows: RowReader): SignInExport {
  const plain = content.replace(/^\ufeff/, '');
  if (/^\s*[[{]/.test(plain)) {
    const value = jsonOf(plain);
    const read = signInsOfJson(value);
    if (value === undefined) return refused(told(notWhole));
    return !read || (read.signIns.length === 0 && read.skipped > 0) ? refused(told(noSignIns)) : read;
  }
  const rows = readRows(plain, [',']);
  if (!rows || rows.length === 0) return refused(told(notWhole));
  const read = signInsOfRows(rows);
  return 'missing' in read ? refused(told(columnsMissing, { names: read.missing.join(', ') })) : read;
}
