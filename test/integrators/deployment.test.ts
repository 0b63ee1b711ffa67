import { deployment } from '../../src/deployment/index.ts';
import { applicationIdUri } from '../../src/dev/manifest/values.ts';
import { otherDeployment } from './other-deployment.ts';

test.each([
  ['this repository', deployment],
  ['another add-in', otherDeployment],
])('the scope of %s belongs to the application id URI that its manifest names', (_, one) => {
  const { scope } = one.entra;
  expect(scope.slice(0, scope.lastIndexOf('/'))).toBe(applicationIdUri(one));
});
