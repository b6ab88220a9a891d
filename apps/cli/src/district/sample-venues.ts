import { JOB_FIELDS, type JobField } from '#kernel';
import type { Programme, Venue } from './district.js';
import { SAMPLE_MAIL_DOMAIN, samplePerson, samplePhone, samplePlace } from './sample-place.js';
import { VENUE_PREFIXES, WORKPLACES, type WorkplaceKind } from './sample-venue-names.js';
import type { SeededRandom } from './seeded-random.js';

export const VENUE_COUNT = 272;
export const PROGRAMME_COUNT = 55;
/** Share of venues per job field, in the order of JOB_FIELDS. */
const SUPPLY = [0.16, 0.08, 0.13, 0.12, 0.09, 0.11, 0.1, 0.07, 0.08, 0.06];

export interface SampleVenue extends Venue {
  kind: WorkplaceKind;
}

export function sampleVenues(random: SeededRandom): SampleVenue[] {
  const taken = new Set<string>();
  const venues = jobFieldsByShare().map((jobField, index) => {
    return venue(random, index, jobField, unusedName(random, jobField, taken));
  });
  // The sample host's venue must be worth logging in to: the field most wanted beside its supply, easy to book.
  const first = venues[0] as SampleVenue;
  Object.assign(first, {
    seats: 12, minParty: 3, partiesPerOpening: 2, partiesPerDay: 2, partiesPerWeek: 3, partiesPerMonth: 8,
    levels: ['middle', 'high'], accessible: true, contactEmail: `host@${SAMPLE_MAIL_DOMAIN}`,
  } satisfies Partial<Venue>);
  return venues;
}

/** Largest-remainder split of the venues over the fields; engineering first, for the sample host. */
function jobFieldsByShare(): JobField[] {
  const counts = SUPPLY.map((share) => Math.floor(share * VENUE_COUNT));
  const byRemainder = SUPPLY.map((share, field) => ({ field, rest: (share * VENUE_COUNT) % 1 })).sort((a, b) => b.rest - a.rest);
  for (let left = VENUE_COUNT - counts.reduce((a, b) => a + b, 0), k = 0; left > 0; left--, k++) {
    const field = byRemainder[k % byRemainder.length]?.field ?? 0;
    counts[field] = (counts[field] ?? 0) + 1;
  }
  const fields = JOB_FIELDS.flatMap((field, index) => Array.from({ length: counts[index] ?? 0 }, () => field));
  return ['engineering', ...fields.toSpliced(fields.indexOf('engineering'), 1)];
}

function unusedName(random: SeededRandom, jobField: JobField, taken: Set<string>): { name: string; kind: WorkplaceKind } {
  for (;;) {
    const kind = random.pick(WORKPLACES[jobField]);
    const name = `${random.pick(VENUE_PREFIXES)} ${kind.noun}`;
    if (!taken.has(name)) {
      taken.add(name);
      return { name, kind };
    }
  }
}

function venue(random: SeededRandom, index: number, jobField: JobField, { name, kind }: { name: string; kind: WorkplaceKind }): SampleVenue {
  const u = random.next();
  const seats = u < 0.52 ? random.int(3, 6) : u < 0.84 ? random.int(6, 11) : u < 0.97 ? random.int(11, 18) : random.int(20, 40);
  const partiesPerOpening = seats >= 16 && random.chance(0.6) ? 2 : 1;
  const partiesPerWeek = 1 + random.weighted([0.75, 0.2, 0.05]);
  return {
    code: `V${String(index + 1).padStart(3, '0')}`, name, kind, jobField, venueType: kind.venueType,
    ...samplePlace(random), phone: samplePhone(2001 + index), seats,
    minParty: Math.max(1, Math.min(seats, Math.round(seats * (0.2 + 0.4 * random.next())))),
    partiesPerOpening, partiesPerDay: partiesPerOpening + (random.chance(0.2) ? 1 : 0), partiesPerWeek,
    partiesPerMonth: Math.max(partiesPerWeek, random.pick([1, 1, 2, 2, 2, 2, 3])),
    levels: random.chance(0.2) ? ['middle'] : ['middle', 'high'],
    accessible: random.chance(0.35),
    contactName: samplePerson(random), contactEmail: `host${index + 1}@${SAMPLE_MAIL_DOMAIN}`,
  };
}

export function sampleProgrammes(random: SeededRandom, venues: SampleVenue[]): Programme[] {
  const hosts = [venues[0] as SampleVenue, ...random.shuffled(venues.slice(1))].slice(0, PROGRAMME_COUNT);
  return hosts.map((host, index) => ({
    code: `P${String(index + 1).padStart(2, '0')}`, venueCode: host.code, title: `${host.name}에서 ${host.kind.activity}`,
    experienceType: host.kind.experienceType, hours: random.pick([2, 2, 3, 3, 4]),
  }));
}
