import type { District } from './district.js';
import { sampleCalendars } from './sample-calendars.js';
import { sampleInspections } from './sample-inspections.js';
import { sampleOpenings } from './sample-openings.js';
import { SAMPLE_BOROUGH, SAMPLE_CITY, samplePhone } from './sample-place.js';
import { sampleSchools } from './sample-schools.js';
import { nextSampleSeason } from './sample-season.js';
import { sampleProgrammes, sampleVenues } from './sample-venues.js';
import { sampleWishes } from './sample-wishes.js';
import { type SeededRandom, seededRandom } from './seeded-random.js';

export interface SampleOptions {
  /** 'YYYY-MM-DD': the season is the next one that begins at least three weeks later. */
  today: string;
  seed?: number;
}

/** A made-up district the size of one real report: 39 middle schools, 272 venues, 55 programmes, 8,668 students. */
export function sampleDistrict({ today, seed = 1 }: SampleOptions): Required<District> {
  // One stream per part: a change to one part leaves the others as they were.
  const stream = (part: number): SeededRandom => seededRandom(seed * 7919 + part * 104_729);
  const sampleSeason = nextSampleSeason(today);
  const { title, fromDay, untilDay, wishesDueAt, holidays } = sampleSeason;
  const schools = sampleSchools(stream(1));
  const calendars = sampleCalendars(stream(2), schools, sampleSeason);
  const venues = sampleVenues(stream(3));
  const programmes = sampleProgrammes(stream(4), venues);
  return {
    centre: { name: `${SAMPLE_BOROUGH} 진로직업체험지원센터 (견본)`, districtName: `${SAMPLE_CITY} ${SAMPLE_BOROUGH}`, phone: samplePhone(1), isSample: true },
    schools, holidays,
    calendarEvents: calendars.flatMap(({ events }) => events),
    venues: venues.map(({ kind: _kind, ...venue }) => venue),
    programmes,
    openings: sampleOpenings(stream(5), venues, programmes, sampleSeason),
    inspections: sampleInspections(stream(6), venues, sampleSeason, today),
    season: { title, fromDay, untilDay, wishesDueAt },
    wishes: sampleWishes(stream(7), schools, calendars, sampleSeason, today),
  };
}
