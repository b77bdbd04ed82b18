import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Static } from 'typebox';
import { noCache, type PackCache } from './cache/cache.ts';
import { readDocument } from './checks/document.ts';
import { packChecks } from './checks/pack.ts';
import type { Home, Pack } from './documents/pack.ts';
import { type Fault, type FieldPath, fault, type Position } from './faults/fault.ts';
import { levelOf } from './faults/tell.ts';
import { listPack, type PackFile } from './files/list.ts';
import { locate } from './files/locate.ts';
import { textOf } from './files/text.ts';
import { type Credit, readCredits } from './media/credits.ts';
import { readMedia } from './media/read-media.ts';
import { endingOf } from './media/types.ts';
import { type BuiltDocument, buildDocument, type Parts } from './release/build-document.ts';

/** A media file of a pack that a release may serve. */
export interface PackMedia {
  /** From the pack's root. */
  path: string;
  /** Its name in its address: the first 32 digits of its hash and its ending. */
  file: string;
  bytes: number;
  credit: Credit;
}

/** A pack without errors: all that a release is made of. */
export interface ReadPack {
  dir: string;
  pack: Static<typeof Pack>;
  home: Static<typeof Home>;
  documents: BuiltDocument[];
  media: PackMedia[];
  /** Gives a document's two parts; they are not kept in memory when the cache has them. */
  partsOf: (document: BuiltDocument) => Parts;
}

export interface PackReading {
  /** Everything found, errors and warnings, with places, in the order of files and lines. */
  faults: Fault[];
  /** The pack, when nothing found is an error. */
  pack: ReadPack | undefined;
}

export interface ReadOptions {
  /** The moment against which days of review are judged. */
  now: number;
  cache?: PackCache;
}

/**
 * Reads a pack's folder, checks every document and the pack as a whole, and tells all that is wrong at once.
 *
 * @throws {Error} when the folder itself cannot be listed
 */
export function readPack(dir: string, { now, cache = noCache }: ReadOptions): PackReading {
  if (!existsSync(join(dir, 'pack.yaml'))) return { faults: [fault('pack.yaml', 'no-pack')], pack: undefined };
  const { files, faults } = listPack(dir);
  const media = new Map<string, PackMediaFile>();
  for (const file of files.media) {
    const read = cache.media(file, () => readMedia(dir, file));
    faults.push(...read.faults);
    media.set(file.path, { ...file, file: `${read.hash.slice(0, 32)}.${endingOf(file.path)}` });
  }
  const addressOf = (path: string) => {
    const found = media.get(path);
    return found && `/media/${found.file}`;
  };
  const root: Record<string, Record<string, unknown>> = {};
  const documents: BuiltDocument[] = [];
  const parts = new Map<BuiltDocument, () => Parts>();
  const faulty = new Set<string>();
  for (const file of files.documents) {
    const bytes = () => readFileSync(join(dir, file.path));
    if (!file.path.includes('/')) {
      const read = readDocument(file.path, bytes());
      faults.push(...read.faults);
      if (read.document) root[file.path] = read.document;
      continue;
    }
    const made = cache.document(file, bytes, addressOf, (content) => {
      const read = readDocument(file.path, content);
      return read.document ? buildDocument(file.path, read.document, addressOf) : { faults: read.faults };
    });
    if ('faults' in made) {
      faults.push(...made.faults);
      faulty.add(file.path.replace(/\.yaml$/, ''));
    } else {
      documents.push(made.built);
      parts.set(made.built, made.parts);
    }
  }
  const { credits, faults: creditFaults } = readCredits(dir, files.credits, new Set(media.keys()));
  faults.push(...creditFaults);
  const pack = root['pack.yaml'] as Static<typeof Pack> | undefined;
  const home = root['home.yaml'] as Static<typeof Home> | undefined;
  const whole = { pack, home, documents, faulty, media: new Set(media.keys()), credits, now };
  for (const check of packChecks) faults.push(...check(whole));
  cache.keep();
  const placed = place(dir, faults);
  if (!pack || !home || placed.some((one) => levelOf(one) === 'error')) return { faults: placed, pack: undefined };
  const shown = [...media.values()].map(({ path, file, size }) => ({
    path,
    file,
    bytes: size,
    credit: credits.get(path) as Credit,
  }));
  const partsOf = (document: BuiltDocument) => {
    const give = parts.get(document);
    if (!give) throw new Error(`${document.path} is not of this reading`);
    return give();
  };
  return { faults: placed, pack: { dir, pack, home, documents, media: shown, partsOf } };
}

type PackMediaFile = PackFile & { file: string };

/** Finds the places of faults that know only their field, and puts all in the order of files and lines. */
function place(dir: string, faults: readonly Fault[]): Fault[] {
  const places = new Map<Fault, Position>();
  const open = faults.filter(({ at, path }) => !at && path.length > 0);
  for (const [file, own] of Map.groupBy(open, (one) => one.file)) {
    if (!existsSync(join(dir, file))) continue;
    const read = textOf(file, readFileSync(join(dir, file)));
    if (read.fault) continue;
    const found = locate(
      read.text,
      own.map(({ path }): FieldPath => path),
    );
    own.forEach((one, index) => {
      const at = found[index];
      if (at) places.set(one, at);
    });
  }
  const placed = faults.map((one) => {
    const at = places.get(one);
    return at ? { ...one, at } : one;
  });
  const order = (a: Fault, b: Fault) =>
    a.file < b.file
      ? -1
      : a.file > b.file
        ? 1
        : (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
  return placed.sort(order);
}
