import type { Row } from './goal.js';
import { verdictOf } from './goal.js';
import { tableOf } from './table.js';

const row = (checks: Row['checks']): Row => ({ id: 'A7', title: 'Students in a field they like', checks, wallSeconds: 12.4, cpuSeconds: 20 });
const met = { asked: 'at least first come + 12 points', figure: '64 % (+22.4)', firstCome: '41.6 %', verdict: 'met' } as const;
const missed = { asked: 'something rather long that does not fit into one line of the column', figure: 'x'.repeat(70), highs: '1492.4 proven', verdict: 'missed' } as const;

describe('tableOf', () => {
  const lines = tableOf([row([met, missed]), row([met])]).split('\n');

  it('fits 120 columns and loses no word', () => {
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(120);
    expect(lines.join('').match(/x/g)).toHaveLength(70);
    expect(lines.join(' ').replace(/\s+/g, ' ')).toContain('64 % (+22.4) 41.6 %');
  });

  it('says first whether the goal is met, then for everything it asks', () => {
    expect(lines[2]).toMatch(/^A7 {4}NOT MET {3}Students in a field they like .* 12 {4}20$/);
    expect(lines[3]).toMatch(/^ {6}- ok {6}at least first come/);
    expect(lines[4]).toMatch(/^ {6}- no {6}something rather long/);
    expect(lines.filter((line) => /^A7 {4}met/.test(line))).toHaveLength(1);
  });

  it('keeps every cell in its column', () => {
    const column = lines[0]!.indexOf('figure');
    expect(lines[3]!.indexOf('64 %')).toBe(column);
    expect(lines[0]!.indexOf('first come')).toBe(lines[3]!.indexOf('41.6 %'));
  });
});

describe('verdictOf', () => {
  it('never takes what was not measured for met', () => {
    expect(verdictOf([met, { ...met, verdict: 'unmeasured' }])).toBe('unmeasured');
    expect(verdictOf([missed, { ...met, verdict: 'unmeasured' }])).toBe('missed');
    expect(verdictOf([{ asked: 'only told', figure: '1' }])).toBe('unmeasured');
    expect(verdictOf([met, { asked: 'only told', figure: '1' }])).toBe('met');
  });
});
