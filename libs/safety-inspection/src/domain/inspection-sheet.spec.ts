import { readSpreadsheet, writeSpreadsheet } from '#table-files';
import { inspectionSheets } from './inspection-sheet.js';

describe('the inspections of a year as a workbook', () => {
  it('counts, lists, and lets no name become a formula', async () => {
    const venueName = '=HYPERLINK("http://evil.example")';
    const item = { venueId: 'v', venueName, district: '구로동', foundOn: '2026-05-01', status: 'active', inspectionId: 'i', inspectedOn: '2027-03-02', verdict: 'pass' as const, inspectorName: '김점검' };
    const bytes = await writeSpreadsheet(inspectionSheets(
      { from: '2027-01-01', until: '2027-12-31', found: 2, inspected: 1, items: [item, { ...item, venueId: 'w', venueName: '보기제과', inspectionId: null, inspectedOn: null, verdict: null, inspectorName: null }] },
      [{ inspectedOn: '2027-03-02', venueName, district: '구로동', kind: 'new', riskBand: 'high', verdict: 'pass', validUntil: '2027-09-02', inspectorName: '김점검', revokedOn: null, correctedOn: null, corrections: 0, verified: 0 }]));
    const [summary, list, venues] = await readSpreadsheet(bytes);
    expect(summary!.rows).toContainEqual(['발굴한 체험처(곳)', '2']);
    expect(list!.rows[1]).toEqual(['2027-03-02', venueName, '구로동', '신규', '높음', '적합', '2027-09-02', '김점검', '0', '0', '', '']);
    expect(venues!.rows[2]?.slice(0, 4)).toEqual(['보기제과', '구로동', '2026-05-01', '점검하지 않음']);
    expect(Buffer.from(bytes).toString('latin1')).not.toContain('<f>');
  });
});
