import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const COMMON = {
  version: 1,
  summary: 'As small as can be.',
  age: '0+',
  reviewed: '2026-11-25',
  drawing: 'media/line.svg',
};
const SOURCES = [{ textbook: 'a textbook of tests' }];

/** A path of three steps (watch, try, who does it) and the files around it. JSON is YAML, too. */
const FILES: Readonly<Record<string, unknown>> = {
  'pack.yaml': {
    version: 1,
    id: 'test',
    title: 'Test',
    tagline: 'A pack for tests',
    city: { name: 'Testburg', in: 'in Testburg', of: 'of Testburg' },
    language: 'en',
    timeZone: 'Europe/Minsk',
    age: '0+',
    districts: [],
  },
  'home.yaml': { version: 1, sections: [{ kind: 'hero', refs: ['quizzes/lines'] }] },
  'events/show.yaml': {
    ...COMMON,
    title: 'A show',
    next: 'quizzes/lines',
    sources: SOURCES,
    place: 'The hall',
    startsAt: '2026-11-25T10:00:00+03:00',
    programme: [{ text: 'Lines are shown to everybody.', sources: SOURCES }],
    speakers: [],
  },
  'quizzes/lines.yaml': {
    ...COMMON,
    title: 'Lines',
    next: 'professions/drawer',
    pass: 1,
    questions: [
      {
        id: 'line',
        kind: 'choice',
        text: 'What is drawn here?',
        options: [{ text: 'a line', right: true }, { text: 'a circle' }],
        explanation: 'It goes from one point to another.',
        sources: SOURCES,
      },
    ],
  },
  'professions/drawer.yaml': {
    ...COMMON,
    title: 'Drawer of lines',
    next: 'events/show',
    editorial: true,
    does: 'Draws lines from one point to another.',
    tools: ['a ruler'],
    subjects: ['geometry'],
    learn: 'By drawing lines every day.',
  },
  'media/credits.yaml': { 'line.svg': { author: 'Open Industry', licence: 'CC-BY-4.0', source: 'own drawing' } },
};

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9"/></svg>';

/** Writes the smallest pack that a server starts with into a folder, and gives the folder. */
export function writePack(folder: string): string {
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, document] of Object.entries(FILES)) write(path, JSON.stringify(document));
  write('media/line.svg', DRAWING);
  return folder;
}
