import { addDays } from '#kernel';
import type { Inspection, Venue } from './district.js';
import { samplePerson } from './sample-place.js';
import type { SampleSeason } from './sample-season.js';
import type { SeededRandom } from './seeded-random.js';

type Standing = 'valid' | 'expired' | 'ends-in-season' | 'conditional' | 'never';

const NEVER_INSPECTED = 5;
const EXPIRED_SHARE = 0.08;
const HALF_OF_UNEVEN_SHARE = 0.035;

/** Every venue's latest inspection (and an earlier failure now and then), as seen on the given day. */
export function sampleInspections(random: SeededRandom, venues: Venue[], season: SampleSeason, today: string): Inspection[] {
  const inspectors = [samplePerson(random), samplePerson(random), samplePerson(random)];
  const standings = random.shuffled(standingsOf(venues.length - 1));
  return venues.flatMap((venue, index) => {
    const standing = index === 0 ? 'valid' : (standings[index - 1] as Standing);
    return inspectionsOf(random, venue.code, standing, season, today).map((inspection) => ({ ...inspection, inspector: random.pick(inspectors) }));
  });
}

function standingsOf(count: number): Standing[] {
  const shares: [Standing, number][] = [
    ['expired', Math.round(count * EXPIRED_SHARE)], ['ends-in-season', Math.round(count * HALF_OF_UNEVEN_SHARE)],
    ['conditional', Math.round(count * HALF_OF_UNEVEN_SHARE)], ['never', NEVER_INSPECTED],
  ];
  const uneven = shares.flatMap(([standing, times]) => Array.from({ length: times }, () => standing));
  return [...uneven, ...Array.from({ length: count - uneven.length }, () => 'valid' as const)];
}

function inspectionsOf(random: SeededRandom, venueCode: string, standing: Standing, season: SampleSeason, today: string): Omit<Inspection, 'inspector'>[] {
  const midSeason = season.openDays[random.int(Math.floor(season.openDays.length * 0.25), Math.floor(season.openDays.length * 0.75))] ?? season.fromDay;
  switch (standing) {
    case 'never':
      return [];
    case 'expired': { // some already, the others before the season begins
      const validUntil = addDays(random.chance(0.5) ? today : season.fromDay, -random.int(5, 60));
      return [{ venueCode, inspectedOn: yearBefore(validUntil), verdict: 'pass', validUntil }];
    }
    case 'ends-in-season':
      return [{ venueCode, inspectedOn: yearBefore(midSeason), verdict: 'pass', validUntil: midSeason }];
    case 'conditional': {
      const note = random.pick(['소화기 유효기간 교체 후 확인', '비상구 앞 적치물 치운 뒤 확인', '대피 안내도 게시 후 확인']);
      return [{ venueCode, inspectedOn: addDays(today, -random.int(5, 60)), verdict: 'conditional', validUntil: midSeason, note }];
    }
    case 'valid': {
      const inspectedOn = addDays(today, -random.int(6, 110));
      const oneYear = yearAfter(inspectedOn);
      const validUntil = oneYear >= season.untilDay ? oneYear : yearAfter(oneYear);
      const latest: Omit<Inspection, 'inspector'> = { venueCode, inspectedOn, verdict: 'pass', validUntil };
      if (!random.chance(0.02)) return [latest];
      return [{ venueCode, inspectedOn: addDays(inspectedOn, -random.int(20, 50)), verdict: 'fail', note: '기계 방호덮개 없음' }, latest];
    }
  }
}

/** An inspection covers twelve months: its last day is the day before the anniversary. */
function yearAfter(inspectedOn: string): string {
  return addDays(inspectedOn, 364);
}

function yearBefore(validUntil: string): string {
  return addDays(validUntil, -364);
}
