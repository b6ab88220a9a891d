import { barks } from './support/barks.js';
import { letFiveActorsAct } from './model/five-actors.js';
import { type BookingRooms, openBookingRooms } from './model/world.js';

const STEPS = 300;
const MUTATIONS: readonly (readonly [table: string, trigger: string])[] = [['booking.holds', 'holds_count_seats'], ['booking.bookings', 'bookings_legal_transition']];

/** Teacher, host, director, worker and clock, each doing what it likes, held step by step against a model in memory. */
describe('five actors and a model', () => {
  let rooms: BookingRooms;
  beforeAll(async () => { rooms = await openBookingRooms(); });
  afterAll(() => rooms?.close());

  it(`agree after each of ${STEPS} steps`, async () => {
    const { isEqual, steps, trace, because } = await letFiveActorsAct(rooms, { steps: STEPS, seed: 20_270_405 });
    expect({ isEqual, trace, because }).toEqual({ isEqual: true, trace: '', because: '' });
    expect(steps).toBeGreaterThanOrEqual(STEPS);
  });

  it.each(MUTATIONS)('differ, and say by which few steps, as soon as %s lacks %s', async (table, trigger) => {
    await rooms.plant(`ALTER TABLE ${table} DISABLE TRIGGER ${trigger}`);
    const { isEqual, trace, because } = await letFiveActorsAct(rooms, { steps: STEPS, seed: 7 });
    await rooms.plant(`ALTER TABLE ${table} ENABLE TRIGGER ${trigger}`);
    barks(`trigger ${trigger} disabled`, isEqual ? [] : [trace, because]);
    expect(trace.split(',').length).toBeLessThanOrEqual(5);
  });
});
