import { AxeBuilder } from '@axe-core/playwright';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** What axe finds in a page, or in a part of it. */
export async function faults(page: Page, where?: string[]): Promise<string[]> {
  const builder = new AxeBuilder({ page });
  const { violations, passes } = await (where ? builder.include(where) : builder).analyze();
  // A page that axe could not look into passes every rule.
  expect(passes.length).toBeGreaterThan(10);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id} at ${target.join(' ')}: ${failureSummary ?? ''}`));
}
