import { choosePath, reasons } from '../../src/auth/choose-path.ts';
import type { Capability } from '../../src/contracts/capability.ts';

const capability = (facts: Partial<Capability>): Capability => ({ location: 'cloud', signals: [], naaReported: true, bridge: 'answers', officeSsoReported: true, dialogReported: true, ...facts });
const ladder = (facts: Partial<Capability>) => choosePath(capability(facts)).map(({ path, taken, reasonId }) => `${taken ? '+' : '-'} ${path} ${reasonId}`);

test('in the cloud NAA comes first and the old Exchange token is never asked for', () => {
  expect(ladder({})).toEqual(['+ naa naa-answers', '+ office-sso office-sso-reported', '+ dialog dialog-window', '- exchange-identity exchange-ended-in-cloud']);
});

test('on Exchange Server the identity token comes first, the rest stays for people who are already linked', () => {
  expect(ladder({ location: 'on-premises', bridge: 'absent', naaReported: false })).toEqual([
    '+ exchange-identity exchange-own-server', '- naa naa-missing', '+ office-sso office-sso-reported', '+ dialog dialog-window',
  ]);
});

test('an unclear location asks Exchange too, after NAA and before anything that opens a window', () => {
  expect(ladder({ location: 'unclear', bridge: 'absent', officeSsoReported: false })).toEqual([
    '- naa naa-reported-but-absent', '+ exchange-identity exchange-location-unclear', '- office-sso office-sso-missing', '+ dialog dialog-window',
  ]);
});

test.each([
  ['answers', false, true, 'naa-answers'],
  ['absent', true, false, 'naa-reported-but-absent'],
  ['absent', false, false, 'naa-missing'],
  ['silent', true, false, 'naa-silent'],
  ['refuses', true, false, 'naa-refuses'],
] as const)('a bridge that is %s while reported is %s', (bridge, naaReported, taken, reasonId) => {
  expect(choosePath(capability({ bridge, naaReported }))[0]).toMatchObject({ path: 'naa', taken, reasonId });
});

test('every path stands in every ladder exactly once, each with a reason in both languages', () => {
  for (const location of ['cloud', 'on-premises', 'unclear'] as const) {
    const rungs = choosePath(capability({ location }));
    expect(rungs.map(({ path }) => path).sort()).toEqual(['dialog', 'exchange-identity', 'naa', 'office-sso']);
    for (const { reasonId } of rungs) expect(reasons[reasonId as keyof typeof reasons].it).toBeTruthy();
  }
});
