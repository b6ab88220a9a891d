import { writeXlsx } from 'hucre/xlsx';
import { sampleDistrict } from '../district/sample-district.js';
import { readDistrictFolder } from './read-district-folder.js';
import { csvOf, districtSheets } from './testing/district-sheets.js';
import { givenFolder } from './testing/given-folder.js';

const district = sampleDistrict({ today: '2026-11-21' });
const sheets = districtSheets(district);
/** What a file cannot say: it is never a sample, and events come back in the order of days. */
const expected = { ...district, centre: { ...district.centre, isSample: false } };

async function importOf(files: Record<string, string | Uint8Array>): Promise<unknown> {
  const { folder, remove } = await givenFolder(files);
  try {
    const result = await readDistrictFolder(folder);
    return 'district' in result ? { ...result.district, calendarEvents: inOrder(result.district.calendarEvents) } : result.faults.slice(0, 5);
  } finally {
    await remove();
  }
}

const inOrder = <T extends object>(events: T[]): T[] => [...events].map((event) => ({ event, key: JSON.stringify(Object.entries(event).sort()) })).sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ event }) => event);

describe('a whole district written as sheets', () => {
  it('comes back as it was from CSV files', async () => {
    const files = Object.fromEntries(Object.entries(sheets).map(([stem, rows]) => [`${stem}.csv`, csvOf(rows)]));
    expect(await importOf(files)).toEqual({ ...expected, calendarEvents: inOrder(expected.calendarEvents) });
  });

  it('comes back as it was from spreadsheets', async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [stem, rows] of Object.entries(sheets)) {
      files[`${stem}.xlsx`] = await writeXlsx({ sheets: [{ name: stem, rows: rows.map((row) => row.map((cell) => cell ?? null)) }] });
    }
    expect(await importOf(files)).toEqual({ ...expected, calendarEvents: inOrder(expected.calendarEvents) });
  });
});
