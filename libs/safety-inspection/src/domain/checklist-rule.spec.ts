import type { ChecklistItem } from './checklist.js';
import { ChecklistRefused } from './checklist.errors.js';
import { assertAskable } from './checklist-rule.js';

const item = (code: string, more: Partial<ChecklistItem> = {}): ChecklistItem =>
  ({ code, category: 'facility', textKo: '비상구', textEn: 'Exit', critical: false, everywhere: false, riskBands: [], jobFields: [], ...more });
const faultsOf = (items: readonly ChecklistItem[]): string[] => {
  try {
    assertAskable(items);
    return [];
  } catch (error) {
    if (!(error instanceof ChecklistRefused)) throw error;
    return (error.facts['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
  }
};

describe('assertAskable', () => {
  const critical = item('F2', { critical: true });

  it('takes codes once, both languages, and one critical item that is asked everywhere', () => {
    expect(faultsOf([item('F1'), critical])).toEqual([]);
  });

  it('names every item that cannot stand', () => {
    expect(faultsOf([critical, item('f1'), item('F2'), item('P1', { textKo: ' ', textEn: '' })])).toEqual(['#/items/1/code', '#/items/2/code', '#/items/3/textKo', '#/items/3/textEn']);
  });

  it('wants something critical everywhere, and no more than eighty items', () => {
    expect(faultsOf([item('F1'), item('K1', { critical: true, jobFields: ['health'] })])).toEqual(['#/items']);
    expect(faultsOf([critical, ...Array.from({ length: 80 }, (_, at) => item(`${'ABCDEFGH'[Math.floor(at / 10)]}${10 + (at % 10)}`))])).toEqual(['#/items']);
  });
});
