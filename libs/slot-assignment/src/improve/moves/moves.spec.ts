import fc from 'fast-check';
import { ALL_CRITERIA, pricesOf, worthOf, type Prices } from '../../criteria/all-criteria.js';
import { NO_GOAL_PRICES } from '../../criteria/goal-prices.js';
import { madeUpProblem } from '../../model/made-up-problem.js';
import type { Schedule } from '../../model/schedule.js';
import { beginSearch } from '../begin-search.js';
import type { Move, Search } from '../search.js';
import { forceIn, forceInAlone, forceWish } from './force-in.js';
import { mergeParties } from './merge-parties.js';
import { reallocate } from './reallocate.js';
import { replaceVenue } from './replace-venue.js';
import { ruinAndRecreate } from './ruin-and-recreate.js';
import { shiftStudents } from './shift-students.js';
import { splitParty } from './split-party.js';
import { takeOverVenue } from './take-over-venue.js';

const MOVES: Record<string, Move> = { shiftStudents, replaceVenue, splitParty, mergeParties, takeOverVenue, reallocate, ruinAndRecreate, forceIn, forceInAlone, forceWish };
const PRICE_OF: Record<string, keyof Prices> = {
  'students-served': 'students', 'interest-match': 'interests', preference: 'wishes', distance: 'distance', 'day-bunching': 'days', 'week-bunching': 'weeks',
};
const NOTHING: Prices = { students: 0, interests: 0, wishes: 0, distance: 0, days: 0, weeks: 0 };
const SIZE = { schools: 6, venues: 18, requests: 16, weeks: 3, districts: 2 };
const seeds = fc.integer({ min: 1, max: 100_000 });

function contents(schedule: Schedule): string {
  return JSON.stringify([[...schedule.option], [...schedule.students], [...schedule.served], [...schedule.accessibleServed], [...schedule.partyCount], [...schedule.holderCount],
    [...schedule.dayLoad], [...schedule.weekLoad], schedule.worth]);
}

/** Plays the move up to `times` times, keeping what it does; calls back around every change. */
function play(move: Move, search: Search, times: number, around: (before: () => void) => void = (go) => go()): void {
  const { schedule } = search;
  search.temperature = 20;
  for (let k = 0; k < times; k++) {
    around(() => {
      const before = schedule.worth;
      if (!move(search)) schedule.rollBack(0, before);
      schedule.keep();
    });
  }
}

/** Empties a few places, so that moves for unassigned requests have something to do. */
function loosen({ schedule, free }: Search): void {
  for (const r of free.slice(0, 3)) { schedule.clear(r); schedule.moveTo(r, -1); }
  schedule.keep();
}

describe.each(Object.entries(MOVES))('%s', (_name, move) => {
  it('changes the worth by exactly what a full recount says', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const search = beginSearch(madeUpProblem(seed, SIZE), seed, pricesOf());
      loosen(search);
      play(move, search, 25);
      expect(search.schedule.worth).toBeCloseTo(worthOf(search.board, search.schedule), 6);
    }), { numRuns: 25 });
  });

  it('is taken back without a trace', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const search = beginSearch(madeUpProblem(seed, SIZE), seed, pricesOf()), { schedule } = search;
      loosen(search);
      search.temperature = 20;
      for (let k = 0; k < 12; k++) {
        const before = contents(schedule), { worth } = schedule;
        move(search);
        schedule.rollBack(0, worth);
        expect(contents(schedule)).toBe(before);
      }
    }), { numRuns: 15 });
  });

  it('is found by the search at all', () => {
    let changes = 0;
    for (let seed = 1; seed <= 40 && changes === 0; seed++) {
      const search = beginSearch(madeUpProblem(seed, SIZE), seed, pricesOf()), { schedule } = search;
      loosen(search);
      search.temperature = 20;
      for (let k = 0; k < 40; k++) { const { worth } = schedule; if (move(search)) changes++; else schedule.rollBack(0, worth); schedule.keep(); }
    }
    expect(changes).toBeGreaterThan(0);
  });
});

describe.each(Object.entries(MOVES))('under %s every criterion', (_name, move) => {
  it('has a delta equal to its recount', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const search = beginSearch(madeUpProblem(seed, SIZE), seed, pricesOf()), { board, schedule } = search;
      loosen(search);
      for (const criterion of ALL_CRITERIA) {
        schedule.reprice({ ...NOTHING, [PRICE_OF[criterion.name]!]: criterion.price }, NO_GOAL_PRICES);
        play(move, search, 8, (go) => {
          const amount = criterion.amount(board, schedule), { worth } = schedule;
          go();
          expect({ [criterion.name]: schedule.worth - worth }).toEqual({ [criterion.name]: expect.closeTo(criterion.price * (criterion.amount(board, schedule) - amount), 6) as number });
        });
      }
    }), { numRuns: 6 });
  });
});
