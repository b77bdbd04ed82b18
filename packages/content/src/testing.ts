import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The invented city that tests begin from: small and without faults. */
export const FIXTURE = fileURLToPath(new URL('../../../e2e/fixtures/packs/shesterinsk', import.meta.url));

/** A moment at which the fixture has no faults. */
export const NOON = Date.UTC(2026, 10, 26, 9);

/** What to change in a copy of the fixture: a text, bytes, a change of what is there, or null to remove the file. */
export type Changes = Readonly<Record<string, string | Uint8Array | ((text: string) => string) | null>>;

const made: string[] = [];
after(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** Gives a new folder that goes away after the tests of this file. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'oi-content-'));
  made.push(folder);
  return folder;
}

/** Gives the folder of a copy of the fixture with changes. */
export function packWith(changes: Changes): string {
  const dir = join(newFolder(), 'pack');
  cpSync(FIXTURE, dir, { recursive: true });
  change(dir, changes);
  return dir;
}

/** Changes files of a pack. @throws Error when a change of a text changes nothing */
export function change(dir: string, changes: Changes): void {
  for (const [path, to] of Object.entries(changes)) {
    const file = join(dir, path);
    mkdirSync(dirname(file), { recursive: true });
    if (to === null) rmSync(file);
    else if (typeof to !== 'function') writeFileSync(file, to);
    else {
      const before = readFileSync(file, 'utf8');
      const text = to(before);
      if (text === before) throw new Error(`${path} stays as it was`);
      writeFileSync(file, text);
    }
  }
}
