import { experienceOf, experienceOffered, KIND_RULES, usualBuses, WISH_KINDS } from './wish-kind.js';

describe('kinds of wishes', () => {
  it('are answered by a visit, a talk or a camp', () => {
    expect(WISH_KINDS.map(experienceOf)).toEqual(['visit', 'visit', 'talk', 'camp', 'visit']);
  });
  it('meet the experience an opening offers by its programme', () => {
    expect((['TALK', 'CAMP', 'FIELD_WORK', 'JOB_PRACTICE', 'SITE_VISIT', 'DEPARTMENT', null] as const).map(experienceOffered))
      .toEqual(['talk', 'camp', 'visit', 'visit', 'visit', 'visit', 'visit']);
  });
  it('keep a class, a talk and a camp together', () => {
    expect(WISH_KINDS.filter((kind) => KIND_RULES[kind].isOneParty)).toEqual(['class-visit', 'talk', 'camp']);
  });
  it('count a bus for every forty', () => expect([1, 40, 41, 120].map(usualBuses)).toEqual([1, 1, 2, 3]));
});
