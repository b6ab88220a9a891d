import { byId } from './by-id.js';
import type { Plan } from './plan.js';
import type { Party, Problem } from './problem.js';

/** Fingerprint of a problem that does not depend on the order its lists are written in. */
export function problemFingerprint(problem: Problem): string {
  const { format, days, bands, fields, holidays, schools, venues, requests, pins } = problem;
  return fingerprint(list([
    json(format), json(days), json(bands), json(fields), json([...holidays].sort()),
    list(each(byId(schools), (s) => [s.id, s.district, s.x, s.y, s.level, s.underserved, ...(s.credit ? [s.credit] : [])])),
    list(each(byId(venues), (v) => [v.id, v.district, v.x, v.y, v.field, v.seats, v.minParty, v.partiesPerOpening, v.partiesPerDay,
      v.partiesPerWeek, v.partiesPerMonth, [...v.levels].sort(), v.accessible, v.clearedUntil, v.openings, ...experienceOf(v)])),
    list(each(byId(requests), (r) => [r.id, r.school, r.grade, r.headcount, r.interests, r.dates.map((d) => `${d.date} ${d.band} ${d.preference}`).sort(),
      r.firstWish, r.minServed, r.maxParties, r.accessibleSeats, r.maxKm, r.arrival, ...experienceOf(r)])),
    json(pins.map((pin) => `${pin.request} ${pin.date} ${pin.band} ${partyList(pin.parties)}`).sort()),
  ]));
}

/** Left out where it is the usual one. */
const experienceOf = ({ experience }: { readonly experience?: string }): string[] => (experience === undefined ? [] : [experience]);

/** Fingerprint of who goes where and when; reasons and stated figures do not count. */
export function planFingerprint(plan: Plan): string {
  return fingerprint(json([
    plan.assignments.map((a) => `${a.request} ${a.date} ${a.band} ${partyList(a.parties)}`).sort(),
    plan.unassigned.map((u) => u.request).sort(),
  ]));
}

/** Fingerprint of anything small that JSON can hold, in the order it is written. */
export function contentFingerprint(content: unknown): string {
  return fingerprint(json(content));
}

function partyList(parties: readonly Party[]): string {
  return parties.map((p) => `${p.venue}:${p.students}`).sort().join(',');
}

/** JSON in pieces: a metropolis written into one string would take as much memory as the metropolis itself. */
type Text = Iterable<string>;

function json(content: unknown): Text {
  return [JSON.stringify(content)];
}

function* each<T>(items: readonly T[], row: (item: T) => unknown): Iterable<Text> {
  for (const item of items) yield json(row(item));
}

function* list(items: Iterable<Text>): Text {
  let before = '[';
  for (const item of items) {
    yield before;
    yield* item;
    before = ',';
  }
  yield before === '[' ? '[]' : ']';
}

/** 128 bits out of four independently seeded multiply-xor lanes: enough to tell plans apart, not meant against forgers. */
function fingerprint(text: Text): string {
  const lanes = [0xdeadbeef, 0x41c6ce57, 0x9e3779b9, 0x85ebca6b];
  const factors = [0x9e3779b1, 0x5f356495, 0x85ebca77, 0xc2b2ae3d];
  for (const piece of text) {
    for (let i = 0; i < piece.length; i++) {
      const code = piece.charCodeAt(i);
      for (let lane = 0; lane < 4; lane++) lanes[lane] = Math.imul(lanes[lane]! ^ (code + lane), factors[lane]!);
    }
  }
  return lanes.map((lane, i) => settle(lane ^ (lanes[(i + 1) % 4]! >>> 13)).toString(16).padStart(8, '0')).join('');
}

function settle(bits: number): number {
  let h = Math.imul(bits ^ (bits >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}
