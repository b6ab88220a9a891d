import type { JobField } from '#kernel';

/** A venue somebody went or goes to in a period. */
export interface UsedVenue {
  readonly venueId: string;
  readonly name: string;
  readonly jobField: JobField;
  readonly district: string;
  readonly parties: number;
  readonly students: number;
  /** Weeks and months in which it took as many parties as its host said at most. */
  readonly weeksAtCap: number;
  readonly monthsAtCap: number;
}

export interface ComparedVenue extends UsedVenue {
  /** Its parties over the mean of the venues that are used. */
  readonly timesMean: number;
}

const OFTEN_TIMES_MEAN = 2;
/** With fewer parties nobody is worn out, whatever the mean. */
const LEAST_PARTIES = 4;

/** The most asked first. */
export function compared(used: readonly UsedVenue[]): ComparedVenue[] {
  const mean = meanParties(used);
  return used.map((venue) => ({ ...venue, timesMean: mean === 0 ? 0 : venue.parties / mean })).sort((a, b) => b.parties - a.parties || (a.name < b.name ? -1 : 1));
}

/** A host who gave all there was in some weeks or a month, or was asked at least twice as often as the mean. */
export const isOverused = ({ parties, weeksAtCap, monthsAtCap, timesMean }: ComparedVenue): boolean =>
  parties >= LEAST_PARTIES && (weeksAtCap > 1 || monthsAtCap > 0 || timesMean >= OFTEN_TIMES_MEAN);

export const meanParties = (used: readonly UsedVenue[]): number => (used.length === 0 ? 0 : used.reduce((sum, { parties }) => sum + parties, 0) / used.length);

/** Students who wish for something, and the seats opened for it in the same weeks. */
export interface Balance { readonly of: string; readonly demand: number; readonly places: number; /** Students without a seat. */ readonly short: number }

/** What is short first, then what is scarce; what nobody wishes for last. */
export function balances(demand: ReadonlyMap<string, number>, places: ReadonlyMap<string, number>): Balance[] {
  return [...new Set([...demand.keys(), ...places.keys()])]
    .map((of) => ({ of, demand: demand.get(of) ?? 0, places: places.get(of) ?? 0 }))
    .map((balance) => ({ ...balance, short: Math.max(0, balance.demand - balance.places) }))
    .sort((a, b) => b.short - a.short || b.demand - a.demand || (a.of < b.of ? -1 : 1));
}

/** The Ministry certifies venues that took students without a fee at least so often in a year. */
export const RUNS_FOR_CERTIFICATION = 4;

export const runsMissing = (freeRuns: number): number => Math.max(0, RUNS_FOR_CERTIFICATION - freeRuns);
