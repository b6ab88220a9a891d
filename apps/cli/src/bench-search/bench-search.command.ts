import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import { addDays, dayInSeoul, mondayOf } from '#kernel';
import { type Figure, linesOf } from '../bench-booking/figure.js';
import { Stage } from '../bench-booking/stage.js';
import { percentile } from '../bench-booking/storm.js';
import { describeVenues } from './many-venues.js';
import { questions, WHO_AM_I } from './questions.js';

const USAGE = 'usage: goreuge bench-search [--quick]';
const VENUES = 10_000, SCHOOLS = 20;
const ROUNDS = { full: 25, quick: 5 } as const, WARM_UP = 3;
const GOAL_MS = 50, CLIENTS = 4, WEEKS_AHEAD = 28;

/** `goreuge bench-search`: how long a page of a search among ten thousand venues takes over HTTP, on a database and processes of its own. Exit code 0: measured, whether met or not; 2: wrong usage. */
export async function benchSearch(args: string[]): Promise<number> {
  const rounds = readRounds(args);
  if (rounds === undefined) { console.error(USAGE); return 2; }
  const stage = await Stage.open();
  try {
    const district = await stage.found({ schools: SCHOOLS, venues: VENUES, openings: 0, seats: 20 });
    await describeVenues(stage.query, district);
    console.log(`Machine: ${cpus().length} cores, Node ${process.versions.node}, load at the start ${loadavg()[0]!.toFixed(1)}; ${VENUES} venues, ${await countOf(stage, 'venue.openings')} half-days, ${await countOf(stage, 'booking.bookings')} bookings\n`);
    const asked = questions(mondayOf(addDays(dayInSeoul(new Date()), WEEKS_AHEAD))), ask = async (at: number) => {
      const { what, path } = asked[at % asked.length]!, answer = await stage.client.get({ path, cookie: district.teachers[at % SCHOOLS]!.cookie });
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
      return { what, ms: answer.ms };
    };
    for (let at = 0; at < WARM_UP * asked.length; at++) await ask(at);
    const alone: { what: string; ms: number }[] = [], bare: number[] = [];
    for (let at = 0; at < rounds * asked.length; at++) {
      alone.push(await ask(at));
      bare.push((await stage.client.get({ path: WHO_AM_I, cookie: district.teachers[at % SCHOOLS]!.cookie })).ms);
    }
    const together = (await Promise.all(Array.from({ length: CLIENTS }, async (_, client) => {
      const times: number[] = [];
      for (let at = 0; at < rounds * asked.length / CLIENTS; at++) times.push((await ask(at * CLIENTS + client)).ms);
      return times;
    }))).flat();
    const kinds = [...new Set(asked.map(({ what }) => what))];
    console.log(linesOf([
      figureOf(`a page of a mixed search, one after the other (${alone.length})`, alone.map(({ ms }) => ms), GOAL_MS),
      ...kinds.map((kind) => figureOf(`  ${kind}`, alone.filter(({ what }) => what === kind).map(({ ms }) => ms))),
      figureOf('for comparison: who am I (GET /v1/session)', bare),
      figureOf(`the same by ${CLIENTS} clients at once`, together),
    ]));
    console.log(`\nload at the end ${loadavg()[0]!.toFixed(1)}`);
  } finally {
    await stage.close();
  }
  return 0;
}

function readRounds(args: string[]): number | undefined {
  try {
    return parseArgs({ args, options: { quick: { type: 'boolean' } } }).values.quick ? ROUNDS.quick : ROUNDS.full;
  } catch {
    return undefined;
  }
}

async function countOf(stage: Stage, table: string): Promise<number> {
  return Number((await stage.query<{ count: string }>(`SELECT count(*) FROM ${table}`))[0]!.count);
}

function figureOf(what: string, times: readonly number[], goalMs?: number): Figure {
  const [p50, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
  const figure = `p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`;
  return goalMs === undefined ? { what, figure } : { what, figure, goal: `p99 <= ${goalMs} ms`, isMet: p99 <= goalMs };
}
