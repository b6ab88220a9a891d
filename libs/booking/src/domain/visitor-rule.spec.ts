import { HeadcountOutOfBounds, LevelNotTaken } from './booking.errors.js';
import { assertHeadcount, assertLevel } from './visitor-rule.js';

describe('visitor rule', () => {
  it('takes parties from the venue’s minimum to the opening’s seats', () => {
    for (const headcount of [5, 20]) expect(() => assertHeadcount(headcount, { minParty: 5, seats: 20 })).not.toThrow();
    for (const headcount of [4, 21, 7.5]) expect(() => assertHeadcount(headcount, { minParty: 5, seats: 20 })).toThrow(HeadcountOutOfBounds);
  });

  it('names the bounds', () =>
    expect(() => assertHeadcount(4, { minParty: 5, seats: 20 })).toThrow('이 체험처는 한 번에 5명에서 20명까지 받습니다. 신청은 4명입니다.'));

  it('lets a small opening of a venue fill up with a party below the minimum', () =>
    expect(() => assertHeadcount(3, { minParty: 5, seats: 3 })).not.toThrow());

  it('refuses a level the venue does not take', () => {
    const venue = { venueName: '구로소방서', levels: ['middle'] };
    expect(() => assertLevel('middle', venue)).not.toThrow();
    expect(() => assertLevel('high', venue)).toThrow(LevelNotTaken);
  });
});
