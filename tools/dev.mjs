import { needNode } from './runtime.mjs';

/* npm run dev: the server and the web build, both made anew on every change. */
needNode();
import('./dev.ts');
