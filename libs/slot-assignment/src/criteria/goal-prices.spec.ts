import fc from 'fast-check';
import { anneal } from '../improve/anneal.js';
import { beginSearch } from '../improve/begin-search.js';
import type { Board } from '../model/board.js';
import { madeUpProblem } from '../model/made-up-problem.js';
import type { Schedule } from '../model/schedule.js';
import type { Seating } from './criterion.js';
import { NO_GOAL_PRICES, type GoalPrices } from './goal-prices.js';

const NOTHING = { students: 0, interests: 0, wishes: 0, distance: 0, days: 0, weeks: 0 };
const SIZE = { schools: 6, venues: 18, requests: 16, weeks: 3, districts: 2 };

/** What each goal counts, from the plan alone: students beyond a limit, requests on a wish, students' worth of satisfaction up to the least. */
const RECOUNT: Record<string, { prices: GoalPrices; amount: (board: Board, plan: Seating) => number }> = {
  'the busiest weeks': { prices: { ...NO_GOAL_PRICES, weekPeak: 5, weekLimit: 1.2 }, amount: (board, plan) => -5 * beyond(board, plan, { columns: board.weekCount, columnOf: (day) => board.weekOfDay[day]!, limit: (d) => 1.2 * board.weekMean[d]! }) },
  'the busiest days': { prices: { ...NO_GOAL_PRICES, dayPeak: 3, dayLimit: 1.5 }, amount: (board, plan) => -3 * beyond(board, plan, { columns: board.dayCount, columnOf: (day) => day, limit: (d) => 1.5 * board.dayMean[d]! }) },
  'the first three wishes': { prices: { ...NO_GOAL_PRICES, topThree: 192 }, amount: (board, plan) => sum(placed(board, plan), ({ r, option, students }) => (board.optionPreference[option]! >= 0.7 ? (192 * students) / board.headcount[r]! : 0)) },
  'first wishes': { prices: { ...NO_GOAL_PRICES, firstWish: 96 }, amount: (board, plan) => sum(placed(board, plan), ({ r, option, students }) => (board.days[board.optionSlot[option]! >> 1] === board.requests[r]!.firstWish ? (96 * students) / board.headcount[r]! : 0)) },
  'the least school': { prices: { ...NO_GOAL_PRICES, school: 12, schoolLimit: 0.7 }, amount: (board, plan) => 12 * satisfactionUpTo(board, plan, 0.7) },
  'underserved schools coming off otherwise': { prices: { ...NO_GOAL_PRICES, underserved: 12, shortfallLimit: 0.006 }, amount: (board, plan) => -12 * otherwiseThanOthers(board, plan, 0.006) },
};

interface Placed {
  readonly r: number;
  readonly option: number;
  readonly students: number;
  readonly perField: readonly number[];
}

function placed(board: Board, { option, students }: Seating): Placed[] {
  return board.requests.flatMap((_, r) => {
    if (option[r]! < 0) return [];
    const perField = new Array<number>(board.fieldCount).fill(0);
    for (let e = board.edgeStart[r]!; e < board.edgeStart[r + 1]!; e++) perField[board.edgeField[e]!]! += students[e]!;
    return [{ r, option: option[r]!, students: sum(perField, (n) => n), perField }];
  });
}

interface Columns {
  readonly columns: number;
  readonly columnOf: (day: number) => number;
  readonly limit: (district: number) => number;
}

function beyond(board: Board, plan: Seating, { columns, columnOf, limit }: Columns): number {
  const load = Array.from({ length: board.districtCount }, () => new Array<number>(columns).fill(0));
  for (const { r, option, students } of placed(board, plan)) load[board.requestDistrict[r]!]![columnOf(board.optionSlot[option]! >> 1)]! += students;
  return sum(load.flatMap((row, d) => row.map((students) => Math.max(0, students - limit(d)))), (n) => n);
}

/** Worth of satisfaction by school, in students, and the students who asked. */
function satisfactionOf(board: Board, plan: Seating): { own: number; asked: number; underserved: boolean }[] {
  const schools = board.schools.map(({ underserved }) => ({ own: 0, asked: 0, underserved }));
  board.requests.forEach((request, r) => (schools[board.requestSchool[r]!]!.asked += request.headcount));
  for (const { r, option, students, perField } of placed(board, plan)) {
    const matched = sum(perField.map((n, f) => Math.min(n, board.requests[r]!.interests[f]!)), (n) => n);
    schools[board.requestSchool[r]!]!.own += students * (0.5 + 0.3 * board.optionPreference[option]!) + 0.2 * matched;
  }
  return schools.filter(({ asked }) => asked > 0);
}

function satisfactionUpTo(board: Board, plan: Seating, least: number): number {
  return sum(satisfactionOf(board, plan), ({ own, asked }) => Math.min(own, least * asked));
}

/** What the mean of the underserved schools differs from the others' beyond a limit, times their students. */
function otherwiseThanOthers(board: Board, plan: Seating, limit: number): number {
  const schools = satisfactionOf(board, plan), few = schools.filter((s) => s.underserved), others = schools.filter((s) => !s.underserved);
  if (few.length === 0 || others.length === 0) return 0;
  const mean = (list: typeof schools): number => sum(list, ({ own, asked }) => own / asked) / list.length;
  return sum(few, ({ asked }) => asked) * Math.max(0, Math.abs(mean(others) - mean(few)) - limit);
}

function sum<T>(list: readonly T[], of: (one: T) => number): number {
  return list.reduce((total, one) => total + of(one), 0);
}

describe.each(Object.entries(RECOUNT))('the price on %s', (_name, { prices, amount }) => {
  const searched = (seed: number): { board: Board; schedule: Schedule } => {
    const search = beginSearch(madeUpProblem(seed, SIZE), seed, { ...NOTHING, students: 10 }), { board, schedule } = search;
    schedule.reprice(NOTHING, prices);
    anneal(search, { moves: 400, hottest: 40, coldest: 5, shouldStop: () => false, onRound: () => undefined });
    return { board, schedule };
  };

  it('has a delta that adds up to its recount over many moves', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 100_000 }), (seed) => {
      const { board, schedule } = searched(seed), { worth } = schedule;
      expect(worth).toBeCloseTo(amount(board, schedule), 6);
    }), { numRuns: 25 });
  });

  it('is undone exactly, and counted anew to the same', () => {
    const { board, schedule } = searched(4), { worth } = schedule, mark = schedule.mark();
    for (let r = 0; r < board.requestCount; r++) schedule.clear(r);
    expect(schedule.worth).toBeCloseTo(0, 6);
    schedule.rollBack(mark, schedule.worth);
    schedule.reprice(NOTHING, prices);
    expect(schedule.worth).toBeCloseTo(worth, 6);
  });
});
