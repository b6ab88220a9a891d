import { readCsv } from './csv-table.js';
import { readSpreadsheet, writeSpreadsheet } from './spreadsheet.js';
import { writeCsv } from './write-csv.js';

const HOSTILE = ['=1+1', '+82-2-000', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '  =1+1', '＝1+1', '＋1', '－1+1', '＠SUM(A1)', '=HYPERLINK("http://evil.example","열기")'];
const HARMLESS = ['-3', '+7', '3.5', '010-0000-1234', '02-860-0000', '꿈빛중학교', '쉼표, 따옴표 "', '줄\n바꿈', '<script>'];

describe('a written CSV', () => {
  it('begins with a byte order mark, so that Excel reads its Korean', () => expect([...writeCsv([['가']]).subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]));
  it('keeps what begins like a formula as text, also in full-width letters', () => {
    const read = readCsv(writeCsv(HOSTILE.map((text) => ['이름', text])))[0]!.rows.map((row) => row[1]!);
    expect(read.map((text) => text[0])).toEqual(HOSTILE.map(() => "'"));
  });
  it('leaves numbers, telephones and all other text as they are', () => {
    const lines = Buffer.from(writeCsv(HARMLESS.map((text) => [text]))).toString('utf8').slice(1);
    for (const text of HARMLESS) expect(lines).toContain(text.replaceAll('"', '""'));
    expect(lines).not.toContain("'");
  });
  it('and its sister for spreadsheets come back as they went', async () => {
    const rows = [['이름', '값'], ...[...HOSTILE, ...HARMLESS].map((text) => ['꿈빛중학교', text])];
    expect((await readSpreadsheet(await writeSpreadsheet([{ name: '표', rows }])))[0]!.rows).toEqual(rows);
  });
});
