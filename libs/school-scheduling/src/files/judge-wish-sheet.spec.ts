import { FaultList, openTable, writeCsv, writeSpreadsheet } from '#table-files';
import { schoolDays } from '../domain/school-day-rule.js';
import { judgeWishSheet, type SheetSetting } from './judge-wish-sheet.js';
import { readWishSheet, WISH_COLUMNS, type WishColumn } from './read-wish-sheet.js';
import { wishTemplate } from './wish-template.js';

const schools = [{ id: 'a', code: 'A1', name: '가람중', gradeHeadcounts: [60, 50] }, { id: 'b', code: 'B1', name: '나래중', gradeHeadcounts: [] }];
const season = { firstDay: '2027-04-19', lastDay: '2027-05-14', minGroup: null, maxGroup: null, mostWishes: null, mostStudents: null };
const setting = (changes: Partial<SheetSetting> = {}): SheetSetting => ({
  season, schools, standing: [], daysOf: () => schoolDays(season, [{ day: '2027-05-05', name: '어린이날' }], [], 1), ...changes,
});
const row = (cells: Partial<Record<WishColumn, string>> = {}): string[] => {
  const usual: Partial<Record<WishColumn, string>> = { schoolCode: 'A1', grade: '1', headcount: '30', health: '30', day1: '2027-04-20', band: '오전', maxKm: '6', escorts: '3' };
  return (Object.keys(WISH_COLUMNS) as WishColumn[]).map((key) => ({ ...usual, ...cells })[key] ?? '');
};
const header = Object.values(WISH_COLUMNS).map(({ title }) => title);
async function judge(rows: string[][], given = setting()) {
  const faults = new FaultList();
  const located = readWishSheet(await openTable('희망.csv', writeCsv([header, ...rows])), faults);
  return { wishes: judgeWishSheet(located, given, faults), faults: faults.all().map(({ row: at, column, code, message }) => [at, column, code, message] as const) };
}

describe('a sheet of wishes', () => {
  it('becomes wishes, kinds and defaults filled in', async () => {
    const { wishes, faults } = await judge([row(), row({ schoolCode: 'B1', kind: '원클릭 패키지', headcount: '81', health: '81' })]);
    expect(faults).toEqual([]);
    expect(wishes).toMatchObject([{ schoolId: 'a', kind: 'career-day', minServed: 27 }, { schoolId: 'b', kind: 'package', buses: 3 }]);
  });

  it.each<[string, string[], readonly [string, string, string]]>([
    ['a code of another centre', row({ schoolCode: 'Z9' }), ['학교코드', 'unknown-school', "이 센터에 없는 학교코드입니다: 'Z9'."]],
    ['a grade the school has not got', row({ grade: '3' }), ['학년', 'out-of-range', '3학년이 없는 학교입니다. 1학년에서 2학년까지 고를 수 있습니다.']],
    ['more students than the grade has', row({ headcount: '61', health: '61' }), ['인원', 'out-of-range', '참여 인원 61명이 1학년 재적 60명보다 많습니다.']],
    ['a day outside the season', row({ day2: '2027-06-01' }), ['희망일2', 'school-busy', '2027-06-01은(는) 이번 기간(2027-04-19 ~ 2027-05-14) 밖입니다.']],
    ['a holiday', row({ day1: '2027-05-05' }), ['희망일1', 'school-busy', '2027-05-05에는 나갈 수 없습니다: 어린이날.']],
    ['a class visit without a class', row({ kind: '학급 체험' }), ['학급', 'missing-value', '학급 체험은 반을 적어야 합니다. 한 반이 한 체험처로 갑니다.']],
  ])('refuses %s with row and column', async (_, line, [column, code, message]) => {
    expect((await judge([row({ schoolCode: 'B1' }), line])).faults).toEqual([[3, column, code, message]]);
  });

  it('refuses the same group twice, and what a school has sent itself', async () => {
    const { faults } = await judge([row(), row(), row({ grade: '2' })], setting({
      standing: [{ schoolId: 'a', kind: 'career-day', grade: 2, classLabel: null, headcount: 30, channel: 'web' }],
    }));
    expect(faults.map(([at, , code]) => [at, code])).toEqual([[3, 'duplicate'], [4, 'duplicate']]);
    expect(faults[0]![3]).toContain('먼저 나온 곳: 2행');
    expect(faults[1]![3]).toContain('학교가 이미 냈습니다');
  });

  it('may replace what an earlier sheet brought', async () => {
    const standing = [{ schoolId: 'a', kind: 'career-day', grade: 1, classLabel: null, headcount: 50, channel: 'file' }];
    expect((await judge([row()], setting({ standing, season: { ...season, mostWishes: 1, mostStudents: 30 } }))).faults).toEqual([]);
  });

  it('keeps to the caps of the season, what was sent before counted in', async () => {
    const standing = [{ schoolId: 'a', kind: 'talk', grade: 1, classLabel: null, headcount: 20, channel: 'web' }];
    const capped = (rules: object) => judge([row(), row({ grade: '2' })], setting({ standing, season: { ...season, ...rules } }));
    expect((await capped({ mostWishes: 2 })).faults).toMatchObject([[3, '인원', 'out-of-range', '가람중의 희망이 3건입니다. 이 기간에는 한 학교가 2건까지 낼 수 있습니다.']]);
    expect((await capped({ mostStudents: 60 })).faults).toMatchObject([[3, '인원', 'out-of-range', '가람중의 희망이 모두 80명입니다. 이 기간에는 한 학교가 60명까지 희망할 수 있습니다.']]);
  });

  it('tells every fault of a row', async () => {
    expect((await judge([row({ grade: '3', accessibleSeats: '0', day1: '2027-05-05', day2: '2027-06-01' })])).faults.map(([, column]) => column)).toEqual(['학년', '희망일1', '희망일2']);
  });

  it('is handed out as it is read: the template takes a row as it stands', async () => {
    const [wishes, list] = wishTemplate(schools);
    const bytes = await writeSpreadsheet([{ ...wishes!, rows: [...wishes!.rows, row()] }, list!]);
    const faults = new FaultList();
    expect(readWishSheet(await openTable('희망.xlsx', bytes), faults)).toMatchObject([{ value: { schoolCode: 'A1', headcount: 30 }, place: { row: 2 } }]);
    expect(faults.isEmpty).toBe(true);
    expect(list!.rows[1]).toEqual(['A1', '가람중', '60', '50']);
  });
});
