import { assertVenueDrafts, faultsOf } from './venue-draft-rule.js';
import type { VenueDraft } from './venue-drafts.js';

const draft: VenueDraft = {
  code: 'V001', name: '구로소방서', venueType: 'public', jobField: 'education-welfare-safety', district: '구로동', latitude: 37.49, longitude: 126.88,
  seats: 12, minParty: 3, partiesPerOpening: 2, partiesPerDay: 2, partiesPerWeek: 3, partiesPerMonth: 8, levels: ['middle'], accessible: true,
};

describe('a venue of a sheet', () => {
  it('is taken as it is when nothing is wrong', () => expect(faultsOf(draft)).toEqual([]));
  it('cannot ask for more students than it seats', () => expect(faultsOf({ ...draft, minParty: 13 })).toEqual(['최소 인원 13명은 1명부터 정원 12명까지만 됩니다']));
  it('lies in Korea, with latitude and longitude the right way round', () =>
    expect(faultsOf({ ...draft, latitude: 126.88, longitude: 37.49 })).toEqual(['위치 (126.88, 37.49)는 우리나라 밖입니다']));
  it('takes parties and school levels', () => expect(faultsOf({ ...draft, partiesPerDay: 0, levels: [] })).toHaveLength(2));
});

describe('a sheet of venues', () => {
  it('is refused with every fault of every venue, a repeated code included', () => {
    const bad = [draft, { ...draft, seats: 0, minParty: 1 }, { ...draft, code: 'V003', name: ' ' }];
    expect(() => assertVenueDrafts(bad)).toThrow('체험처 2곳을 등록할 수 없습니다. V001 구로소방서: ');
    try {
      assertVenueDrafts(bad);
    } catch (error) {
      expect((error as { facts: { venues: { faults: string[] }[] } }).facts.venues.map(({ faults }) => faults.length)).toEqual([3, 1]);
    }
  });
});
