import type { Problem, Request, Venue } from '#slot-assignment';
import { seededRandom, type SeededRandom } from '../../district/seeded-random.js';
import { drawOuting, madeUpRequest } from './requests.js';
import { examCalendars, madeUpSchool, type MadeUpSchool } from './schools.js';
import { madeUpSeason, type Season } from './season.js';
import { madeUpVenue, seatsOfSeason } from './venues.js';

const FIELDS = ['office-finance', 'engineering', 'education-welfare-safety', 'health', 'arts-media-sports', 'beauty-food-travel', 'sales-transport', 'construction', 'installation-production', 'agriculture'];
/** A school that could not fill its share in so many turns will not in more. */
const MOST_TURNS = 60;

/** How large a made-up district is, and how full. */
export interface Terms {
  readonly seed: number;
  /** Students who ask, as a share of the seats the venues' limits allow in the season. */
  readonly load: number;
  readonly districts?: number;
  /** Schools and venues of each district. */
  readonly schools?: number;
  readonly venues?: number;
  readonly weeks?: number;
  /** No more requests than this, whatever the load. */
  readonly mostRequests?: number;
}

/** A seeded season of one or more districts of 50 schools and 270 venues whose wishes bunch around the examinations, as real wishes do. */
export function madeUpDistrict({ seed, load, districts = 1, schools = 50, venues = 270, weeks = 18, mostRequests = Infinity }: Terms): Problem {
  // One stream per part: another load leaves venues and schools as they are.
  const stream = (part: number): SeededRandom => seededRandom(seed * 15_485_863 + part * 32_452_843);
  const season = madeUpSeason(stream(1), weeks), hosts = stream(2), campuses = stream(4), calendars = examCalendars(stream(3), season);
  const perDistrict = <T>(count: number, make: (district: number, index: number) => T): T[] => Array.from({ length: districts * count }, (_, index) => make(Math.floor(index / count), index));
  const allVenues = perDistrict<Venue>(venues, (district, index) => madeUpVenue(hosts, season, { district, districts, id: `v${index}` }));
  const allSchools = perDistrict<MadeUpSchool>(schools, (district, index) => madeUpSchool(campuses, season, calendars, { district, districts, id: `s${index}` }));
  const requests = ask(stream(5), season, allSchools, { students: load * seatsOfSeason(allVenues, season), mostRequests });
  return {
    format: 'goreuge-assignment-problem/1', name: `made up, seed ${seed}, load ${load}: ${districts} x ${schools} schools, ${requests.length} requests`,
    days: season.days, holidays: [...season.holidays].sort((a, b) => a - b).map((d) => season.days[d]!), bands: ['am', 'pm'], fields: FIELDS,
    schools: allSchools.map(({ school }) => school), venues: allVenues, requests, pins: [],
  };
}

/** Schools ask in turn, grade by grade, until the load is reached. */
function ask(random: SeededRandom, season: Season, schools: readonly MadeUpSchool[], until: { students: number; mostRequests: number }): Request[] {
  const requests: Request[] = [];
  let asked = 0;
  const isFull = (): boolean => asked >= until.students || requests.length >= until.mostRequests;
  for (let turn = 0; turn < MOST_TURNS && !isFull(); turn++) {
    for (const school of schools) {
      if (isFull()) break;
      const outing = drawOuting(random, turn);
      for (let unit = outing.classes ?? 1; unit > 0 && !isFull(); unit--) {
        const request = madeUpRequest(random, season, school, outing, `r${requests.length}`);
        if (request === undefined) continue;
        requests.push(request);
        asked += request.headcount;
      }
    }
  }
  return requests;
}
