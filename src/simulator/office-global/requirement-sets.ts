import type { LabClient } from '../scenario.ts';

const parts = (version: string): [number, number] => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return [major, minor];
};

/** 1.10 is newer than 1.9: the parts are compared as numbers. */
export function reaches(has: string, wanted: string): boolean {
  const [[hasMajor, hasMinor], [major, minor]] = [parts(has), parts(wanted)];
  return hasMajor > major || (hasMajor === major && hasMinor >= minor);
}

/** What the client reports. It only reads this list: whether a set works is another question (msal-js#7723). */
export function requirementSets({ mailboxSet, sets }: Pick<LabClient, 'mailboxSet' | 'sets'>): Office.RequirementSetSupport {
  const reported = new Map([['mailbox', mailboxSet], ...sets.map((set) => {
    const [name = '', version = ''] = set.split(' ');
    return [name.toLowerCase(), version] as const;
  })]);
  return {
    isSetSupported: (name: string, minVersion: string | number = '1.1') => {
      const has = reported.get(name.toLowerCase());
      return has !== undefined && reaches(has, String(minVersion));
    },
  };
}
