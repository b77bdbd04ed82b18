import { createHash } from 'node:crypto';
import type { Shelf } from '@oi/contract/content.ts';
import type { Content, LoadedDocument } from './features/content/content.ts';
import { NO_CONTENT } from './testing.ts';

type Documents = Partial<Record<Shelf, Record<string, Record<string, unknown>>>>;

/** Content in memory for tests. `replace` publishes another version of a document; what was pinned stays. */
export interface TestContent extends Content {
  replace(shelf: Shelf, id: string, whole: Record<string, unknown> | undefined): void;
}

function load(shelf: Shelf, id: string, whole: Record<string, unknown>): LoadedDocument {
  const hash = createHash('sha256').update(JSON.stringify(whole)).digest('hex');
  const publicHash = createHash('sha256').update(`public ${hash}`).digest('hex');
  return { shelf, id, hash, publicHash, whole, shown: {} };
}

/** Gives content that holds the given documents, all visible, in a time zone three hours east of UTC. */
export function contentOf(documents: Documents): TestContent {
  const current = new Map<string, LoadedDocument>();
  const ever = new Map<string, LoadedDocument>();
  /** Older documents that somebody asked for: those that are in memory. */
  const opened = new Map<string, LoadedDocument>();
  const content: TestContent = {
    ...NO_CONTENT,
    find: (shelf, id) => current.get(`${shelf}/${id}`),
    held: (hash) => [...current.values()].find((one) => one.hash === hash) ?? opened.get(hash),
    async pinned(hash) {
      const document = ever.get(hash);
      if (document) opened.set(hash, document);
      return document;
    },
    replace(shelf, id, whole) {
      if (!whole) {
        current.delete(`${shelf}/${id}`);
        return;
      }
      const document = load(shelf, id, whole);
      current.set(`${shelf}/${id}`, document);
      ever.set(document.hash, document);
    },
  };
  for (const [shelf, byId] of Object.entries(documents)) {
    for (const [id, whole] of Object.entries(byId)) content.replace(shelf as Shelf, id, whole);
  }
  return content;
}

const source = { textbook: 'A textbook of materials' };

/** A question of the kind `choice`; the first option is the right one. */
function question(id: string, options: readonly string[]) {
  return {
    id,
    kind: 'choice',
    text: `Which one is ${options[0]}?`,
    options: options.map((text, index) => (index === 0 ? { text, right: true } : { text })),
    explanation: `It is ${options[0]} because of carbon.`,
    sources: [source],
  };
}

/** A quiz of three questions. */
export const METALS = {
  title: 'Metals',
  pass: 2,
  questions: [
    question('iron', ['iron', 'tin', 'lead']),
    question('brass', ['brass', 'zinc', 'gold']),
    { ...question('steel', ['steel', 'slag']), points: 30 },
  ],
};

/** A game of pairs with one small level. */
export const PAIRS = {
  title: 'Pairs',
  game: 'pairs',
  levels: [
    {
      id: 'first',
      title: 'First',
      level: {
        take: 3,
        parSeconds: 60,
        pairs: ['gear', 'bolt', 'valve', 'spring'].map((word) => ({
          a: { word },
          b: { word: `${word} drawing` },
          why: `The drawing shows a ${word}.`,
        })),
      },
    },
  ],
};

/** A clip of one minute. */
export const CLIP = { title: 'Clip', seconds: 60 };
