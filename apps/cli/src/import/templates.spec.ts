import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readDistrictFolder } from './read-district-folder.js';

const TEMPLATES = path.resolve(import.meta.dirname, '../../../../docs/templates');

describe('the templates a centre starts from', () => {
  it('import without a fault, examples and all', async () => {
    const result = await readDistrictFolder(TEMPLATES);
    expect(result).not.toHaveProperty('faults');
    if (!('district' in result)) return;
    const { district } = result;
    expect(district.centre).toEqual({ name: '가람시 나루구 진로직업체험지원센터', districtName: '가람시 나루구', phone: '070-0000-0001', isSample: false });
    expect(district.schools.map(({ gradeHeadcounts }) => gradeHeadcounts)).toEqual([[168, 172, 165], [96, 101, 99]]);
    expect(district.schools[0]).toMatchObject({ code: 'Z99-9900001', officeCode: 'Z99', schoolCode: '9900001', underserved: false });
    expect(district.calendarEvents).toEqual([
      { schoolCode: 'Z99-9900001', name: '중간고사', kind: 'exam', startsOn: '2027-04-28', endsOn: '2027-04-30', grades: [2, 3], source: 'file' },
      { schoolCode: 'Z99-9900002', name: '재량휴업일', kind: 'closure', startsOn: '2027-05-04', endsOn: '2027-05-04', grades: [], source: 'file' },
    ]);
    expect(district.openings).toEqual([
      { venueCode: 'V001', day: '2027-04-28', band: 'am', programmeCode: 'P01' },
      { venueCode: 'V001', day: '2027-04-28', band: 'pm', programmeCode: 'P01' },
      { venueCode: 'V002', day: '2027-04-29', band: 'am', seats: 4, programmeCode: 'P02' },
    ]);
    expect(district.inspections[1]).toEqual({ venueCode: 'V002', inspectedOn: '2026-11-03', verdict: 'conditional', validUntil: '2027-06-30', inspector: '한슬기', note: '소화기 유효기간 교체 후 확인' });
    expect(district.season).toEqual({ title: '2027학년도 1학기 일터체험', fromDay: '2027-03-02', untilDay: '2027-07-16', wishesDueAt: '2026-12-05T18:00:00+09:00' });
    expect(district.wishes[0]).toMatchObject({ grade: 1, headcount: 168, minServed: 152, weekMarks: { '2027-05-17': 'good', '2027-06-07': 'rather-not', '2027-03-01': 'impossible', '2027-07-12': 'impossible' }, bands: ['am', 'pm'] });
    expect(district.wishes[1]).toMatchObject({ classLabel: '2-1반', rankedDays: ['2027-05-07', '2027-05-14'], bands: ['am'], maxKm: 4.5, accessibleSeats: 0, submittedAt: '2026-11-19T14:05:00+09:00' });
    expect(district.wishes[1]).not.toHaveProperty('minServed');
  });

  it('open in Excel with their Korean intact, and every column is explained', async () => {
    const explained = await readFile(path.join(TEMPLATES, 'README.md'), 'utf8');
    for (const file of (await readdir(TEMPLATES)).filter((name) => name.endsWith('.csv'))) {
      const bytes = await readFile(path.join(TEMPLATES, file));
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const header = bytes.subarray(3).toString('utf8').split('\r\n')[0] ?? '';
      for (const title of header.split(',')) expect(explained.includes(`\`${title}\``) ? title : `${file}: ${title} is not explained`).toBe(title);
    }
  });
});
