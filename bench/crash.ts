/**
 * Kills the server under a load of answers and runs, again and again, and looks for what it acknowledged: in its files,
 * and in its files cut back to their last synced bytes. `npm run bench -- crash`
 *
 * The same cut is made once more with a server that does not wait for the disk: there it must lose something, or this
 * test could not fail. What stands between the server and its disk is a library built on the spot or, without a C
 * compiler, strace; OI_CRASH_WAY=preload or =strace names one of them. Ends in one line of JSON and exit code 1 when
 * anything was lost or counted twice.
 */
import { crash } from './crash/cycle.ts';

const CYCLES = Number(process.env.BENCH_CYCLES ?? 12);

const safe = await crash({ cycles: CYCLES, players: 24, loadMs: 3000 });
console.log('killed:', safe.killed);
console.log('power cut:', safe.powerCut);
const unsafe = await crash({ cycles: 1, players: 24, loadMs: 3000, unsafe: true });
console.log('power cut without waiting for the disk:', { ...unsafe.powerCut, lost: unsafe.powerCut.lost.length });

const faults = [safe.killed, safe.powerCut].reduce((sum, one) => sum + one.lost.length + one.different, 0);
const canFail = unsafe.powerCut.lost.length > 0;
console.log(
  JSON.stringify({
    cycles: CYCLES,
    acknowledged: safe.killed.acknowledged,
    lostAfterKill: safe.killed.lost.length,
    lostAfterPowerCut: safe.powerCut.lost.length,
    different: safe.killed.different + safe.powerCut.different,
    lostWithoutSync: unsafe.powerCut.lost.length,
  }),
);
if (faults > 0 || !canFail) process.exitCode = 1;
