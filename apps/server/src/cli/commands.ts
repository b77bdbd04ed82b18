import { backup } from './backup.ts';
import type { Command } from './command.ts';
import { contentCheck, contentRelease } from './content.ts';
import { dbCopy } from './db-copy.ts';
import { launchVk } from './launch.ts';
import { ledgerRebuild } from './ledger-rebuild.ts';
import { restore } from './restore.ts';
import { staffAdd, staffDisable, staffLink, staffList } from './staff.ts';

/** All commands, as the help lists them. A new one is a file beside this one and a line here. */
export const COMMANDS: readonly Command[] = [
  staffAdd,
  staffLink,
  staffList,
  staffDisable,
  launchVk,
  contentCheck,
  contentRelease,
  backup,
  restore,
  dbCopy,
  ledgerRebuild,
];
