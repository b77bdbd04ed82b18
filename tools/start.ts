/**
 * Builds what is stale, then becomes the server: it runs in this very process, so that whoever started us can stop it.
 */
import { onInterrupt } from './interrupt.ts';
import { buildWebIfStale } from './web-build.ts';

const interrupt = onInterrupt();
const built = await buildWebIfStale(interrupt.signal);
interrupt.release();
if (built) await import('../apps/server/src/main.ts');
else process.exitCode = interrupt.code() ?? 1;
