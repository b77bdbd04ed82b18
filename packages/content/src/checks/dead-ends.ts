import type { Shelf } from '@oi/contract/content.ts';
import { type Fault, fault } from '../faults/fault.ts';
import type { BuiltDocument } from '../release/build-document.ts';
import { type PackParts, refOf } from './parts.ts';

/** Within so many steps from anywhere a player has been led the whole path. */
export const PATH_STEPS = 10;

/** The path in its order. A profession is its last two steps: it says who does the work and, in `learn`, where to learn it. */
const PATH: readonly { step: 'watch' | 'try' | 'who'; shelves: readonly Shelf[] }[] = [
  { step: 'watch', shelves: ['videos', 'shows', 'stories', 'events'] },
  { step: 'try', shelves: ['quizzes', 'games'] },
  { step: 'who', shelves: ['professions'] },
];

/** Following `next` from any document goes watch → try → who does it, and so never ends in a corner. */
export function checkDeadEnds({ documents }: PackParts): Fault[] {
  const known = new Map(documents.map((document) => [refOf(document), document]));
  return documents.flatMap((document) => {
    const missing = missingStep(document, known);
    if (missing === undefined) return [];
    return [fault(document.path, 'dead-end', { path: ['next'], values: { missing, steps: PATH_STEPS } })];
  });
}

function missingStep(start: BuiltDocument, known: ReadonlyMap<string, BuiltDocument>): string | undefined {
  let done = 0;
  let at: BuiltDocument | undefined = start;
  for (let count = 0; count <= PATH_STEPS; count++) {
    // A reference that leads nowhere, or to a faulty document, is told already.
    if (!at) return undefined;
    if (PATH[done]?.shelves.includes(at.shelf)) done++;
    if (done === PATH.length) return undefined;
    at = known.get(at.outline.next);
  }
  return PATH[done]?.step;
}
