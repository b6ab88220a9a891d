import { addDays, dayInSeoul, isWeekend } from '#kernel';
import { ApiProcesses, PUBLIC_URL } from '../../apps/cli/src/bench-booking/api-processes.js';
import { HttpClient } from '../../apps/cli/src/bench-booking/http-client.js';
import { barks } from './support/barks.js';
import { type FaultHouse, openFaultHouse, seam } from './support/fault-house.js';

const ZONES = ['UTC', 'Asia/Seoul', 'America/New_York'];
const INSTANTS: readonly (readonly [what: string, instant: string])[] = [
  ['half an hour before midnight on the last day of a year, in its last ISO week', '2027-12-31T14:30:00Z'],
  ['half an hour before midnight on a leap day', '2028-02-29T14:30:00Z'],
  ['half an hour after midnight, when New York changes its clocks', '2027-03-14T15:30:00Z'],
];

/** Days from today in Seoul at which something changes: answers close three days before. */
const DISTANCES = [2, 3, 4, 10, 11];

describe('the same day everywhere', () => {
  let house: FaultHouse;
  beforeAll(async () => { house = await openFaultHouse({ size: { venues: 1, openings: 1 }, api: { count: 0 } }); });
  afterAll(() => house?.close());

  /** What a process that lives in this zone answers at this instant about days near and far, without what is drawn by lot. */
  async function heardIn(zone: string, instant: string, preload: string): Promise<string[]> {
    const { query, district } = house, today = dayInSeoul(new Date(instant)), now = new Date(instant), heard: string[] = [];
    await query('UPDATE identity.sessions SET created_at = $1, last_seen_at = $1, expires_at = $2', [now, new Date(now.getTime() + 3_600_000)]);
    const apis = await ApiProcesses.start({ databaseUrl: house.database.url, count: 1, preload, variables: { TZ: zone, FAULT_NOW: instant } }), client = new HttpClient(apis.ports, PUBLIC_URL);
    try {
      for (const days of DISTANCES) {
        const heldOn = addDays(today, days);
        if (isWeekend(heldOn)) continue;
        await query('TRUNCATE booking.bookings, booking.seat_counts CASCADE');
        await query('DELETE FROM venue.openings WHERE held_on = $1', [heldOn]);
        const [opening] = await query<{ id: string }>(
          `INSERT INTO venue.openings (id, centre_id, venue_id, held_on, band, seats, parties_limit) VALUES (gen_random_uuid(), $1, $2, $3, 'am', 30, 10) RETURNING id`, [district.centreId, district.venueIds[0], heldOn]);
        const { status, body } = await client.post({ path: '/v1/teacher/bookings', cookie: district.teachers[0]!.cookie, body: { openingId: opening!.id, grade: 1, headcount: 5 } });
        heard.push(`${heldOn}: ${status} ${String(body['type'] ?? '')} ${String(body['heldOn'])} ${String(body['startsAt'])} answer by ${String(body['answerDueOn'])}`);
      }
    } finally {
      client.close();
      await apis.kill();
    }
    return heard;
  }

  it.each(INSTANTS)('%s', async (_, instant) => {
    const heard: string[][] = [];
    for (const zone of ZONES) heard.push(await heardIn(zone, instant, seam('clock-at')));
    process.stdout.write(`${heard[0]!.map((line) => `  ${line}\n`).join('')}`);
    expect(heard[1]).toEqual(heard[0]);
    expect(heard[2]).toEqual(heard[0]);
    expect(heard[0]!.join()).toContain('201');
  }, 300_000);

  it('is another day in Seoul than in New York as soon as days are read off the local clock', async () => {
    const [, instant] = INSTANTS[0]!, [seoul, newYork] = [await heardIn('Asia/Seoul', instant, seam('clock-at-in-local-time')), await heardIn('America/New_York', instant, seam('clock-at-in-local-time'))];
    barks('days in local time', seoul.filter((line, n) => line !== newYork[n]).map((line) => `Seoul says ${line}`));
  }, 300_000);
});
