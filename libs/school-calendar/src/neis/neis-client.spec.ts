import { FakeNeis, type NeisFault } from '#testing';
import { NeisClient } from './neis-client.js';
import { NeisFailure } from './neis-failure.js';
import { classesPerGrade, lastNight, neisCodesOf, nextMidnightInSeoul, wordsInRows } from './neis-words.js';

const KEY = 'f'.repeat(32);
const CODE = 'B10-7130000';
const CODES = { office: 'B10', school: '7130000' };
const YEAR = { firstDay: '2027-03-01', lastDay: '2028-02-29' };
const EXAM = { day: '2027-04-27', name: '1학기 1차 지필평가', grades: [2, 3] };

let neis: FakeNeis;
let waits: number[];
const clientWith = (given: { key?: string; baseUrl?: string; timeoutMs?: number } = {}) => new NeisClient(
  { baseUrl: given.baseUrl ?? neis.url, key: given.key ?? KEY },
  { fetch, wait: async (ms) => waits.push(ms), timeoutMs: given.timeoutMs ?? 5_000 },
);
const schedule = (client = clientWith()) => client.schoolSchedule(CODES, YEAR.firstDay, YEAR.lastDay);

beforeAll(async () => { neis = await FakeNeis.open(); });
beforeEach(() => {
  waits = [];
  neis.reset();
  neis.schedule(CODE, [EXAM]);
});
afterAll(() => neis.close());

const SOON = [1_000, 4_000, 16_000];
const seen: string[] = [];
afterAll(() => console.info(['fault | outcome | requests | waits (ms)', ...seen].join('\n')));

describe('a fault of NEIS', () => {
  /** After so many times the same fault comes a good answer; the outcome is its rows or the failure's kind and code. */
  it.each<[fault: NeisFault, times: number, outcome: string, requests: number]>([
    ['ERROR-500', 1, '1 row', 2], ['ERROR-600', 2, '1 row', 3], ['ERROR-601', 3, '1 row', 4], ['ERROR-500', 4, 'passing ERROR-500', 4],
    ['head:ERROR-500', 1, '1 row', 2], ['head:ERROR-500', 4, 'passing ERROR-500', 4], ['head:INFO-200', 1, '0 rows', 1], ['head:ERROR-337', 1, 'quota ERROR-337', 1],
    ['hang', 1, '1 row', 2], ['hang', 4, 'passing timeout', 4], ['drop', 1, '1 row', 2], ['drop', 4, 'passing unreachable', 4],
    ['http-503', 1, '1 row', 2], ['page-500', 4, 'passing http-500', 4], ['page-200', 1, '1 row', 2], ['page-200', 4, 'passing page', 4],
    ['truncated', 1, '1 row', 2], ['truncated', 4, 'passing broken-json', 4], ['no-json', 4, 'passing broken-json', 4],
    ['ERROR-337', 1, 'quota ERROR-337', 1],
    ['INFO-200', 1, '0 rows', 1],
    ['ERROR-290', 1, 'refused ERROR-290', 1], ['ERROR-300', 1, 'refused ERROR-300', 1], ['ERROR-310', 1, 'refused ERROR-310', 1], ['ERROR-333', 1, 'refused ERROR-333', 1],
    ['ERROR-336', 1, 'refused ERROR-336', 1], ['INFO-300', 1, 'refused INFO-300', 1], ['ERROR-999', 1, 'refused ERROR-999', 1],
  ])('%s, %i times: %s after %i requests', async (fault, times, outcome, requests) => {
    neis.failNext(...Array<NeisFault>(times).fill(fault));
    const client = clientWith(fault === 'hang' ? { timeoutMs: 60 } : {});
    const told = await schedule(client).then(
      ({ length }) => `${length} row${length === 1 ? '' : 's'}`,
      (error: unknown) => (error instanceof NeisFailure ? `${error.kind} ${error.code}` : String(error)),
    );
    seen.push([`${fault} ×${times}`, told, neis.asked.length, waits.join(', ') || 'none'].join(' | '));
    expect([told, neis.asked.length]).toEqual([outcome, requests]);
    expect(waits).toEqual(SOON.slice(0, requests - 1));
  });

  it('never shows the key', async () => {
    for (const fault of ['drop', 'ERROR-290', 'page-500'] as const) {
      neis.failNext(fault, fault, fault, fault);
      const error = await schedule().catch((failure: unknown) => failure as Error);
      expect(JSON.stringify([String(error), (error as Error).stack, (error as Error).cause])).not.toContain(KEY);
      neis.reset();
    }
  });
});

describe('asking NEIS', () => {
  it('sends what NEIS wants', async () => {
    await schedule();
    expect(Object.fromEntries(neis.asked[0]!.query)).toEqual({
      KEY, Type: 'json', ATPT_OFCDC_SC_CODE: 'B10', SD_SCHUL_CODE: '7130000', AA_FROM_YMD: '20270301', AA_TO_YMD: '20280229', pIndex: '1', pSize: '1000',
    });
  });

  it('reads on over pages by the count of the head', async () => {
    neis.schedule(CODE, Array.from({ length: 1001 }, (_, at) => ({ day: '2027-04-27', name: `행사 ${at + 1}` })));
    const rows = await schedule();
    expect([rows.length, rows.at(-1)?.['EVENT_NM'], neis.asked.map(({ query }) => query.get('pIndex'))]).toEqual([1001, '행사 1001', ['1', '2']]);
  });

  it('is refused with a wrong key, a restricted key, and over the quota', async () => {
    await expect(schedule(clientWith({ key: '0'.repeat(32) }))).rejects.toMatchObject({ kind: 'refused', code: 'ERROR-290' });
    neis.restrictedKeys.add(KEY);
    await expect(schedule()).rejects.toMatchObject({ kind: 'refused', code: 'INFO-300' });
    neis.restrictedKeys.clear();
    neis.quota = 1;
    await expect(schedule()).rejects.toMatchObject({ kind: 'quota', code: 'ERROR-337' });
  });

  it('of nobody there fails as a passing trouble', async () => {
    const gone = await FakeNeis.open();
    await gone.close();
    await expect(schedule(clientWith({ baseUrl: gone.url }))).rejects.toMatchObject({ kind: 'passing', code: 'unreachable' });
  });

  it('lists each school once, and none without a code', async () => {
    const school = { ATPT_OFCDC_SC_CODE: 'B10', SD_SCHUL_CODE: '7130000', SCHUL_NM: '가상중학교' };
    neis.schools(school, { ...school }, { ...school, SD_SCHUL_CODE: '' }, { ...school, SD_SCHUL_CODE: '7130001', SCHUL_NM: '가상고등학교' });
    expect((await clientWith().schoolInfo({ name: '가상' })).map((row) => row['SD_SCHUL_CODE'])).toEqual(['7130000', '7130001']);
    expect(await clientWith().schoolInfo({ name: '없는' })).toEqual([]);
  });

  it('counts the classes of a grade', async () => {
    neis.classes(CODE, 2027, [7, 8, 6]);
    neis.classes(CODE.replace('0000', '0001'), 2027, [2]);
    expect([...classesPerGrade(await clientWith().classInfo(CODES, 2027))]).toEqual([[1, 7], [2, 8], [3, 6]]);
    expect(await clientWith().classInfo(CODES, 2028)).toEqual([]);
  });
});

describe('what the rows say', () => {
  const said = async (...events: Parameters<FakeNeis['schedule']>[1]) => {
    neis.schedule(CODE, events);
    return wordsInRows(await schedule(), YEAR, 3).map(({ name, kind, firstDay, lastDay, grades }) => [name, kind, firstDay, lastDay, grades]);
  };

  it('is one exam for an exam entered day by day and grade by grade, rows doubled', async () => {
    const rows = ['2027-04-27', '2027-04-28', '2027-04-29'].flatMap((day) => [2, 3, 3].map((grade) => ({ day, name: ' 중간고사 ', grades: [grade] })));
    expect(await said(...rows)).toEqual([['중간고사', 'exam', '2027-04-27', '2027-04-29', [2, 3]]]);
  });

  it('is nothing for Saturdays and nameless weekends, a closure for a nameless day off, a closure of one grade for that grade', async () => {
    expect(await said(
      { day: '2027-05-01', name: '토요휴업일', dayOff: '휴업일' }, { day: '2027-05-08', name: '', dayOff: '휴업일' }, { day: '2027-05-03', name: '  ', dayOff: '휴업일' },
      { day: '2027-05-04', name: '', dayOff: '해당없음' }, { day: '2027-05-06', name: '2학년 휴업', dayOff: '휴업일', grades: [2] },
    )).toEqual([['휴업일', 'closure', '2027-05-03', '2027-05-03', []], ['2학년 휴업', 'closure', '2027-05-06', '2027-05-06', [2]]]);
  });

  it('is only what begins within the days asked for', () => {
    expect(wordsInRows([{ AA_YMD: '20270201', EVENT_NM: '졸업식' }, { AA_YMD: 'soon', EVENT_NM: '입학식' }, { AA_YMD: '20270302', EVENT_NM: '입학식' }], YEAR, 3).map(({ name }) => name)).toEqual(['입학식']);
  });
});

describe('around NEIS', () => {
  it('knows schools by office and school code', () => {
    expect([neisCodesOf('B10-7130000'), neisCodesOf('S12'), neisCodesOf('B10-713'), neisCodesOf('')]).toEqual([CODES, undefined, undefined, undefined]);
  });

  it('counts a day from midnight in Seoul, and the night from three', () => {
    expect(nextMidnightInSeoul(new Date('2027-03-02T14:59:59Z')).toISOString()).toBe('2027-03-02T15:00:00.000Z');
    expect(nextMidnightInSeoul(new Date('2027-03-02T15:00:00Z')).toISOString()).toBe('2027-03-03T15:00:00.000Z');
    expect(lastNight(new Date('2027-03-02T17:59:59Z')).toISOString()).toBe('2027-03-01T18:00:00.000Z');
    expect(lastNight(new Date('2027-03-02T18:00:00Z')).toISOString()).toBe('2027-03-02T18:00:00.000Z');
  });
});
