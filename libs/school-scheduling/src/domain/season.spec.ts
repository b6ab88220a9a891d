import { stateOf } from './season.js';

describe('season state', () => {
  const wishesDueAt = new Date('2027-02-15T09:00:00Z');
  it('is open until the deadline', () => expect(stateOf({ wishesDueAt, isPublished: false }, new Date('2027-02-15T08:59:59.999Z'))).toBe('open'));
  it('is closed at the deadline', () => expect(stateOf({ wishesDueAt, isPublished: false }, wishesDueAt)).toBe('closed'));
  it('is published once a plan is', () => expect(stateOf({ wishesDueAt, isPublished: true }, wishesDueAt)).toBe('published'));
  it('is upcoming until it opens', () => {
    const opensAt = new Date('2027-01-10T00:00:00Z');
    expect(stateOf({ opensAt, wishesDueAt, isPublished: false }, new Date('2027-01-09T23:59:59Z'))).toBe('upcoming');
    expect(stateOf({ opensAt, wishesDueAt, isPublished: false }, opensAt)).toBe('open');
  });
});
