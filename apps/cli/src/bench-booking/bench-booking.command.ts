import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { linesOf } from './figure.js';
import type { Figure } from './figure.js';
import { kills, lastSeatRaces, publication, throughput } from './measures.js';
import { FULL, QUICK, type Scale } from './scale.js';
import { Stage } from './stage.js';

const USAGE = 'usage: goreuge bench-booking [--quick]';

/** `goreuge bench-booking`: measures booking on a database and processes of its own, in one run on one machine. Exit code 0: measured, whether met or not; 2: wrong usage. */
export async function benchBooking(args: string[]): Promise<number> {
  const scale = readScale(args);
  if (!scale) { console.error(USAGE); return 2; }
  const startedAt = performance.now(), stage = await Stage.open(), figures: Figure[] = [];
  console.log(`Machine: ${cpus().length} cores, Node ${process.versions.node}, load at the start ${loadavg()[0]!.toFixed(1)}; two processes of the api, one of PostgreSQL with fsync, one client, all on these cores\n`);
  try {
    for (const [name, measure] of [['publication', publication], ['throughput', throughput], ['races', lastSeatRaces]] as const) {
      figures.push(...await measure(stage, scale));
      console.error(`${name} measured, ${Math.round((performance.now() - startedAt) / 1_000)} s`);
    }
    const deadlocks = await stage.deadlocks();
    figures.push({ what: 'deadlocks, also those tried again', figure: String(deadlocks), goal: '0', isMet: deadlocks === 0 });
    figures.push(...await kills(stage, scale));
  } finally {
    await stage.close();
  }
  console.log(linesOf(figures));
  const asked = figures.filter(({ isMet }) => isMet !== undefined);
  console.log(`\n${asked.filter(({ isMet }) => isMet).length} of ${asked.length} goals met in ${Math.round((performance.now() - startedAt) / 1_000)} s; load at the end ${loadavg()[0]!.toFixed(1)}`);
  if (scale === QUICK) console.log('QUICK: shows that everything runs, not how fast it is.');
  return 0;
}

function readScale(args: string[]): Scale | undefined {
  try {
    return parseArgs({ args, options: { quick: { type: 'boolean' } } }).values.quick ? QUICK : FULL;
  } catch {
    return undefined;
  }
}
