import type { INestApplicationContext } from '@nestjs/common';
import type { Actor } from '#identity-access';
import { addDays, type Day, type JobField, schoolYearOf } from '#kernel';
import { type Channel, type Finder, PaperDesk, PoolCatalogue, PoolDesk, TargetDesk, VenueStanding, type VenueStatus, type VenueType } from '#venue-registry';

interface Find {
  readonly name: string;
  readonly venueType: VenueType;
  readonly jobField: JobField;
  readonly district: string;
  readonly foundBy: Finder;
  readonly finderName?: string;
  readonly channel: Channel;
  readonly daysAgo: number;
  readonly steps: readonly (readonly [to: VenueStatus, daysAgo: number, reason?: string])[];
  readonly said?: string;
}

/** Places somebody found and nobody visits yet: none of them is in any plan. */
const FINDS: readonly Find[] = [
  { name: '견본 로봇카페', venueType: 'sole-trader', jobField: 'beauty-food-travel', district: '구로동', foundBy: 'parent', finderName: '견본 학부모지원단', channel: 'referral', daysAgo: 4, steps: [] },
  { name: '견본 드론정비소', venueType: 'company', jobField: 'installation-production', district: '오류동', foundBy: 'coordinator', channel: 'national-network', daysAgo: 9, steps: [] },
  { name: '견본 도시농장', venueType: 'civic', jobField: 'agriculture', district: '항동', foundBy: 'host', channel: 'form', daysAgo: 20, steps: [['contacted', 15]], said: '봄부터 받을 수 있다고 함. 다음 주에 다시 전화하기로.' },
  { name: '견본 녹음실', venueType: 'sole-trader', jobField: 'arts-media-sports', district: '신도림동', foundBy: 'mentor', finderName: '견본 멘토', channel: 'referral', daysAgo: 34, steps: [['contacted', 30], ['visited', 12]], said: '방음실이 좁아 한 번에 6명까지. 비상구 확인함.' },
  { name: '견본 지도제작소', venueType: 'company', jobField: 'engineering', district: '구로동', foundBy: 'coordinator', channel: 'phone', daysAgo: 60, steps: [['contacted', 55], ['visited', 40], ['agreed', 7]], said: '업무협약에 서명함. 안전점검 날짜를 잡기로.' },
  { name: '견본 물류창고', venueType: 'company', jobField: 'sales-transport', district: '궁동', foundBy: 'school', channel: 'email', daysAgo: 45, steps: [['contacted', 40], ['declined', 33, '지게차가 다녀 학생을 받기 어렵다고 함']] },
  { name: '견본 사진관', venueType: 'sole-trader', jobField: 'arts-media-sports', district: '고척동', foundBy: 'coordinator', channel: 'visit', daysAgo: 120, steps: [['contacted', 110], ['retired', 80, '가게를 닫음']] },
];
const TARGETS = { lead: 40, agreed: 20, active: 15 } as const;
/** Years over which the sample's venues were found. */
const FOUND_WITHIN_DAYS = 1400;

/** Long before today, spread over the years, the same for the same place in the list. */
export const sampleFoundOn = (place: number, today: Day): Day => addDays(today, -(150 + ((place * 37) % FOUND_WITHIN_DAYS)));

/** Every stage of the pool. `idle`: two venues nothing is open at; one pauses, one waits after a safety concern. */
export async function storeSamplePool(rooms: INestApplicationContext, director: Actor, today: Day, idle: readonly [string, string]): Promise<void> {
  const [desk, papers, catalogue, targets] = [rooms.get(PoolDesk), rooms.get(PaperDesk), rooms.get(PoolCatalogue), rooms.get(TargetDesk)];
  const versionOf = async (venueId: string): Promise<number> => (await catalogue.record(director.centreId, venueId)).version;
  for (const { daysAgo, steps, said, ...lead } of FINDS) {
    const id = await desk.addLead(director, { ...lead, discoveredOn: addDays(today, -daysAgo) });
    for (const [to, ago, reason] of steps) await desk.move(director, id, await versionOf(id), { to, effectiveOn: addDays(today, -ago), reason });
    const last = steps.at(-1);
    if (said && last) await desk.addContact(director, id, { kind: last[0] === 'visited' ? 'visit' : 'phone', heldOn: addDays(today, -last[1]), people: null, summary: said });
    if (last?.[0] === 'agreed') {
      await papers.addPaper(director, id, { gate: 'agreement', number: '견본-1', party: '견본 센터장, 견본 대표', signedOn: addDays(today, -last[1]), validFrom: addDays(today, -last[1]), validUntil: addDays(today, 365 - last[1]), kind: null });
      await papers.addPaper(director, id, { gate: 'insurance', number: '견본-배상-1', party: '견본화재', signedOn: null, validFrom: addDays(today, -330), validUntil: addDays(today, 35), kind: 'liability' });
    }
  }
  const [pausing, restricted] = idle;
  await desk.move(director, pausing, await versionOf(pausing), { to: 'paused', reason: '가게 공사로 봄까지 쉽니다', effectiveOn: addDays(today, -10) });
  await rooms.get(VenueStanding).restrict({ centreId: director.centreId, venueId: restricted, cause: 'safety-concern' });
  for (const [stage, target] of Object.entries(TARGETS)) await targets.setTarget(director, schoolYearOf(today), stage as keyof typeof TARGETS, target);
}
