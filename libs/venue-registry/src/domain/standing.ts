import { type Day, dayAndYearInWords } from '#kernel';
import { StandingIllegal, StandingRefused } from './pool.errors.js';

/** 발굴, 연락, 방문, 협약, 운영, 휴지, 제한, 거절, 종료. */
export const VENUE_STATUSES = ['lead', 'contacted', 'visited', 'agreed', 'active', 'paused', 'restricted', 'declined', 'retired'] as const;
export type VenueStatus = (typeof VENUE_STATUSES)[number];

export const STATUS_NAMES: Readonly<Record<VenueStatus, string>> = {
  lead: '발굴', contacted: '연락', visited: '방문', agreed: '협약', active: '운영', paused: '휴지', restricted: '제한', declined: '거절', retired: '종료',
};

/** The same table as venue.transitions. */
const NEXT: Readonly<Record<VenueStatus, readonly VenueStatus[]>> = {
  lead: ['contacted', 'visited', 'declined', 'retired'],
  contacted: ['visited', 'agreed', 'declined', 'retired'],
  visited: ['agreed', 'declined', 'retired'],
  agreed: ['active', 'declined', 'retired'],
  active: ['paused', 'restricted', 'retired'],
  paused: ['active', 'restricted', 'retired'],
  restricted: ['active', 'paused', 'retired'],
  declined: ['contacted', 'retired'],
  retired: [],
};

/** Restrictions come and go with their causes, never by a word. */
const BY_CAUSE_ALONE = (from: VenueStatus, to: VenueStatus): boolean => to === 'restricted' || (from === 'restricted' && to !== 'retired');

/** Where somebody may bring a venue from here. */
export const stepsFrom = (status: VenueStatus): readonly VenueStatus[] => NEXT[status].filter((to) => !BY_CAUSE_ALONE(status, to));

/** How a venue was found, or how its standing came to change. */
export const CHANNELS = ['phone', 'email', 'visit', 'meeting', 'referral', 'national-network', 'form', 'import'] as const;
export type Channel = (typeof CHANNELS)[number];

export const FINDERS = ['coordinator', 'parent', 'mentor', 'school', 'host'] as const;
export type Finder = (typeof FINDERS)[number];

export const RESTRICTION_CAUSES = ['inspection-expired', 'inspection-revoked', 'inspection-failed', 'correction-overdue', 'insurance-expired', 'safety-concern'] as const;
export type RestrictionCause = (typeof RESTRICTION_CAUSES)[number];

export const CAUSE_NAMES: Readonly<Record<RestrictionCause, string>> = {
  'inspection-expired': '안전점검 기한이 지났습니다', 'inspection-revoked': '안전점검 판정이 취소되었습니다', 'inspection-failed': '안전점검에서 부적합이 나왔습니다',
  'correction-overdue': '보완 기한이 지났습니다', 'insurance-expired': '보험 기간이 지났습니다', 'safety-concern': '안전 걱정이 들어왔습니다',
};

const NEEDS_REASON: readonly VenueStatus[] = ['paused', 'restricted', 'declined', 'retired'];
export const LONGEST_REASON = 500;

export interface Step { readonly to: VenueStatus; readonly effectiveOn: Day; readonly reason: string | null }

/** A step from where the venue stands since a day. StandingIllegal when there is none; StandingRefused names every bad field. */
export function assertStep({ status, since }: { status: VenueStatus; since: Day }, { to, effectiveOn, reason }: Step, today: Day): void {
  if (!NEXT[status].includes(to)) {
    throw new StandingIllegal(`${STATUS_NAMES[status]} 단계에서 ${STATUS_NAMES[to]} 단계로는 바꿀 수 없습니다.`, { from: status, to, allowed: stepsFrom(status) });
  }
  const errors: { pointer: string; detail: string }[] = [];
  if (effectiveOn > today) errors.push({ pointer: '#/effectiveOn', detail: `오늘(${dayAndYearInWords(today)})까지의 날만 적을 수 있습니다.` });
  if (effectiveOn < since) errors.push({ pointer: '#/effectiveOn', detail: `${dayAndYearInWords(since)}에 이미 ${STATUS_NAMES[status]} 단계로 바뀌었습니다. 그날이나 그 뒤의 날을 적어 주세요.` });
  if (NEEDS_REASON.includes(to) && !reason?.trim()) errors.push({ pointer: '#/reason', detail: `${STATUS_NAMES[to]} 단계로 바꾸는 까닭을 적어 주세요.` });
  if ((reason?.trim().length ?? 0) > LONGEST_REASON) errors.push({ pointer: '#/reason', detail: `${LONGEST_REASON}자까지 적을 수 있습니다.` });
  if (errors.length > 0) throw new StandingRefused(errors[0]!.detail, { errors });
}
