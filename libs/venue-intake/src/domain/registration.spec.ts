import { assertComplete, faultsOfRegistration, type RegistrationDraft } from './registration.js';
import { RegistrationIncomplete } from './venue-intake.errors.js';

const draft: RegistrationDraft = {
  name: '나무공방', venueType: 'sole-trader', jobField: null, businessNo: '123-45-67891', address: '서울 구로구 디지털로 300', phone: '02-860-0000', contactName: '이보기', contactEmail: 'host@venue.example',
  seats: 8, closingText: '매주 월요일', offer: null,
};
const fields = (rest: Partial<RegistrationDraft>) => faultsOfRegistration({ ...draft, ...rest }).map(({ pointer }) => pointer);

describe('what a place says of itself', () => {
  it('is taken when it can be reached and found', () => expect(fields({ jobField: null, businessNo: null, contactEmail: null, seats: null, closingText: null })).toEqual([]));
  it('is refused with every bad field at once', () =>
    expect(fields({ name: ' ', address: '', contactName: ' ', phone: '114', businessNo: '1', contactEmail: 'x', seats: 0, offer: 'x'.repeat(2_001) }))
      .toEqual(['#/name', '#/address', '#/contactName', '#/phone', '#/businessNo', '#/contactEmail', '#/seats', '#/offer']));
  it('needs a town and a job field to become a venue, but no place on a map', () => {
    const facts = { ...draft, jobField: 'construction' as const, district: '구로동', latitude: null, longitude: null };
    expect(() => assertComplete(facts)).not.toThrow();
    expect(() => assertComplete({ ...facts, district: ' ', jobField: null })).toThrow(RegistrationIncomplete);
  });
});
