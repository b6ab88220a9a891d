import { madeUpProblem } from '../model/made-up-problem.js';
import { measure } from '../verify/figures.js';
import { verify } from '../verify/verify.js';
import { clusters } from './clusters.js';
import { firstCome } from './first-come.js';
import { pressure } from './pressure.js';

const SIZE = { schools: 8, venues: 16, requests: 24, weeks: 4 };

describe('firstCome', () => {
  it('is a plan that breaks no hard rule', () => {
    for (let seed = 1; seed <= 20; seed++) {
      const problem = madeUpProblem(seed, SIZE);
      expect(verify(problem, firstCome(problem)).broken).toEqual([]);
    }
  });

  it('gives the first to arrive the first wish', () => {
    const problem = madeUpProblem(6, { ...SIZE, venues: 40 }), [earliest] = [...problem.requests].sort((a, b) => a.arrival - b.arrival);
    expect(firstCome(problem).assignments[0]).toMatchObject({ request: earliest!.id, date: earliest!.firstWish });
  });
});

describe('pressure', () => {
  const problem = madeUpProblem(6, SIZE), { weeks, days } = pressure(problem);

  it('counts every wished student once per week and once per day', () => {
    const asked = problem.requests.reduce((sum, r) => sum + r.headcount, 0);
    expect(weeks.reduce((sum, w) => sum + w.wished, 0)).toBe(asked);
    expect(days.reduce((sum, d) => sum + d.wished, 0)).toBe(asked);
  });

  it('has no seats on a holiday, and never less than a plan used', () => {
    expect(days.find((d) => d.day === problem.holidays[0])!.seats).toBe(0);
    const { load } = measure(problem, firstCome(problem));
    load.weeks.forEach((week, i) => expect(week.students).toBeLessThanOrEqual(weeks[i]!.seats));
    for (const day of load.days) expect(day.students).toBeLessThanOrEqual(days.find((d) => d.day === day.day)!.seats);
  });
});

describe('clusters', () => {
  it('finds schools with the same usable days, most alike first', () => {
    const problem = madeUpProblem(6, { ...SIZE, schools: 3, requests: 3 }), [one] = problem.requests;
    const alike = { ...problem, requests: problem.requests.map((r) => ({ ...one!, id: r.id, school: r.school, maxKm: 50 })), schools: problem.schools.map((s) => ({ ...s, level: 'high' })) };
    expect(clusters(alike)).toEqual([['s0', 's1'], ['s0', 's2'], ['s1', 's2']].map((schools) => ({ schools, similarity: 1 })));
    const found = clusters(madeUpProblem(6, SIZE), 0.2);
    expect(found.map((c) => c.similarity)).toEqual([...found.map((c) => c.similarity)].sort((a, b) => b - a));
  });
});
