import { KitError } from '../errors/index.ts';

/** A callback call of office.js as a promise. Rejects with `office-call-failed` and what Outlook said. */
export const callOffice = <T>(call: string, run: (callback: (result: Office.AsyncResult<T>) => void) => void): Promise<T> =>
  new Promise((resolve, reject) => {
    const fail = (name: string, code: string, text: string) =>
      reject(new KitError('office-call-failed', { values: { call }, foreign: { source: 'office', name, code, text } }));
    try {
      run(({ status, value, error }) => {
        // The types say number, the values are strings ("succeeded"): compare what both agree on.
        if (String(status) === 'succeeded') resolve(value);
        else fail(error?.name ?? '', String(error?.code ?? ''), error?.message ?? '');
      });
    } catch (thrown) {
      // The method is missing on this client: an `AsyncResult` never comes.
      fail(thrown instanceof Error ? thrown.name : 'thrown', '', thrown instanceof Error ? thrown.message : '');
    }
  });
