import { readFile, writeFile } from 'node:fs/promises';
import { writeXlsx } from 'hucre/xlsx';
import { seededRandom } from '../district/seeded-random.js';
import { sampleDistrict } from '../district/sample-district.js';
import { readDistrictFolder } from './read-district-folder.js';
import { districtSheets, csvOf } from './testing/district-sheets.js';
import { givenFolder } from './testing/given-folder.js';
it('fuzz', async () => {
  const d = sampleDistrict({ today: '2026-11-21' });
  const small = { ...d, schools: d.schools.slice(0,4), venues: d.venues.slice(0,4), programmes: [], openings: d.openings.slice(0,30).map(({programmeCode,...o})=>o), inspections: d.inspections.slice(0,3), wishes: d.wishes.slice(0,4), calendarEvents: d.calendarEvents.slice(0,20), holidays: d.holidays.slice(0,5) };
  const sheets = districtSheets(small as never); const base: Record<string, Buffer> = {};
  for (const [k, rows] of Object.entries(sheets)) { if (rows.length<2) continue; base[`${k}.csv`] = Buffer.from(csvOf(rows)); base[`${k}.xlsx`] = Buffer.from(await writeXlsx({ sheets: [{ name: k, rows: rows.map((r) => r.map((c) => c ?? null)) }] })); }
  base['학사일정.json'] = Buffer.from(JSON.stringify([{schoolCode:'Z99-9900001',schoolName:'x',events:[{start:'2027-03-02',end:'2027-03-02',name:'중간고사'}]}, null, {a:1}]));
  base['학사일정.json2'] = await readFile('/work/shared/data/calendars-kr/neis_raw_shape_samples.json');
  base['공휴일.ics'] = await readFile('/work/shared/data/holidays-kr/2026.ics');
  base['공휴일.json'] = await readFile('/work/shared/data/holidays-kr/2026.json');
  const r = seededRandom(7); const counts: Record<string, number> = {}; const bad: string[] = []; let slowest = 0;
  const names = Object.keys(base);
  for (let i = 0; i < 1500; i++) {
    const name = r.pick(names); const b = Buffer.from(base[name]!);
    const mode = r.int(0, 4); let out = b;
    if (mode === 0) out = b.subarray(0, r.int(0, b.length));
    else if (mode === 1) for (let k = r.int(1, 8); k > 0; k--) out[r.int(0, b.length - 1)] = r.int(0, 255);
    else if (mode === 2) { const at = r.int(0, b.length - 1); out = Buffer.concat([b.subarray(0, at), Buffer.from(r.pick(['"', ',', '\n', '\r', ';', '\t', '가', '{', ']', '\u0000', 'null', '99999999999999999999', '-1', '=1+1'])), b.subarray(at)]); }
    else if (mode === 3) { const a1 = r.int(0, b.length - 1), l = r.int(1, 40); out = Buffer.concat([b.subarray(0, a1), b.subarray(a1 + l)]); }
    else out = Buffer.concat([b, b.subarray(r.int(0, b.length - 1))]);
    const { folder, remove } = await givenFolder({ [name.replace('json2','json')]: out });
    const t = performance.now(); const res = await readDistrictFolder(folder); slowest = Math.max(slowest, performance.now() - t);
    await remove();
    if ('faults' in res) for (const f of res.faults) { counts[f.code] = (counts[f.code] ?? 0) + 1; if (f.code === 'unreadable') bad.push(`${name} ${i} mode${mode}`); } else counts['ok'] = (counts['ok'] ?? 0) + 1;
  }
  await writeFile('/tmp/district-import/fuzz.json', JSON.stringify({ counts, bad, slowest }, null, 1));
}, 300000);
