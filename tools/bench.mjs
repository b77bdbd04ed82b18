import { needNode } from './runtime.mjs';

/* npm run bench -- <name>: one measurement. */
needNode();
import('./bench.ts');
