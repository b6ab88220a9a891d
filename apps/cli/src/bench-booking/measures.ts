import { randomUUID } from 'node:crypto';
import { BookingDesk } from '#booking';
import { withRooms } from '../commands/rooms.js';
import { bookBare, recordOneBooking } from './bare-sql.js';
import type { BusyDistrict } from './busy-district.js';
import { damageIn } from './damage.js';
import type { Figure } from './figure.js';
import { stormWithKills } from './kills.js';
import type { Scale } from './scale.js';
import type { Stage } from './stage.js';
import { lossesOf, percentile, spreadOver, storm } from './storm.js';

const CLIENTS = 20;
const PARTIES_AN_OPENING_TAKES = 100;
const RIVALS = 200;
const ms = (time: number): string => `${Math.round(time)} ms`;

interface Rates { readonly full: number; readonly bare: number; readonly p50: number; readonly p99: number; readonly statements: number; readonly odd: number }

/** The whole path and the same statements by a bare client in turn, so that whatever else the machine does meets both. */
async function ratesOf(stage: Stage, scale: Scale, district: BusyDistrict, openingOf: (n: number) => string): Promise<Rates> {
  const recording = await recordOneBooking({ client: stage.client, query: stage.query, logOf: (work) => stage.logOf(work) }, district);
  const venues = new Map((await stage.query<{ id: string; venueId: string }>('SELECT id, venue_id AS "venueId" FROM venue.openings WHERE centre_id = $1', [district.centreId])).map(({ id, venueId }) => [id, venueId]));
  const until = (seconds: number) => { const end = performance.now() + seconds * 1_000; return () => performance.now() > end; };
  const times: number[] = [], bare: number[] = [];
  let asked = 1_000, odd = 0; // the recorded class sits in the first opening
  const next = (): string => openingOf(asked++);
  await storm({ client: stage.client, district, clients: CLIENTS, openingOf: next, isOver: until(scale.warmUpSeconds) });
  for (let turn = 0; turn < scale.turns; turn++) {
    const record = await storm({ client: stage.client, district, clients: CLIENTS, openingOf: next, isOver: until(scale.turnSeconds) });
    times.push(...record.times);
    odd += record.odd.length + record.refused;
    bare.push(...await bookBare(stage.server.url, recording, { connections: CLIENTS, openingOf: next, venueOf: (id) => venues.get(id)!, isOver: until(scale.turnSeconds) }));
  }
  const seconds = scale.turns * scale.turnSeconds;
  return { full: times.length / seconds, bare: bare.length / seconds, p50: percentile(times, 0.5), p99: percentile(times, 0.99), statements: recording.statements.length, odd };
}

function figuresOf(where: string, least: number, { full, bare, p50, p99, statements, odd }: Rates): Figure[] {
  return [
    { what: `bookings a second, ${where}, whole path`, figure: `${full.toFixed(0)}/s, p50 ${ms(p50)}, p99 ${ms(p99)}`, goal: `>= ${least}/s`, isMet: full >= least },
    { what: `  the same ${statements} statements by a bare client`, figure: `${bare.toFixed(0)}/s; ratio ${(full / bare).toFixed(2)}`, goal: '>= 0.5', isMet: full / bare >= 0.5 },
    { what: '  answered otherwise than booked', figure: String(odd), goal: '0', isMet: odd === 0 },
  ];
}

export async function throughput(stage: Stage, scale: Scale): Promise<Figure[]> {
  const many = await stage.found({ schools: 40, venues: 400, openings: 10, seats: 500 }), one = await stage.found({ schools: 40, venues: 400, openings: 1, seats: 500 });
  const spread = await ratesOf(stage, scale, many, spreadOver(many.openingIds));
  const single = await ratesOf(stage, scale, one, (n) => one.openingIds[Math.floor(n / PARTIES_AN_OPENING_TAKES) % one.openingIds.length]!);
  return [...figuresOf('many openings', 300, spread), ...figuresOf('one opening', 100, single)];
}

export async function lastSeatRaces(stage: Stage, scale: Scale): Promise<Figure[]> {
  const district = await stage.found({ schools: 40, venues: 4, openings: Math.ceil(scale.rounds / 4), seats: 30 }), times: number[] = [];
  let sold = 0, failed = 0;
  for (const openingId of district.openingIds.slice(0, scale.rounds)) {
    const answers = await Promise.all(Array.from({ length: RIVALS }, (_, n) => stage.client.post({
      path: '/v1/teacher/bookings', cookie: district.teachers[n % district.teachers.length]!.cookie, body: { openingId, grade: 1, classLabel: `${n}반`, headcount: 30 },
    })));
    times.push(...answers.map((answer) => answer.ms));
    sold += answers.filter(({ status }) => status === 201).length;
    failed += answers.filter(({ status }) => status !== 201 && status !== 409).length;
  }
  return [
    { what: `last seat, ${RIVALS} clients, ${scale.rounds} rounds: sold`, figure: `${sold} of ${scale.rounds}`, goal: 'one a round', isMet: sold === scale.rounds },
    { what: '  p99 of an answer', figure: `${ms(percentile(times, 0.99))}, p50 ${ms(percentile(times, 0.5))}`, goal: '<= 1000 ms', isMet: percentile(times, 0.99) <= 1_000 },
    { what: '  answers other than 201 and 409', figure: String(failed), goal: '0', isMet: failed === 0 },
  ];
}

const SEASON = { places: 8_668, schools: 39, venues: 272, party: 20 } as const;

/** A season's plan becomes bookings in one transaction, every host is asked, and all of it stands in the audit. */
export async function publication(stage: Stage): Promise<Figure[]> {
  const { centreId, teachers, openingIds } = await stage.found({ schools: SEASON.schools, venues: SEASON.venues, openings: 2, seats: SEASON.party });
  const parties = Array.from({ length: Math.ceil(SEASON.places / SEASON.party) }, (_, n) => ({
    wishId: randomUUID(), schoolId: teachers[n % teachers.length]!.organisationId, grade: 1, classLabel: `${n}반`, openingId: openingIds[n]!, headcount: Math.min(SEASON.party, SEASON.places - n * SEASON.party),
  }));
  const seconds = await withRooms(stage.server.url, async (rooms) => {
    const startedAt = performance.now();
    await rooms.get(BookingDesk).acceptPlan(centreId, { assignmentRunId: randomUUID(), parties });
    return (performance.now() - startedAt) / 1_000;
  });
  return [{ what: `publication: ${SEASON.places} places, ${parties.length} parties, ${SEASON.schools} schools`, figure: `${seconds.toFixed(2)} s`, goal: '<= 2 s', isMet: seconds <= 2 }];
}

export async function kills(stage: Stage, scale: Scale): Promise<Figure[]> {
  const district = await stage.found({ schools: 40, venues: 40, openings: 40, seats: 500 });
  const record = await stormWithKills({ ...stage, district, clients: 30, ...scale.kills });
  const { lost, untold } = await lossesOf(stage.query, district.centreId, record), slowest = Math.max(0, ...record.recoveries.map(({ answerMs }) => answerMs)), server = Math.max(0, ...record.recoveries.map(({ serverMs }) => serverMs));
  const damage = await damageIn(stage.query);
  const { apiKills, databaseKills, answers } = scale.kills;
  return [
    { what: `${apiKills} kills of an api, ${databaseKills} of the database: answered`, figure: `${record.times.length}, ${record.booked.size} of them bookings`, goal: `>= ${answers}`, isMet: record.times.length >= answers },
    { what: '  lost / never told or doubled / oddly answered', figure: `${lost.length} / ${untold.length} / ${record.odd.length}`, goal: '0 / 0 / 0', isMet: lost.length + untold.length + record.odd.length === 0 },
    { what: '  asked again / answered from their key', figure: `${record.retried} / ${record.replayed}` },
    { what: '  damage to the data', figure: damage.length === 0 ? 'none' : damage.join(', '), goal: 'none', isMet: damage.length === 0 },
    { what: '  first answer after a death of the database, slowest', figure: `${ms(slowest)} (its own recovery ${ms(server)})`, goal: '<= 5000 ms', isMet: record.recoveries.length > 0 && slowest <= 5_000 },
  ];
}
