import type { Guide } from './guide.ts';
import { guides } from './guides/index.ts';

/** The guide of that id. */
export const guideFor = (id: string): Guide | undefined => guides.find((guide) => guide.id === id);
