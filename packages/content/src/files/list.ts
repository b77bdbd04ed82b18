import { lstatSync, readdirSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { SHELVES } from '@oi/contract/content.ts';
import { type Fault, fault } from '../faults/fault.ts';
import { LIMITS, mediaTypeOf, mediaTypes } from '../media/types.ts';

/** A file of a pack. `identity` changes whenever the file was written anew. */
export interface PackFile {
  /** From the pack's root, with forward slashes. */
  path: string;
  size: number;
  identity: string;
}

/** The files of a pack by what they are. */
export interface PackFiles {
  documents: PackFile[];
  credits: PackFile[];
  media: PackFile[];
}

const SLUG_FILE = /^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/;
const MEDIA_NAME = /^[a-z0-9-]+(\.[a-z0-9-]+)*$/;
const ROOT_FILES = ['pack.yaml', 'home.yaml'];
/** Notes for people may stand at the pack's root. */
const NOTES = /^(readme|license|licence|changelog)([.-].*)?$/i;
const FOLDERS = [...SHELVES, 'media'];

/** Lists the files of a pack in a stable order, with a fault for each that has no place in one. Files whose names begin with a dot are nobody's. */
export function listPack(dir: string): { files: PackFiles; faults: Fault[] } {
  const files: PackFiles = { documents: [], credits: [], media: [] };
  const faults: Fault[] = [];
  for (const { name, stat } of entriesOf(dir)) {
    if (stat.isSymbolicLink()) faults.push(fault(name, 'link'));
    else if (stat.isDirectory()) {
      if (name === 'media') listMedia(dir, name, files, faults);
      else if ((SHELVES as readonly string[]).includes(name)) listShelf(dir, name, files, faults);
      else faults.push(fault(name, 'unknown-folder', { values: { known: FOLDERS.join(', ') } }));
    } else if (ROOT_FILES.includes(name)) addDocument(name, stat, files, faults);
    else if (!NOTES.test(name)) faults.push(fault(name, 'unknown-file', { values: { known: ROOT_FILES.join(', ') } }));
  }
  for (const name of ROOT_FILES) {
    if (!files.documents.some(({ path }) => path === name) && !faults.some(({ file }) => file === name)) {
      faults.push(fault(name, name === 'pack.yaml' ? 'no-pack' : 'no-home'));
    }
  }
  return { files, faults };
}

function listShelf(dir: string, shelf: string, files: PackFiles, faults: Fault[]): void {
  for (const { name, stat } of entriesOf(join(dir, shelf))) {
    const path = `${shelf}/${name}`;
    if (stat.isSymbolicLink()) faults.push(fault(path, 'link'));
    else if (!stat.isFile()) faults.push(fault(path, 'unknown-folder', { values: { known: FOLDERS.join(', ') } }));
    else if (!/\.ya?ml$/i.test(name))
      faults.push(fault(path, 'unknown-file', { values: { known: `${shelf}/<id>.yaml` } }));
    else if (!SLUG_FILE.test(name) || name.length > 65) faults.push(fault(path, 'wrong-name', { values: { name } }));
    else addDocument(path, stat, files, faults);
  }
}

function listMedia(dir: string, folder: string, files: PackFiles, faults: Fault[]): void {
  for (const { name, stat } of entriesOf(join(dir, folder))) {
    const path = `${folder}/${name}`;
    if (stat.isSymbolicLink()) faults.push(fault(path, 'link'));
    else if (!MEDIA_NAME.test(name)) faults.push(fault(path, 'wrong-name', { values: { name } }));
    else if (stat.isDirectory()) listMedia(dir, path, files, faults);
    else if (!stat.isFile()) faults.push(fault(path, 'unreadable', { values: { why: 'not a plain file' } }));
    else if (name === 'credits.yaml') add(files.credits, path, stat, faults, LIMITS.yaml);
    else {
      const type = mediaTypeOf(name);
      if (type) add(files.media, path, stat, faults, type.limit);
      else {
        const known = Object.keys(mediaTypes).map((ending) => `.${ending}`);
        faults.push(
          fault(path, 'media-ending', { values: { ending: name.replace(/^.*(?=\.)/, ''), known: known.join(' ') } }),
        );
      }
    }
  }
}

function addDocument(path: string, stat: Stats, files: PackFiles, faults: Fault[]): void {
  if (stat.isFile()) add(files.documents, path, stat, faults, LIMITS.yaml);
  else faults.push(fault(path, 'unreadable', { values: { why: 'not a plain file' } }));
}

function add(to: PackFile[], path: string, stat: Stats, faults: Fault[], limit: number): void {
  if (stat.size > limit) faults.push(fault(path, 'file-too-large', { values: { bytes: stat.size, limit } }));
  else to.push({ path, size: stat.size, identity: `${stat.size}-${stat.mtimeMs}-${stat.ctimeMs}-${stat.ino}` });
}

function entriesOf(folder: string): { name: string; stat: Stats }[] {
  const names = readdirSync(folder).filter((name) => !name.startsWith('.'));
  return names.sort().map((name) => ({ name, stat: lstatSync(join(folder, name)) }));
}
