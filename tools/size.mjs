import { needNode } from './runtime.mjs';

/* npm run size: what the first screen weighs. */
needNode();
import('./size.ts');
