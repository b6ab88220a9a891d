import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { FileRefusal } from '#table-files';
import { readIcs } from './ics-events.js';

/** Files of other programmes' tests that lie beside the repository on some machines; they are not ours to commit. */
const FILES = path.resolve(import.meta.dirname, '../../../../../shared/data/ical');
/** Files of the folder that hold at least one dated event; the others test a parser's syntax without any. */
const WITH_EVENTS = 60;
/** Generous: the point is that nothing hangs, also on a busy machine. */
const SLOWEST_MS = 15_000;

type Outcome = 'imported' | 'salvaged' | 'undated' | 'empty' | 'refused';

function outcomeOf(bytes: Uint8Array): { outcome: Outcome; says: string } {
  try {
    const { events, undated, warnings } = readIcs(bytes);
    for (const { startsOn, endsOn } of events) expect([startsOn, endsOn, startsOn <= endsOn]).toEqual([expect.stringMatching(/^\d{4}-\d\d-\d\d$/), expect.stringMatching(/^\d{4}-\d\d-\d\d$/), true]);
    const says = [...warnings.map(({ row, message }) => `${row}: ${message}`), ...undated.map(({ row, name }) => `${row}: 날짜 없음 '${name}'`)].join(' / ');
    for (const { row } of [...warnings, ...undated]) expect(row).toBeGreaterThan(0);
    if (events.length === 0) return { outcome: undated.length > 0 ? 'undated' : 'empty', says };
    return { outcome: says === '' ? 'imported' : 'salvaged', says };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    expect(error.message).toMatch(/[가-힣]/);
    return { outcome: 'refused', says: error.message };
  }
}

if (existsSync(FILES)) {
  describe('calendar files of other programmes', () => {
    it('are imported, salvaged with a warning, or answered with a sentence, each soon', async () => {
      const entries = await readdir(FILES, { withFileTypes: true, recursive: true });
      const files = entries.filter((entry) => entry.isFile() && entry.name.endsWith('.ics')).map((entry) => path.join(entry.parentPath, entry.name)).sort();
      expect(files.length).toBeGreaterThanOrEqual(95);
      const rows: { file: string; outcome: Outcome; says: string }[] = [];
      for (const file of files) {
        const bytes = await readFile(file);
        const startedAt = performance.now();
        rows.push({ file: path.relative(FILES, file), ...outcomeOf(bytes) });
        expect(performance.now() - startedAt).toBeLessThan(SLOWEST_MS);
      }
      expect(rows.filter(({ outcome }) => outcome === 'imported' || outcome === 'salvaged').length).toBeGreaterThanOrEqual(WITH_EVENTS);
      if (process.env['SHOW_READING'] !== undefined) console.log(rows.map(({ file, outcome, says }) => `${outcome.padEnd(9)} ${file}  ${says.slice(0, 160)}`).join('\n'));
    });
  });
} else {
  console.warn("skipped: 'calendar files of other programmes' needs ../shared/data beside the repository");
  describe.skip('calendar files of other programmes', () => { it('needs ../shared/data beside the repository', () => undefined); });
}
