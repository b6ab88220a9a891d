import type { ChecklistItem } from '../../../api/checklist-requests.js';
import { nextCode, withItem, withoutItem } from './draft-items.js';

const item = (code: string, category: ChecklistItem['category'] = 'facility'): ChecklistItem =>
  ({ code, category, textKo: '보기', textEn: 'sample', critical: false, everywhere: false, riskBands: [], jobFields: [] });
const DRAFT = [item('F1'), item('F2'), item('P1', 'programme'), item('K1')];
const codes = (items: readonly ChecklistItem[]) => items.map(({ code }) => code).join(' ');

describe('the items of a draft', () => {
  it('number on within their group', () => {
    expect([nextCode(DRAFT, 'facility'), nextCode(DRAFT, 'programme'), nextCode(DRAFT, 'document')]).toEqual(['F3', 'P2', 'D1']);
  });

  it('keep their place when they are changed, and stand at the end of their group when they are new there', () => {
    expect(codes(withItem(DRAFT, item('F9'), DRAFT[0]!).items)).toBe('F9 F2 P1 K1');
    const added = withItem(DRAFT, item('P2', 'programme'), null);
    expect([codes(added.items), added.at]).toEqual(['F1 F2 P1 P2 K1', 3]);
    expect(codes(withItem(DRAFT, item('F1', 'programme'), DRAFT[0]!).items)).toBe('F2 P1 F1 K1');
    expect(withItem(DRAFT, item('D1', 'document'), null).at).toBe(4);
  });

  it('go by their code', () => {
    expect(codes(withoutItem(DRAFT, DRAFT[1]!))).toBe('F1 P1 K1');
  });
});
