import type { SchoolView } from '#identity-access';
import type { Sheet } from '#table-files';
import { WISH_COLUMNS } from './read-wish-sheet.js';

/** The sheet a centre hands out: the columns as they are read, and the schools with the codes and rolls to copy from. */
export function wishTemplate(schools: readonly Pick<SchoolView, 'code' | 'name' | 'gradeHeadcounts'>[]): Sheet[] {
  const grades = Math.max(0, ...schools.map(({ gradeHeadcounts }) => gradeHeadcounts.length));
  return [
    { name: '희망', rows: [Object.values(WISH_COLUMNS).map(({ title }) => title)] },
    {
      name: '학교 목록',
      rows: [
        ['코드', '이름', ...Array.from({ length: grades }, (_, index) => `${index + 1}학년 재적`)],
        ...schools.map(({ code, name, gradeHeadcounts }) => [code, name, ...gradeHeadcounts.map(String)]),
      ],
    },
  ];
}
