import { linkLivesUntil } from './link-life.js';

describe('a link to a host', () => {
  it('lives half a year after its last visit', () => expect(linkLivesUntil('2027-03-02', '2027-05-12')).toBe('2027-11-08'));
  it('or after it was made, when it asks nothing', () => expect(linkLivesUntil('2027-03-02', null)).toBe('2027-08-29'));
});
