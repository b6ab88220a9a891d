import type { SeasonOpening } from '#venue-registry';
import { type Experience, experienceOffered } from './wish-kind.js';

/** The experience a venue offers most often in the season: the assignment problem knows one per venue. A tie goes to the visit. */
export function mainExperience(openings: readonly Pick<SeasonOpening, 'experienceType'>[]): Experience {
  const counts: Record<Experience, number> = { visit: 0, talk: 0, camp: 0 };
  for (const { experienceType } of openings) counts[experienceOffered(experienceType)]++;
  return (['visit', 'talk', 'camp'] as const).reduce((main, each) => (counts[each] > counts[main] ? each : main));
}

/** Openings of the venue's main experience, and those that hold a place of the plan already; the rest is held back. */
export function openingsOf<T extends Pick<SeasonOpening, 'id' | 'experienceType'>>(openings: readonly T[], experience: Experience, kept: ReadonlySet<string> = new Set()): T[] {
  return openings.filter(({ id, experienceType }) => kept.has(id) || experienceOffered(experienceType) === experience);
}
