import { needNode } from './runtime.mjs';

/* npm test: every check and every test. */
needNode();
import('./test.ts');
