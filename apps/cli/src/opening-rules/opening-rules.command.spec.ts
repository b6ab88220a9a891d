import { existsSync } from 'node:fs';
import path from 'node:path';
import { closingRuleCoverage } from '#venue-intake';
import { givenFolder } from '../import/testing/given-folder.js';
import { inWords, textsIn } from './opening-rules.command.js';

const NATIONAL = path.resolve(import.meta.dirname, '../../../../../shared/data/venues-kr/public_facility_opening_national_2023.csv');

describe('goreuge opening-rules', () => {
  it('counts what is understood of a column, blank cells included', async () => {
    const { folder, remove } = await givenFolder({ 'a.csv': '시설명,휴관일\r\n가,토+일\r\n나,\r\n다,보수시\r\n' });
    try {
      const words = inWords(closingRuleCoverage(await textsIn(path.join(folder, 'a.csv'), '휴관일')));
      expect(words).toContain('모두 읽음 1 (50.0%), 일부만 읽음 0 (0.0%), 못 읽음 1 (50.0%)');
      await expect(textsIn(path.join(folder, 'b.csv'), '휴관일')).rejects.toThrow('파일을 읽을 수 없습니다');
    } finally {
      await remove();
    }
  });

  (existsSync(NATIONAL) ? it : it.skip)('understands nine rows of ten of the national list of 2023 (skipped where ../shared is absent)', async () => {
    const coverage = closingRuleCoverage(await textsIn(NATIONAL, '휴관일'));
    expect(coverage).toMatchObject({ rows: 6453, texts: 484 });
    expect(coverage.whole / coverage.rows).toBeGreaterThan(0.9);
    expect(coverage.whole + coverage.partly + coverage.nothing).toBe(coverage.rows - coverage.blank);
  });
});
