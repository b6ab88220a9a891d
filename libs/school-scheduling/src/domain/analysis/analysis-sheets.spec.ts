import { readSpreadsheet, writeSpreadsheet } from '#table-files';
import { analysisSheets } from './analysis-sheets.js';
import type { BunchingAnalysis } from './bunching-analysis.js';
import { calendarSimilarity } from './calendar-similarity.js';
import { seasonLoads } from './season-loads.js';

const part = { day: '2027-04-14', district: '-구로동', field: 'health' as const, students: 60 };
const analysis: BunchingAnalysis = {
  seasonId: 's', seasonTitle: '=2027학년도 1학기', basis: 'plan', runId: 'r', groups: 1,
  similarity: calendarSimilarity([{ schoolId: 'a', name: '@가중', feasible: new Set(['1']), exams: new Set(['2']) }, { schoolId: 'b', name: '나중', feasible: new Set(['1']), exams: new Set(['2']) }]),
  forecast: {
    weeks: [{ week: '2027-04-12', sent: 60, fromLastSeason: 0, fromCalendar: 5, expected: 65, seats: 40 }], peaks: ['2027-04-12'],
    basis: { schoolsSent: 1, wishesSent: 1, schoolsFromLastSeason: 0, lastSeasonTitle: null, schoolsFromCalendar: 1, examPull: 3, isPullCounted: false },
  },
  loads: seasonLoads({
    weeks: ['2027-04-12', '2027-04-19'], days: ['2027-04-14', '2027-04-21'], wished: [part], firstCome: [part], after: [{ ...part, day: '2027-04-21', students: 58 }],
    seats: { perWeek: new Map([['2027-04-12', 40], ['2027-04-19', 70]]), perDay: new Map(), perDistrict: new Map(), perField: new Map() },
  }),
  kept: { firstWishPct: 0, nearPct: 100 },
  schools: [{ schoolId: 'a', schoolName: '@가중', district: '-구로동', weeks: [{ week: '2027-04-12', wished: 60, after: 0, wishIds: ['w'] }], groups: 1, moved: 1, leftOut: 0 }],
  steps: [{ wishId: 'w', schoolName: '@가중', grade: 1, classLabel: '+3반', asked: 60, placed: 58, from: '2027-04-12', to: '2027-04-19', firstWish: '2027-04-14', heldOn: '2027-04-21', excess: 0, peak: 58 }],
  pool: { all: 2, cleared: 1, usable: 1, used: 0, idle: [{ venueId: 'v', name: '=1+1 공방', jobField: 'health', district: '구로동', openings: 4, reason: 'not-asked' }] },
};

describe('the analysis as a file', () => {
  it('opens again with Korean headers and the very numbers of the page, names as they are', async () => {
    const sheets = new Map((await readSpreadsheet(await writeSpreadsheet(analysisSheets(analysis)))).map(({ name, rows }) => [name, rows]));
    expect([...sheets.keys()]).toEqual(['요약', '주별', '날짜별', '동·구별', '직업군별', '학교별 주', '옮긴 방문', '닮은 일정', '예측', '쉬는 체험처']);
    expect(sheets.get('주별')).toEqual([['주(월요일)', '희망', '먼저 온 순서', '나눈 뒤', '자리', '나누기 전 초과', '나눈 뒤 초과'],
      ['2027-04-12', '60', '60', '0', '40', '20', '0'], ['2027-04-19', '0', '0', '58', '70', '0', '0']]);
    expect(sheets.get('요약')).toContainEqual(['기간', '=2027학년도 1학기', '', '']);
    expect(sheets.get('요약')).toContainEqual(['정원을 넘는 주', '1', '1', '0']);
    expect(sheets.get('옮긴 방문')![1]).toEqual(['1', '@가중', '1', '+3반', '60', '2027-04-14', '2027-04-21', '58', '0', '58']);
    expect(sheets.get('쉬는 체험처')![1]).toEqual(['=1+1 공방', '보건·의료', '구로동', '4', '열려 있으나 아무도 가지 않음']);
    expect(sheets.get('예측')![1]!.at(-1)).toBe('예');
  });
});
