import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROBLEM_MEANINGS } from './problem-meanings.js';

const root = path.resolve(import.meta.dirname, '../../../..');
const sources = [path.join(root, 'libs'), path.join(root, 'apps/api/src')].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('spec.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8')));
/** `code = 'room/what'` of the rooms' errors, `'http/what'` of the door. */
const codes = new Set(sources.flatMap((source) => [...source.matchAll(/\bcode(?:: string)? = '([a-z-]+\/[a-z-]+)'|'(http\/[a-z-]+)'/g)].map(([, ours, door]) => ours ?? door ?? '')));

describe('problem types', () => {
  it('were found at all', () => {
    expect(codes.size).toBeGreaterThan(30);
  });

  it.each([...codes].sort())('%s is explained', (code) => {
    expect(PROBLEM_MEANINGS[code]?.[0]).toMatch(/[가-힣]/);
  });

  it('are all in use', () => {
    expect(Object.keys(PROBLEM_MEANINGS).filter((code) => !codes.has(code))).toEqual([]);
  });
});
