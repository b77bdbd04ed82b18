import { needNode } from './runtime.mjs';

/* npm start: builds what is stale and runs the server, in this one process. */
needNode();
import('./start.ts');
