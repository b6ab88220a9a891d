import fc from 'fast-check';
import { describeReason } from '../explain/describe-reason.js';
import { madeUpProblem } from '../model/made-up-problem.js';
import type { Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import { solve } from '../solve.js';
import { verify } from '../verify/verify.js';
import { accept } from './accept.js';
import { feasibility } from './feasibility.js';
import { propose } from './propose.js';
import { openWeekday, whatIf } from './what-if.js';

const SIZE = { schools: 8, venues: 24, requests: 20, weeks: 4 };
const TIGHT = { schools: 8, venues: 9, requests: 20, weeks: 2 };
const seeds = fc.integer({ min: 1, max: 100_000 });

function planned(seed: number, size = SIZE): { problem: Problem; plan: Plan } {
  const problem = madeUpProblem(seed, size);
  return { problem, plan: solve(problem, { seed, moves: 500, goals: {} }).plan };
}

describe('propose', () => {
  it('only proposes what is realised exactly, at the value it states, breaking no rule', () => {
    let touching = 0;
    fc.assert(fc.property(seeds, fc.boolean(), (seed, isTight) => {
      const { problem, plan } = planned(seed, isTight ? TIGHT : SIZE), { value } = verify(problem, plan).figures;
      for (const request of problem.requests) {
        const proposals = propose(problem, plan, request.id), now = plan.assignments.find((a) => a.request === request.id);
        expect(proposals.length).toBeLessThanOrEqual(3);
        for (const proposal of proposals) {
          expect(`${proposal.date} ${proposal.band}`).not.toBe(now && `${now.date} ${now.band}`);
          const { plan: after, realised } = accept(problem, plan, [proposal]), { broken, figures } = verify(problem, after);
          expect({ realised, broken }).toEqual({ realised: ['exactly'], broken: [] });
          expect(figures.value - value).toBeCloseTo(proposal.valueChange, -0.5);
          expect(after.assignments.find((a) => a.request === request.id)).toMatchObject({ date: proposal.date, band: proposal.band, parties: proposal.parties });
          if (proposal.touchedOthers > 0) touching++;
          expect(proposal.alongside.length).toBe(proposal.touchedOthers);
        }
      }
    }), { numRuns: 8, examples: [[1, true]] });
    // at least in the example
    expect(touching).toBeGreaterThan(0);
  });

  it('answers the same however often and in whatever order it is asked', () => {
    const { problem, plan } = planned(4, TIGHT), ids = problem.requests.map((r) => r.id), first = ids.map((id) => propose(problem, plan, id));
    expect([...ids].reverse().map((id) => propose(problem, plan, id)).reverse()).toEqual(first);
  });

  it('keeps to the date asked for', () => {
    const { problem, plan } = planned(6), { id, dates } = problem.requests[0]!;
    for (const { date, band } of dates) for (const proposal of propose(problem, plan, id, { date, band })) expect([proposal.date, proposal.band]).toEqual([date, band]);
  });

  it('breaks no rule when several proposals are accepted together', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const { problem, plan } = planned(seed), best = problem.requests.flatMap((r) => propose(problem, plan, r.id, { limit: 1 })).slice(0, 10);
      expect(verify(problem, accept(problem, plan, best).plan).broken).toEqual([]);
    }), { numRuns: 8 });
  });
});

describe('feasibility', () => {
  it('calls possible only what a proposal can be made for, and gives a reason for every doubt and refusal', () => {
    fc.assert(fc.property(seeds, (seed) => {
      const { problem, plan } = planned(seed, TIGHT);
      for (const request of problem.requests.slice(0, 8)) {
        const now = plan.assignments.find((a) => a.request === request.id);
        const verdicts = feasibility(problem, plan, request.id);
        expect(verdicts.length).toBe(2 * problem.days.length);
        for (const { date, band, verdict, reasons } of verdicts) {
          if (verdict !== 'possible') expect(reasons.length).toBeGreaterThan(0);
          for (const reason of reasons) expect(describeReason(reason, 'ko').length).toBeGreaterThan(5);
          if (problem.holidays.includes(date)) expect(verdict).toBe('not-possible');
          const isOwn = request.dates.some((d) => d.date === date && d.band === band);
          if (!isOwn) expect(verdict).not.toBe('possible');
          if (isOwn && verdict !== 'not-possible' && !(now?.date === date && now.band === band)) expect(propose(problem, plan, request.id, { date, band })).toHaveLength(1);
        }
      }
    }), { numRuns: 8 });
  });
});

describe('whatIf', () => {
  it('shows who gets a date when venues are added, and loses nobody', () => {
    let gained = 0;
    for (let seed = 1; seed <= 8; seed++) {
      const { problem, plan } = planned(seed, TIGHT), more = problem.venues.map((v) => ({ kind: 'new-venue', venue: { ...v, id: `${v.id}b` } }) as const);
      const { before, after, newlyServed, noLongerServed, reasons } = whatIf(problem, plan, more, { moves: 1500 });
      expect(after.students).toBeGreaterThanOrEqual(before.students);
      expect(noLongerServed).toEqual([]);
      expect(reasons[0]!.code).toBe(after.students > before.students ? 'MORE_SERVED' : 'SAME_SERVED');
      gained += newlyServed.length;
    }
    expect(gained).toBeGreaterThan(0);
  });

  it('opens a weekday at venues that go out on others', () => {
    const { problem, plan } = planned(3, TIGHT), changes = openWeekday(problem, 4);
    expect(changes.length).toBeGreaterThan(0);
    expect(whatIf(problem, plan, changes, { moves: 500 }).after.students).toBeGreaterThanOrEqual(plan.assignments.flatMap((a) => a.parties).reduce((sum, p) => sum + p.students, 0));
  });
});
