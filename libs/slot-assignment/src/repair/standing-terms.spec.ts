import { describeReason } from '../explain/describe-reason.js';
import type { Plan } from '../model/plan.js';
import type { Problem } from '../model/problem.js';
import { verify } from '../verify/verify.js';
import { accept, ProposalOutdated } from './accept.js';
import { applyChanges } from './apply-changes.js';
import type { Change } from './change.js';
import { feasibility } from './feasibility.js';
import { propose, type Proposal } from './propose.js';
import { resolve } from './resolve.js';
import { anyChanges, breaches, movedTooLate, planned, TIGHT } from './testing/drawn-changes.js';

// In the plan of seed 18 others can make room for somebody.
const SEEDS = [1, 2, 3, 4, 5, 6, 18];
const everyProposal = (problem: Problem, plan: Plan, terms: Parameters<typeof propose>[3] = {}): Proposal[] => problem.requests.flatMap(({ id }) => propose(problem, plan, id, terms));

describe('what is proposed under standing changes', () => {
  it('is no visit that its host declined, for the request and for those that make room', () => {
    let own = 0, others = 0;
    for (const seed of SEEDS) {
      const { problem, plan } = planned(seed, TIGHT);
      for (const offered of everyProposal(problem, plan)) {
        const going = [offered, ...offered.alongside].at(-1)!, had = plan.assignments.find((a) => a.request === going.request && a.date === going.date), { venue } = going.parties.find((p) => !had?.parties.some((q) => q.venue === p.venue)) ?? {};
        if (venue === undefined) continue;
        const since: Change[] = [{ kind: 'host-declines', request: going.request, venue, date: going.date }];
        // what was offered before the host declined is the planted breach
        expect(breaches(problem, since, { ...plan, assignments: [going] })).toHaveLength(1);
        for (const other of propose(problem, plan, offered.request, { since })) expect(breaches(problem, since, { ...plan, assignments: [other, ...other.alongside] })).toEqual([]);
        if (going === offered) own++; else others++;
      }
    }
    expect(Math.min(own, others)).toBeGreaterThan(0);
  });

  it('is no visit beyond a host’s limit but in the week it was granted', () => {
    let beyond = 0;
    for (const seed of SEEDS) {
      const { problem, plan } = planned(seed, TIGHT), [week] = problem.days, since = problem.venues.map(({ id }): Change => ({ kind: 'extra-visit', venue: id, week: week! }));
      for (const offered of everyProposal(problem, plan, { since })) expect(breaches(problem, since, accept(problem, plan, [offered], { since }).plan)).toEqual([]);
      // the widened problem alone, as the ordinary format tells it, grants the visit in every week
      const { problem: wide } = applyChanges(problem, since);
      beyond += everyProposal(wide, plan).filter((offered) => breaches(problem, since, accept(wide, plan, [offered]).plan).length > 0).length;
    }
    expect(beyond).toBeGreaterThan(0);
  });

  it('is nothing within the frozen days, nothing for who goes then, and moves nobody who goes then', () => {
    let late = 0;
    for (const seed of SEEDS) {
      const { problem, plan } = planned(seed, TIGHT), freezeDays = 4, until = problem.days[freezeDays]!, terms = { problem, changes: [], until };
      for (const offered of everyProposal(problem, plan, { freezeDays })) {
        expect(offered.date >= until).toBe(true);
        expect(movedTooLate(terms, plan, accept(problem, plan, [offered], { freezeDays }).plan)).toEqual([]);
      }
      expect(everyProposal(problem, plan, { freezeUntil: until })).toEqual(everyProposal(problem, plan, { freezeDays }));
      late += everyProposal(problem, plan).filter((offered) => movedTooLate(terms, plan, accept(problem, plan, [offered]).plan).length > 0).length;
    }
    expect(late).toBeGreaterThan(0);
  });

  it('holds after a repair, whatever happened: it is realised exactly and breaks nothing', () => {
    for (const seed of SEEDS) {
      const { problem, plan } = planned(seed), since = anyChanges(problem, plan, seed), freezeDays = 3, { plan: mended, problem: changed } = resolve(problem, plan, since, { seed, moves: 500, freezeDays });
      const asked = new Set([...problem.requests, ...changed.requests].map(({ id }) => id));
      for (const id of asked) {
        for (const offered of propose(problem, mended, changed.requests.some((r) => r.id === id) ? id : problem.requests[0]!.id, { since, freezeDays })) {
          const { plan: after, realised } = accept(problem, mended, [offered], { since, freezeDays });
          expect({ since, realised, broken: verify(changed, after).broken, breaches: breaches(problem, since, after) }).toEqual({ since, realised: ['exactly'], broken: [], breaches: [] });
          expect(after.assignments.find((a) => a.request === offered.request)).toMatchObject({ date: offered.date, band: offered.band, parties: offered.parties });
        }
      }
    }
  });

  it('is nothing for a group that withdrew, and an error for one nobody knows', () => {
    const { problem, plan } = planned(1), { id } = problem.requests[0]!, since: Change[] = [{ kind: 'cancel-request', request: id }];
    expect(propose(problem, plan, id, { since })).toEqual([]);
    expect(feasibility(problem, plan, id, { since })).toEqual([]);
    expect(() => propose(problem, plan, 'nobody', { since })).toThrow(RangeError);
  });
});

describe('feasibility under standing changes', () => {
  it('follows refusals, closed days and the freeze, with a reason for each', () => {
    for (const seed of SEEDS) {
      const { problem, plan } = planned(seed), request = plan.assignments.find((a) => a.date >= problem.days[6]!)!.request;
      const open = feasibility(problem, plan, request).filter(({ verdict, date }) => verdict !== 'not-possible' && date >= problem.days[6]!), [first] = open, closed = open.at(-1)!.date;
      const since: Change[] = [...problem.venues.map(({ id }): Change => ({ kind: 'host-declines', request, venue: id, date: first!.date })), { kind: 'close-day', date: closed }];
      const verdicts = feasibility(problem, plan, request, { since, freezeDays: 5 }), at = (date: string) => verdicts.filter((v) => v.date === date);
      for (const { verdict } of at(first!.date)) expect(verdict).toBe('not-possible');
      for (const { verdict, reasons } of at(closed)) expect({ verdict, reasons }).toMatchObject({ verdict: 'not-possible', reasons: [{ because: 'DAY_CLOSED' }] });
      for (const day of problem.days.slice(0, 5).filter((each) => !problem.holidays.includes(each))) {
        for (const { verdict, reasons } of at(day)) {
          expect({ verdict, reasons }).toMatchObject({ verdict: 'not-possible', reasons: [{ because: 'FROZEN' }] });
          expect(describeReason(reasons[0]!, 'ko')).toContain('확정');
        }
      }
    }
  });

  it('grants an extra visit in its week alone', () => {
    let gained = 0;
    for (const seed of SEEDS) {
      // months are out of the question here: a visit granted for a week may be the month's one more
      const { problem: tight, plan } = planned(seed, TIGHT), problem = { ...tight, venues: tight.venues.map((v) => ({ ...v, partiesPerMonth: 99 })) };
      const week = problem.days.slice(0, 5), since = problem.venues.map(({ id }): Change => ({ kind: 'extra-visit', venue: id, week: week[0]! }));
      for (const { id } of problem.requests) {
        const before = feasibility(problem, plan, id), now = feasibility(problem, plan, id, { since });
        const differs = now.filter((v, i) => v.verdict !== before[i]!.verdict);
        for (const { date } of differs) expect(week).toContain(date);
        gained += differs.length;
      }
    }
    expect(gained).toBeGreaterThan(0);
  });

  it('leaves a visit that is settled where it is', () => {
    const { problem, plan } = planned(2), { request, date, band } = [...plan.assignments].sort((a, b) => (a.date < b.date ? -1 : 1))[0]!, after = problem.days[problem.days.indexOf(date) + 1]!;
    const open = feasibility(problem, plan, request, { freezeUntil: after }).filter(({ verdict }) => verdict !== 'not-possible');
    expect(open.map((v) => [v.date, v.band])).toEqual([[date, band]]);
  });
});

describe('accepting after something changed', () => {
  const { problem, plan } = planned(3), all = problem.requests.flatMap(({ id }) => propose(problem, plan, id, { limit: 1 })), [one, other] = all;
  const changed: readonly (readonly [string, () => unknown])[] = [
    ['another plan', () => accept(problem, accept(problem, plan, [other!]).plan, [one!])],
    ['another problem', () => accept({ ...problem, holidays: [...problem.holidays, problem.days.at(-1)!] }, plan, [one!])],
    ['a host that declined', () => accept(problem, plan, [one!], { since: [{ kind: 'host-declines', request: one!.request, venue: one!.parties[0]!.venue }] })],
    ['a day closed', () => accept(problem, plan, [one!], { since: [{ kind: 'close-day', date: one!.date }] })],
    ['another freeze', () => accept(problem, plan, [one!], { freezeUntil: problem.days[2]! })],
  ];
  it.each(changed)('is refused by name: %s', (_, attempt) => {
    expect(attempt).toThrow(ProposalOutdated);
    expect(attempt).toThrow(one!.request);
  });

  it('asks for a repair first when visits of others fell away', () => {
    const hit = plan.assignments.find((a) => a.request !== one!.request)!, since: Change[] = [{ kind: 'lose-venue', venue: hit.parties[0]!.venue }];
    const [offered] = propose(problem, plan, one!.request, { since });
    expect(() => accept(problem, plan, [offered!], { since })).toThrow(/mend the plan first.*/);
    const { plan: mended } = resolve(problem, plan, since, { seed: 1, moves: 500 }), [again] = propose(problem, mended, one!.request, { since });
    expect(accept(problem, mended, [again!], { since }).realised).toEqual(['exactly']);
  });
});
