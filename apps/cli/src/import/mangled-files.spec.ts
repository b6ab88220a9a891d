import { writeXlsx } from 'hucre/xlsx';
import { seededRandom } from '../district/seeded-random.js';
import { readDistrictFolder } from './read-district-folder.js';
import { CALENDAR_SHEET, givenFolder, SCHOOL_SHEET, wishSheet } from './testing/given-folder.js';

const ROUNDS = 200;
const STRAY = ['"', ',', '\n', '\r', ';', '\t', '가', '{', ']', '\0', '99999999999999999999', '-1', '=1+1'];

describe('files damaged on their way', () => {
  it('always end in a district or in faults that name what is wrong, never in "cannot be read"', async () => {
    const random = seededRandom(7);
    const sheet = await writeXlsx({ sheets: [{ name: 'x', rows: SCHOOL_SHEET.split('\n').map((line) => line.split(',')) }] });
    const calendar = JSON.stringify([{ schoolCode: 'S1', events: [{ start: '2027-03-02', end: '2027-03-02', name: '중간고사' }] }, null, { a: 1 }]);
    const ics = 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270505\nSUMMARY:어린이날\nEND:VEVENT\nEND:VCALENDAR\n';
    const files: [string, Buffer][] = [
      ['학교.csv', Buffer.from(SCHOOL_SHEET)], ['학교.xlsx', Buffer.from(sheet)], ['희망.csv', Buffer.from(wishSheet({}))],
      ['학사일정.csv', Buffer.from(CALENDAR_SHEET)], ['학사일정.json', Buffer.from(calendar)], ['공휴일.ics', Buffer.from(ics)],
    ];
    for (let round = 0; round < ROUNDS; round++) {
      const [name, whole] = random.pick(files);
      const at = random.int(0, whole.length - 1);
      const mangled = random.pick([
        whole.subarray(0, at),
        Buffer.concat([whole.subarray(0, at), Buffer.from([random.int(0, 255)]), whole.subarray(at + 1)]),
        Buffer.concat([whole.subarray(0, at), Buffer.from(random.pick(STRAY)), whole.subarray(at)]),
        Buffer.concat([whole.subarray(0, at), whole.subarray(at + random.int(1, 40))]),
        Buffer.concat([whole, whole.subarray(at)]),
      ]);
      const { folder, remove } = await givenFolder({ [name]: mangled });
      const result = await readDistrictFolder(folder);
      await remove();
      if ('faults' in result) expect(result.faults.filter(({ code }) => code === 'unreadable')).toEqual([]);
    }
  });
});
