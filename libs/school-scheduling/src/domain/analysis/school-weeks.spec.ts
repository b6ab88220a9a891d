import { type GroupVisit, keptFigures, schoolRows } from './school-weeks.js';

const schools = new Map([['a', { name: '나중', district: '구로동' }], ['b', { name: '가중', district: '개봉동' }]]);
const visits: GroupVisit[] = [
  { wishId: 'w1', schoolId: 'a', headcount: 30, firstWish: '2027-04-14', heldOn: '2027-04-14', placed: 30 },
  { wishId: 'w2', schoolId: 'a', headcount: 30, firstWish: '2027-04-15', heldOn: '2027-04-29', placed: 27 },
  { wishId: 'w3', schoolId: 'a', headcount: 30, firstWish: '2027-04-15', heldOn: '2027-05-10', placed: 30 },
  { wishId: 'w4', schoolId: 'b', headcount: 30, firstWish: '2027-04-15', heldOn: null, placed: 0 },
];

describe('schools by weeks', () => {
  it('puts wishes and visits side by side, schools by name', () => {
    const [first, second] = schoolRows(visits, schools);
    expect(first).toMatchObject({ schoolName: '가중', weeks: [{ week: '2027-04-12', wished: 30, after: 0, wishIds: ['w4'] }], groups: 1, moved: 0, leftOut: 1 });
    expect(second).toMatchObject({ schoolName: '나중', groups: 3, moved: 2, leftOut: 0 });
    expect(second!.weeks.map(({ week, wished, after }) => [week, wished, after])).toEqual([['2027-04-12', 90, 30], ['2027-04-26', 0, 27], ['2027-05-10', 0, 30]]);
  });
  it('counts what is kept over all groups, those without a place too', () => expect(keptFigures(visits)).toEqual({ firstWishPct: 25, nearPct: 50 }));
  it('says nothing of a plan that is not there', () => {
    const wishes = visits.map(({ heldOn: _heldOn, placed: _placed, ...wish }) => wish);
    expect(keptFigures(wishes)).toBeUndefined();
    expect(schoolRows(wishes, schools)[0]!.weeks[0]).not.toHaveProperty('after');
  });
});
