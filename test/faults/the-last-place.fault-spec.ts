import type { Answer } from '../../apps/cli/src/bench-booking/http-client.js';
import { barks } from './support/barks.js';
import { type FaultHouse, openFaultHouse } from './support/fault-house.js';
import { writeBooking } from './support/raw-booking.js';
import { tally } from './support/tally.js';

const RIVALS = 200;
const ROUNDS = 3;

describe('the last place, asked for by 200 classes at two api processes', () => {
  let house: FaultHouse;
  beforeAll(async () => { house = await openFaultHouse({ size: { openings: ROUNDS + 1 } }); });
  afterAll(() => house?.close());

  const race = (openingId: string): Promise<Answer[]> => Promise.all(Array.from({ length: RIVALS }, (_, n) => house.client.post({
    path: '/v1/teacher/bookings', cookie: house.district.teachers[n % house.district.teachers.length]!.cookie, body: { openingId, grade: 1, classLabel: `${n}반`, headcount: 30 },
  })));

  it('goes to one of them, round after round; the others hear that it is gone', async () => {
    for (let round = 0; round < ROUNDS; round++) expect(tally(await race(house.district.openingIds[round]!))).toEqual({ 201: 1, 409: RIVALS - 1 });
    expect(await house.damage()).toEqual([]);
  });

  /** Requests of one venue are judged one after the other; writers who take no such lock show what the constraint alone keeps off. */
  it('is sold several times, to writers who ask nobody, as soon as the constraint is gone', async () => {
    const openingId = house.district.openingIds.at(-1)!, write = (n: number) => writeBooking(house.query, house.district, openingId, { headcount: 30, label: `${n}반` });
    await write(0);
    await expect(write(1)).rejects.toMatchObject({ constraint: 'openings_never_oversold' });
    await house.query('ALTER TABLE booking.seat_counts DROP CONSTRAINT openings_never_oversold');
    await Promise.all([2, 3, 4].map(write));
    barks('openings_never_oversold dropped', (await house.damage()).filter((line) => line.startsWith('oversold')));
  });
});
