import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Fault } from '../faults/fault.ts';
import type { BuiltDocument, Parts } from '../release/build-document.ts';
import { hashOf } from '../release/canonical.ts';
import { lazily, type Made, type PackCache } from './cache.ts';
import { codeFingerprint } from './fingerprint.ts';

/** What is known of a document's file. Only documents without faults are remembered: faulty ones are few and change. */
interface DocumentRecord {
  identity: string;
  /** SHA-256 of the file's bytes: after a copy or a checkout the identity is new and the bytes are not. */
  bytes: string;
  built: BuiltDocument;
  /** The addresses that its media had. */
  media: Record<string, string>;
  /** Where its two parts lie: which file of parts, offset, length of the whole, length of what is shown. */
  at: readonly [file: number, offset: number, whole: number, shown: number];
}

interface MediaRecord {
  identity: string;
  hash: string;
  faults: Fault[];
}

interface Index {
  code: string;
  /** The files that hold the parts. Each run that has new ones adds a file, so that ten changes cost ten writes. */
  parts: string[];
  documents: Record<string, DocumentRecord>;
  media: Record<string, MediaRecord>;
}

/** So many files of parts are left lying; then all go into one. */
const MOST_FILES = 12;

/** A record of this run: its parts are either at their old place or still in memory. */
type Fresh = DocumentRecord & { parts?: Parts };

/**
 * Opens what is remembered of a pack in a folder of its own below `folder`. An index that is damaged, or was written by
 * other code, is as good as none; parts are believed only when their hashes agree.
 */
export function diskCache(folder: string, packDir: string): PackCache {
  const home = join(folder, createHash('sha256').update(resolve(packDir)).digest('hex').slice(0, 16));
  const code = codeFingerprint();
  const old = readIndex(home, code);
  const documents: Record<string, Fresh> = {};
  const media: Record<string, MediaRecord> = {};
  let changed = old === undefined;
  const bodies = new Map<number, Buffer>();
  const bodyOf = (file: number): Buffer => {
    const known = bodies.get(file) ?? readOr(join(home, old?.parts[file] ?? ''));
    bodies.set(file, known);
    return known;
  };
  const partsAt = ({ built, at: [file, offset, whole, shown] }: DocumentRecord): Parts | undefined => {
    const body = bodyOf(file);
    const parts = {
      whole: body.toString('utf8', offset, offset + whole),
      shown: body.toString('utf8', offset + whole, offset + whole + shown),
    };
    return hashOf(parts.whole) === built.hash && hashOf(parts.shown) === built.publicHash ? parts : undefined;
  };

  return {
    media(file, read) {
      const known = old?.media[file.path];
      const same = known?.identity === file.identity ? known : undefined;
      if (!same) changed = true;
      const record = same ?? { identity: file.identity, ...read() };
      media[file.path] = record;
      return record;
    },

    document(file, bytes, addressOf, make) {
      let known = old?.documents[file.path];
      let content: Uint8Array | undefined;
      if (known && known.identity !== file.identity) {
        changed = true;
        content = bytes();
        if (digest(content) === known.bytes) known = { ...known, identity: file.identity };
        else known = undefined;
      }
      if (known && Object.entries(known.media).every(([path, address]) => (addressOf(path) ?? '') === address)) {
        const record = known;
        documents[file.path] = record;
        return { built: record.built, parts: () => partsAt(record) ?? madeParts(make(bytes())) };
      }
      changed = true;
      content ??= bytes();
      const made = make(content);
      if ('faults' in made) return made;
      documents[file.path] = {
        identity: file.identity,
        bytes: digest(content),
        built: made.built,
        media: Object.fromEntries(made.built.outline.media.map(({ to }) => [to, addressOf(to) ?? ''])),
        at: [0, 0, 0, 0],
        parts: made.parts,
      };
      return lazily(made);
    },

    keep() {
      if (!changed && old && Object.keys(old.documents).length === Object.keys(documents).length) return;
      try {
        const files = old?.parts ?? [];
        const kept = files.length < MOST_FILES ? files : [];
        if (kept !== files) {
          // The one file that is written now takes in the others; parts that are damaged are left out and made anew.
          for (const [path, record] of Object.entries(documents)) {
            const parts = record.parts ?? partsAt(record);
            if (parts) documents[path] = { ...record, parts };
            else delete documents[path];
          }
        }
        writeIndex(home, code, { documents, media }, kept);
      } catch {
        // A full or read-only disk costs the next start some seconds, and nothing else.
      }
    },
  };
}

function madeParts(made: Made): Parts {
  if ('faults' in made) throw new Error('a document changed while it was read');
  return made.parts;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function readIndex(home: string, code: string): Index | undefined {
  try {
    const text = readFileSync(join(home, 'index.json'), 'utf8');
    const cut = text.indexOf('\n');
    if (hashOf(text.slice(cut + 1)) !== text.slice(0, cut)) return undefined;
    const index = JSON.parse(text.slice(cut + 1)) as Index;
    return index.code === code ? index : undefined;
  } catch {
    return undefined;
  }
}

function readOr(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    return Buffer.alloc(0);
  }
}

/** Writes the new parts first and the index after them, each under a new name, so that a reader sees the old or the new. */
function writeIndex(
  home: string,
  code: string,
  { documents, media }: { documents: Record<string, Fresh>; media: Record<string, MediaRecord> },
  files: readonly string[],
): void {
  mkdirSync(home, { recursive: true });
  const pieces: Buffer[] = [];
  let end = 0;
  const add = (text: string) => {
    const piece = Buffer.from(text);
    pieces.push(piece);
    end += piece.length;
    return piece.length;
  };
  const records: Record<string, DocumentRecord> = {};
  for (const [path, { parts, ...record }] of Object.entries(documents)) {
    records[path] = parts ? { ...record, at: [files.length, end, add(parts.whole), add(parts.shown)] } : record;
  }
  const name = `parts-${randomBytes(8).toString('hex')}`;
  const all = pieces.length > 0 ? [...files, name] : [...files];
  if (pieces.length > 0) writeFileSync(join(home, name), Buffer.concat(pieces));
  const index: Index = { code, parts: all, documents: records, media };
  const text = JSON.stringify(index);
  const draft = join(home, `index-${name}`);
  writeFileSync(draft, `${hashOf(text)}\n${text}`);
  renameSync(draft, join(home, 'index.json'));
  for (const file of readdirSync(home)) {
    if (file.startsWith('parts-') && !all.includes(file)) rmSync(join(home, file), { force: true });
  }
}
