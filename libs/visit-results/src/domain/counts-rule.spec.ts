import { assertCountsAdd } from './counts-rule.js';
import { CountsDoNotAdd } from './visit-results.errors.js';

describe('counts of a visit', () => {
  it.each([[24, 24, 0], [24, 22, 2], [24, 0, 24], [24, 26, 0]])('%i planned, %i came, %i stayed away: adds up', (planned, arrived, absent) =>
    expect(() => assertCountsAdd({ planned, arrived, absent })).not.toThrow());
  it.each([[24, 22, 0], [24, 22, 3], [24, 24, 1], [24, 26, 2]])('%i planned, %i came, %i stayed away: does not', (planned, arrived, absent) =>
    expect(() => assertCountsAdd({ planned, arrived, absent })).toThrow(CountsDoNotAdd));
  it('says what would add up', () => expect(() => assertCountsAdd({ planned: 24, arrived: 22, absent: 3 })).toThrow('예정은 24명입니다. 22명이 왔다면 오지 않은 인원은 2명입니다.'));
});
