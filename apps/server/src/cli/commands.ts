import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { contentCheck, contentRelease } from './content.ts';
import { dbCopy } from './db-copy.ts';
import { ledgerRebuild } from './ledger-rebuild.ts';
import { restore } from './restore.ts';

/** All commands, as the help lists them. A new one is a file beside this one and a line here. */
export const COMMANDS: readonly Command[] = [contentCheck, contentRelease, backup, restore, dbCopy, ledgerRebuild];
