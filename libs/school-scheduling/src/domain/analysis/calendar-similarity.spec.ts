import fc from 'fast-check';
import { calendarSimilarity, type SchoolCalendarDays } from './calendar-similarity.js';

const school = (name: string, feasible: readonly number[], exams: readonly number[]): SchoolCalendarDays =>
  ({ schoolId: name, name, feasible: new Set(feasible.map(String)), exams: new Set(exams.map(String)) });

describe('calendar similarity', () => {
  it('tells days to go out and exam days apart', () => {
    const { pairs, meanFeasible, meanExams } = calendarSimilarity([school('가중', [1, 2, 3, 4], [5, 6]), school('나중', [1, 2, 3], [6, 7, 8])]);
    expect(pairs).toEqual([{ schoolA: '가중', schoolB: '나중', feasible: 0.75, exams: 0.25 }]);
    expect([meanFeasible, meanExams]).toEqual([0.75, 0.25]);
  });

  it('does not call schools without exams alike', () => {
    const { pairs, examClusters, withoutExams } = calendarSimilarity([school('가중', [1], []), school('나중', [1], [])]);
    expect([pairs[0]!.exams, examClusters, withoutExams]).toEqual([0, [], 2]);
  });

  it('puts only those together of whom any two are alike: a chain is no cluster', () => {
    const chain = [school('가중', [], [1, 2, 3, 4]), school('나중', [], [3, 4, 1, 5]), school('다중', [], [5, 6, 3, 4])];
    const { examClusters } = calendarSimilarity(chain);
    expect(examClusters).toEqual([{ schools: ['가중', '나중'], least: 0.6 }]);
  });

  it('keeps its word for any calendars: every pair within a cluster is at least as alike as the cluster says', () => fc.assert(fc.property(
    fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 12 }), { minLength: 2, maxLength: 9 }), (exams) => {
      const schools = exams.map((days, index) => school(`s${index}`, days, days));
      const { examClusters, pairs } = calendarSimilarity(schools);
      const alike = new Map(pairs.map((pair) => [`${pair.schoolA} ${pair.schoolB}`, pair.exams]));
      for (const { schools: members, least } of examClusters) {
        expect(least).toBeGreaterThanOrEqual(0.5);
        members.forEach((a, i) => members.slice(i + 1).forEach((b) => {
          const known = alike.get(`${a} ${b}`);
          if (known !== undefined) expect(known).toBeGreaterThanOrEqual(least);
        }));
      }
      const grouped = examClusters.flatMap((cluster) => cluster.schools);
      expect(new Set(grouped).size).toBe(grouped.length);
    },
  ), { numRuns: 60 }));

  it('compares four hundred schools in a moment', () => {
    const many = Array.from({ length: 400 }, (_, index) => school(`s${index}`, Array.from({ length: 250 }, (_, day) => day + (index % 7)), Array.from({ length: 8 }, (_, day) => day * 3 + (index % 9))));
    expect(calendarSimilarity(many).schools).toBe(400);
  }, 5_000);
});
