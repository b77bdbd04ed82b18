import { DatabaseRefused } from './db/errors.ts';
import { startServer } from './start.ts';
import { StartFault } from './start-fault.ts';

try {
  await startServer(process.env);
} catch (error) {
  const sentence = error instanceof StartFault || error instanceof DatabaseRefused;
  console.error(sentence ? error.message : error);
  process.exit(1);
}
