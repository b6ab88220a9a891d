import fc from 'fast-check';
import { creditOf, type FairnessRule, meanSatisfaction, type SeasonResult, USUAL_RULE } from './fairness-rule.js';

const unit = fc.integer({ min: 0, max: 1000 }).map((each) => each / 1000);
const rules: fc.Arbitrary<FairnessRule> = fc.record({ share: unit, decay: unit, cap: unit });
const results: fc.Arbitrary<SeasonResult[]> = fc.array(fc.record({ earlier: unit, satisfaction: fc.option(unit, { nil: null }) }), { minLength: 1, maxLength: 30 });
const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

describe('the fairness rule', () => {
  it('owes what a school is below the mean, and nothing to the others', () => {
    const season = [0.9, 0.6, 0.6].map((satisfaction) => ({ earlier: 0, satisfaction })), mean = meanSatisfaction(season);
    expect(season.map((result) => creditOf(result, mean, USUAL_RULE))).toEqual([0, 0.1, 0.1]);
  });
  it('adds what is left of an earlier credit, and lets a good season pay it back', () => {
    expect(creditOf({ earlier: 0.4, satisfaction: 0.5 }, 0.7, USUAL_RULE)).toBe(0.4);
    expect(creditOf({ earlier: 0.4, satisfaction: 0.8 }, 0.7, USUAL_RULE)).toBe(0.1);
    expect(creditOf({ earlier: 0.4, satisfaction: 0.95 }, 0.7, USUAL_RULE)).toBe(0);
  });
  it('lets the credit of a school that asked for nothing fade', () => expect(creditOf({ earlier: 0.4, satisfaction: null }, 0.7, USUAL_RULE)).toBe(0.2));

  it('keeps every credit between nothing and the cap', () => fc.assert(fc.property(rules, results, (rule, season) => {
    for (const result of season) {
      const credit = creditOf(result, meanSatisfaction(season), rule);
      expect(credit).toBeGreaterThanOrEqual(0);
      expect(credit).toBeLessThanOrEqual(rule.cap);
    }
  })));
  it('owes a school that came off worse never less', () => fc.assert(fc.property(rules, unit, unit, unit, unit, (rule, earlier, mean, a, b) => {
    expect(creditOf({ earlier, satisfaction: Math.min(a, b) }, mean, rule)).toBeGreaterThanOrEqual(creditOf({ earlier, satisfaction: Math.max(a, b) }, mean, rule));
  })));
  it('gives out in all what the others are above the mean, where nothing was carried and no cap cuts', () => fc.assert(fc.property(unit, results, (share, season) => {
    const fresh = season.map(({ satisfaction }) => ({ earlier: 0, satisfaction })), mean = meanSatisfaction(fresh);
    const owed = sum(fresh.map((result) => creditOf(result, mean, { share, decay: 0.5, cap: 1 })));
    const above = sum(fresh.map(({ satisfaction }) => Math.max(0, (satisfaction ?? mean) - mean)));
    expect(Math.abs(owed - share * above)).toBeLessThan(0.0001 * fresh.length);
  })));
  it('creates no credit out of nothing: a season gives out at most what was left and what others are above the mean', () => fc.assert(fc.property(rules, results, (rule, season) => {
    const mean = meanSatisfaction(season), above = sum(season.map(({ satisfaction }) => Math.max(0, (satisfaction ?? mean) - mean)));
    const owed = sum(season.map((result) => creditOf(result, mean, rule)));
    expect(owed).toBeLessThanOrEqual(rule.decay * sum(season.map(({ earlier }) => earlier)) + rule.share * above + 0.0001 * season.length);
  })));
  it('forgets geometrically while all are treated alike', () => fc.assert(fc.property(unit, fc.integer({ min: 1, max: 6 }), (start, seasons) => {
    let credit = start;
    for (let season = 0; season < seasons; season++) credit = creditOf({ earlier: credit, satisfaction: 0.8 }, 0.8, USUAL_RULE);
    expect(Math.abs(credit - start * 0.5 ** seasons)).toBeLessThan(0.0002);
  })));
});
