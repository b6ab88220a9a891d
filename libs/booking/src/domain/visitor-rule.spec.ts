import { HeadcountOutOfBounds, LevelNotTaken, VenueFull } from './booking.errors.js';
import { assertHeadcount, assertLevel, assertVenueHasRoom } from './visitor-rule.js';

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

  it('stops at the host’s own limit per day, week and month', () => {
    const limits = { day: 1, week: 2, month: 4 };
    const at = { venueName: '구로소방서', heldOn: '2026-10-28' };
    expect(() => assertVenueHasRoom({ day: 0, week: 1, month: 3 }, limits, at)).not.toThrow();
    expect(() => assertVenueHasRoom({ day: 0, week: 2, month: 2 }, limits, at)).toThrow('한 주에 모둠 2개까지');
    expect(() => assertVenueHasRoom({ day: 0, week: 0, month: 4 }, limits, at)).toThrow(VenueFull);
  });
});
