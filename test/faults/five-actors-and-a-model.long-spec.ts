import { letFiveActorsAct } from './model/five-actors.js';
import { openBookingRooms } from './model/world.js';

const STEPS = 10_000;

it(`five actors and a model agree after each of ${STEPS} steps`, async () => {
  const rooms = await openBookingRooms();
  try {
    const seed = Date.now() % 2 ** 31;
    const { isEqual, trace, because } = await letFiveActorsAct(rooms, { steps: STEPS, seed });
    process.stdout.write(`  seed ${seed}\n`);
    expect({ isEqual, trace, because }).toEqual({ isEqual: true, trace: '', because: '' });
  } finally {
    await rooms.close();
  }
}, 1_800_000);
