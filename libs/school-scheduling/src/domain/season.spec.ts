import { stateOf } from './season.js';

describe('season state', () => {
  const wishesDueAt = new Date('2027-02-15T09:00:00Z');
  it('is open until the deadline', () => expect(stateOf({ wishesDueAt, isPublished: false }, new Date('2027-02-15T08:59:59.999Z'))).toBe('open'));
  it('is closed at the deadline', () => expect(stateOf({ wishesDueAt, isPublished: false }, wishesDueAt)).toBe('closed'));
  it('is published once a plan is', () => expect(stateOf({ wishesDueAt, isPublished: true }, wishesDueAt)).toBe('published'));
});
