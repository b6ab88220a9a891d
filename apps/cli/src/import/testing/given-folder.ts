import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A throw-away folder with the given files; call `remove` when done. */
export async function givenFolder(files: Record<string, string | Uint8Array>): Promise<{ folder: string; remove: () => Promise<void> }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'goreuge-import-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), content);
  }
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

const SCHOOL_HEADER = '학교코드,학교명,학교급,동,위도,경도,1학년학생수,2학년학생수,3학년학생수';

export const SCHOOL_SHEET = `${SCHOOL_HEADER}\nS1,달무리중학교,중학교,달무리동,37.01,127.58,100,100,100\nS2,노을터중학교,중학교,노을터동,37.02,127.59,50,50,50\n`;
export const VENUE_SHEET = '체험처코드,체험처명,직업군,동,위도,경도,정원\nV1,달무리 로봇연구실,연구·공학기술,달무리동,37.01,127.58,12\n';
export const SEASON_SHEET = '학기명,시작일,종료일,희망마감\n2027학년도 1학기,2027-03-02,2027-07-16,2026-12-05 18:00\n';
export const HOLIDAY_SHEET = '날짜,이름\n2027-05-05,어린이날\n';
export const CALENDAR_SHEET = '학교코드,행사명,시작일,종료일\nS1,"중간고사(2,3학년)",2027-04-28,2027-04-30\nS1,재량휴업일,2027-05-04,\n';

const WISH_HEADER = '학교코드,학년,학급,인원,경영·사무·금융·보험,연구·공학기술,교육·법률·사회복지·경찰·소방·군인,보건·의료,예술·방송·디자인·스포츠,미용·여행·숙박·음식·경비·청소,영업·판매·운전·운송,건설·채굴,설치·정비·생산,농림어업,희망일1,희망일2,시간대,최대거리,인솔자수';

/** Wishes of ten students, one per field, unless told otherwise. */
export function wishSheet(...rows: { school?: string; grade?: string; className?: string; headcount?: string; days?: [string, string] }[]): string {
  const lines = rows.map(({ school = 'S1', grade = '1', className = '1-1반', headcount = '10', days = ['2027-04-28', ''] }) =>
    [school, grade, className, headcount, ...Array.from({ length: 10 }, () => '1'), ...days, '종일', '6', '3'].join(','));
  return `${[WISH_HEADER, ...lines].join('\n')}\n`;
}
