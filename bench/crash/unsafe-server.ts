/** The product's server on a disk that it does not wait for: shows that the test that cuts the power can fail. */
import { composeServer } from '../compose.ts';

const { port } = await composeServer({ db: { unsafeForTests: { synchronous: 'OFF' } } });
console.log(`Open Industry is at http://localhost:${port}`);
