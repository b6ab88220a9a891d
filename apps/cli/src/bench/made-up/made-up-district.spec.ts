import { checkProblem, firstCome, measure, verify } from '#slot-assignment';
import { servableStudents } from '../jobs/servable-students.js';
import { madeUpDistrict } from './made-up-district.js';

describe('madeUpDistrict', () => {
  const terms = { seed: 4, load: 0.6 }, problem = madeUpDistrict(terms), students = problem.requests.reduce((sum, r) => sum + r.headcount, 0);

  it('is a whole district and a valid problem', () => {
    expect(checkProblem(problem)).toEqual({ ok: problem });
    expect([problem.schools.length, problem.venues.length, problem.fields.length]).toEqual([50, 270, 10]);
    expect(problem.requests.length).toBeGreaterThan(100);
  });

  it('is the same for the same seed, another for another', () => {
    expect(madeUpDistrict(terms)).toEqual(problem);
    expect(madeUpDistrict({ ...terms, seed: 5 }).requests).not.toEqual(problem.requests);
  });

  it('keeps its venues and first requests under another load', () => {
    const fuller = madeUpDistrict({ ...terms, load: 0.9 });
    expect(fuller.venues).toEqual(problem.venues);
    // The last request may be cut off by the load, in the middle of a grade's classes.
    expect(fuller.requests.slice(0, problem.requests.length - 5)).toEqual(problem.requests.slice(0, -5));
  });

  it('bunches around the examinations as real wishes do', () => {
    const { figures } = measure(problem, firstCome(problem));
    expect(figures.weekPeakToMeanWished).toBeGreaterThan(2);
    expect(figures.dayPeakToMeanWished).toBeGreaterThan(4);
    expect(figures.servedPct).toBeGreaterThan(90);
  });

  it('asks nothing that cannot be answered at all', () => {
    expect(servableStudents(problem)).toBeGreaterThan(0.98 * students);
  });

  it('puts districts side by side and stops at the number of requests asked for', () => {
    const four = madeUpDistrict({ seed: 1, load: 0.4, districts: 4, schools: 6, venues: 30 }), few = madeUpDistrict({ seed: 1, load: 0.8, schools: 3, venues: 34, mostRequests: 8 });
    expect(new Set(four.schools.map((s) => s.district)).size).toBe(4);
    expect(Math.max(...four.venues.map((v) => v.x))).toBeGreaterThan(6);
    expect(few.requests).toHaveLength(8);
    for (const made of [four, few]) expect(verify(made, firstCome(made)).broken).toEqual([]);
  });
});
