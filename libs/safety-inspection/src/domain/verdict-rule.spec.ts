import type { ChecklistItem } from './checklist.js';
import { itemsFor } from './checklist.js';
import { AnswersRefused } from './checklist.errors.js';
import { riskBandOf } from './risk-band.js';
import { lastDayOf, monthsAfter } from './validity-rule.js';
import { type Answer, type GivenAnswer, verdictOf } from './verdict-rule.js';

const item = (code: string, more: Partial<ChecklistItem> = {}): ChecklistItem =>
  ({ code, category: 'facility', textKo: code, textEn: code, critical: false, everywhere: false, riskBands: [], jobFields: [], ...more });
const ITEMS = [item('F1'), item('F2', { critical: true, everywhere: true }), item('F6', { critical: true }), item('F9')];
const TODAY = '2027-04-12';
const answers = (given: Record<string, Answer | GivenAnswer>): GivenAnswer[] =>
  Object.entries(given).map(([itemCode, answer]) => (typeof answer === 'string' ? { itemCode, answer } : answer));
const unfit = (itemCode: string, correctionDueOn: string | null = null): GivenAnswer => ({ itemCode, answer: 'unfit', note: '적치물', correctionDueOn });
const faultsOf = (given: GivenAnswer[]): string[] => {
  try {
    verdictOf(ITEMS, given, TODAY);
    return [];
  } catch (error) {
    if (!(error instanceof AnswersRefused)) throw error;
    return (error.facts['errors'] as { pointer: string }[]).map(({ pointer }) => pointer);
  }
};

describe('verdictOf', () => {
  it('passes where nothing is unfit, with critical items answered and the others answered or not', () => {
    expect(verdictOf(ITEMS, answers({ F2: 'fit', F6: 'not-applicable' }), TODAY)).toEqual({ verdict: 'pass', correctionsDueOn: null, unfit: [] });
  });

  it('is conditional until the first correction is due where anything else is unfit', () => {
    expect(verdictOf(ITEMS, answers({ F1: unfit('F1', '2027-04-30'), F2: 'fit', F6: 'fit', F9: unfit('F9', '2027-04-19') }), TODAY))
      .toMatchObject({ verdict: 'conditional', correctionsDueOn: '2027-04-19', unfit: [{ itemCode: 'F1', critical: false }, { itemCode: 'F9' }] });
  });

  it('fails where a critical item is unfit, whatever else is; its correction may wait for a day', () => {
    expect(verdictOf(ITEMS, answers({ F1: 'fit', F2: unfit('F2'), F6: 'fit' }), TODAY)).toMatchObject({ verdict: 'fail', correctionsDueOn: null, unfit: [{ itemCode: 'F2', critical: true }] });
  });

  it('is not given before every critical item is answered', () => {
    expect(faultsOf(answers({ F1: 'fit', F2: 'fit' }))).toEqual(['#/answers']);
    expect(faultsOf([])).toEqual(['#/answers']);
  });

  it('takes no pass-over of what every place has, no answer twice, and none to what is not asked', () => {
    expect(faultsOf([...answers({ F1: 'fit', F2: 'not-applicable', F6: 'fit' }), { itemCode: 'F1', answer: 'fit' }, { itemCode: 'K1', answer: 'fit' }]))
      .toEqual(['#/answers/1/answer', '#/answers/3/itemCode', '#/answers/4/itemCode']);
  });

  it('wants a day for every correction, not before the inspection and within 60 days, and none where nothing is unfit', () => {
    const rest = answers({ F2: 'fit', F6: 'fit' });
    expect(faultsOf([...rest, unfit('F9')])).toEqual(['#/answers/2/correctionDueOn']);
    expect(faultsOf([...rest, unfit('F9', '2027-04-11')])).toEqual(['#/answers/2/correctionDueOn']);
    expect(faultsOf([...rest, unfit('F9', '2027-06-12')])).toEqual(['#/answers/2/correctionDueOn']);
    expect(faultsOf([...rest, unfit('F9', '2027-06-11')])).toEqual([]);
    expect(faultsOf([...rest, { itemCode: 'F9', answer: 'fit', correctionDueOn: TODAY }])).toEqual(['#/answers/2/correctionDueOn']);
  });
});

describe('what is unfit', () => {
  it('is shown by a photo or said in words', () => {
    const rest = answers({ F2: 'fit', F6: 'fit' });
    expect(faultsOf([...rest, { itemCode: 'F9', answer: 'unfit', note: ' ', correctionDueOn: TODAY }])).toEqual(['#/answers/2/note']);
    expect(faultsOf([...rest, { itemCode: 'F9', answer: 'unfit', photos: 1, correctionDueOn: TODAY }])).toEqual([]);
  });
});

describe('what is asked, and for how long it lasts', () => {
  it('asks variants only where they belong', () => {
    const items = [item('F1'), item('K1', { jobFields: ['beauty-food-travel'] }), item('R1', { riskBands: ['high'] })];
    expect(itemsFor(items, { riskBand: 'medium', jobField: 'beauty-food-travel' }).map(({ code }) => code)).toEqual(['F1', 'K1']);
    expect(itemsFor(items, { riskBand: 'high', jobField: 'construction' }).map(({ code }) => code)).toEqual(['F1', 'R1']);
  });

  it('takes machines for a high risk, the desks of public bodies for a low one, the rest for a medium one', () => {
    expect(riskBandOf({ venueType: 'public', jobField: 'construction' })).toBe('high');
    expect(riskBandOf({ venueType: 'public', jobField: 'office-finance' })).toBe('low');
    expect(riskBandOf({ venueType: 'company', jobField: 'office-finance' })).toBe('medium');
  });

  it('counts months to the same date, or to the last of a shorter month', () => {
    expect([monthsAfter('2027-04-12', 12), monthsAfter('2027-08-31', 6), monthsAfter('2027-12-05', 24), monthsAfter('2027-11-30', 3)])
      .toEqual(['2028-04-12', '2028-02-29', '2029-12-05', '2028-02-29']);
    expect(lastDayOf({ verdict: 'pass', correctionsDueOn: null }, TODAY, 6)).toBe('2027-10-12');
    expect(lastDayOf({ verdict: 'conditional', correctionsDueOn: '2027-04-19' }, TODAY, 6)).toBe('2027-04-19');
    expect(lastDayOf({ verdict: 'fail', correctionsDueOn: null }, TODAY, 6)).toBeUndefined();
  });
});
