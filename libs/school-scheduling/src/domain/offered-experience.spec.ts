import type { ExperienceType } from '#venue-registry';
import { mainExperience, openingsOf } from './offered-experience.js';

const openings = (...types: (ExperienceType | null)[]) => types.map((experienceType, index) => ({ id: `o${index}`, experienceType }));

describe('what a venue offers', () => {
  it('is a visit where no programme says otherwise', () => {
    expect(mainExperience([])).toBe('visit');
    expect(mainExperience(openings(null, 'FIELD_WORK'))).toBe('visit');
  });
  it('is what it offers most often', () => {
    expect(mainExperience(openings('TALK', 'TALK', null))).toBe('talk');
    expect(mainExperience(openings('CAMP'))).toBe('camp');
    expect(mainExperience(openings('TALK', null))).toBe('visit');
  });
  it('holds the rest back, except what holds a place of the plan already', () => {
    const given = openings('TALK', null, 'CAMP');
    expect(openingsOf(given, 'visit').map(({ id }) => id)).toEqual(['o1']);
    expect(openingsOf(given, 'visit', new Set(['o0'])).map(({ id }) => id)).toEqual(['o0', 'o1']);
  });
});
