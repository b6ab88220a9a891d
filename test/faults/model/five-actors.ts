import fc from 'fast-check';
import { BookingModel } from './booking-model.js';
import { anySteps, stepsTaken } from './steps.js';
import { type BookingRooms, FIRST_DAY, OPENINGS, World } from './world.js';

export interface Found { readonly steps: number; readonly isEqual: boolean; readonly trace: string; readonly because: string }

const MOST_AT_ONCE = 60;

/** Lets five actors do what they like until so many steps were compared, or until a difference is found and its trace is as short as it gets. */
export async function letFiveActorsAct(rooms: BookingRooms, { steps, seed }: { readonly steps: number; readonly seed: number }): Promise<Found> {
  const before = stepsTaken();
  for (let round = 0; stepsTaken() - before < steps; round++) {
    const found = await fc.check(fc.asyncProperty(anySteps(MOST_AT_ONCE), async (commands) => {
      const world = await World.found(rooms);
      await fc.asyncModelRun(() => ({ model: new BookingModel(OPENINGS, FIRST_DAY), real: world }), commands);
    }), { seed: seed + round, numRuns: 10 });
    if (found.failed) {
      return { steps: stepsTaken() - before, isEqual: false, trace: String(found.counterexample?.[0]), because: String((found.errorInstance as Error | null)?.message ?? found.errorInstance) };
    }
  }
  return { steps: stepsTaken() - before, isEqual: true, trace: '', because: '' };
}
