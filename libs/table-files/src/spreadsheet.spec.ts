import { readXlsx } from 'hucre/xlsx';
import { readSpreadsheet, writeSpreadsheet } from './spreadsheet.js';

const HOSTILE = ['=HYPERLINK("http://evil.test","열기")', '+82-2-000', '-1+1', '@SUM(A1:A9)', '\t=1+1'];

describe('a written spreadsheet', () => {
  it('opens again as it was', async () => {
    const file = await writeSpreadsheet([{ name: '주별', rows: [['주', '희망'], ['4/12 주', 120], ['4/19 주', null]] }, { name: '학교', rows: [['학교']] }]);
    expect(await readSpreadsheet(file)).toEqual([
      { name: '주별', rows: [['주', '희망'], ['4/12 주', '120'], ['4/19 주', '']] }, { name: '학교', rows: [['학교']] },
    ]);
  });

  it('keeps what begins like a formula as text', async () => {
    const { sheets } = await readXlsx(await writeSpreadsheet([{ name: '학교', rows: [['이름'], ...HOSTILE.map((text) => [text])] }]), { readStyles: true });
    expect(sheets[0]!.rows.slice(1).map(([value]) => value)).toEqual(HOSTILE);
    HOSTILE.forEach((_, index) => {
      const cell = sheets[0]!.cells?.get(`${index + 1},0`);
      expect(cell?.formula).toBeUndefined();
      expect(cell?.style?.numFmt).toBe('@');
    });
  });
});
