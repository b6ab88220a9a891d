import type { VenueDraft } from './venue-drafts.js';
import { VenueDraftsRefused } from './venue-registry.errors.js';

const MOST_SEATS = 500;
/** The mainland and the islands; swapped coordinates fall outside. */
const KOREA = { latitude: [33, 39], longitude: [124, 132] } as const;

const isWithin = (value: number, [least, most]: readonly [number, number]): boolean => value >= least && value <= most;
const isCount = (value: number): boolean => Number.isInteger(value) && value > 0;

/** What the database would refuse, said in Korean and with the values, before it is asked. */
export function faultsOf(venue: VenueDraft): string[] {
  const faults: string[] = [];
  if (venue.name.trim() === '') faults.push('이름이 비어 있습니다');
  if (!isCount(venue.seats) || venue.seats > MOST_SEATS) faults.push(`정원 ${venue.seats}명은 1명부터 ${MOST_SEATS}명까지만 됩니다`);
  if (!isCount(venue.minParty) || venue.minParty > venue.seats) faults.push(`최소 인원 ${venue.minParty}명은 1명부터 정원 ${venue.seats}명까지만 됩니다`);
  if (![venue.partiesPerOpening, venue.partiesPerDay, venue.partiesPerWeek, venue.partiesPerMonth].every(isCount)) faults.push('받는 모둠 수는 모두 1 이상이어야 합니다');
  if (!isWithin(venue.latitude, KOREA.latitude) || !isWithin(venue.longitude, KOREA.longitude)) faults.push(`위치 (${venue.latitude}, ${venue.longitude})는 우리나라 밖입니다`);
  if (venue.levels.length === 0) faults.push('받는 학교급이 없습니다');
  return faults;
}

/** All faults of all venues at once: nobody wants to upload a sheet ten times. */
export function assertVenueDrafts(drafts: readonly VenueDraft[]): void {
  const codes = new Set<string>();
  const refused = drafts.flatMap((draft) => {
    const faults = faultsOf(draft);
    if (codes.has(draft.code)) faults.push('같은 번호가 앞에 또 있습니다');
    codes.add(draft.code);
    return faults.length === 0 ? [] : [{ code: draft.code, name: draft.name, faults }];
  });
  const [first] = refused;
  if (!first) return;
  throw new VenueDraftsRefused(`체험처 ${refused.length}곳을 등록할 수 없습니다. ${first.code} ${first.name}: ${first.faults.join(', ')}.`, { venues: refused });
}
