import { checkAges } from './ages.ts';
import { checkColours } from './colours.ts';
import { checkDeadEnds } from './dead-ends.ts';
import { checkMap } from './map.ts';
import { checkMediaUse } from './media-use.ts';
import type { PackCheck } from './parts.ts';
import { checkReferences } from './references.ts';
import { checkReviews } from './reviews.ts';
import { checkWindows } from './windows.ts';

/** Every check over a whole pack. Adding a check = one file and one line here. */
export const packChecks: readonly PackCheck[] = [
  checkReferences,
  checkWindows,
  checkDeadEnds,
  checkMediaUse,
  checkAges,
  checkReviews,
  checkColours,
  checkMap,
];
