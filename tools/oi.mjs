import { needNode } from './runtime.mjs';

/* npm run oi -- <command>: the command line of an installation. */
needNode();
import('../apps/server/src/cli/main.ts');
