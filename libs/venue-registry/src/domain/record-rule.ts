import { addDays, type Day, dayAndYearInWords, type JobField } from '#kernel';
import type { PaperGate } from './gates.js';
import { RecordRefused } from './pool.errors.js';
import type { Channel, Finder } from './standing.js';
import type { ExperienceType, VenueLevel, VenueType } from './venue-drafts.js';

/** The least one writes down of a place somebody found. */
export interface LeadDraft {
  readonly name: string;
  readonly venueType: VenueType;
  readonly jobField: JobField;
  readonly district: string;
  readonly address?: string | undefined;
  readonly phone?: string | undefined;
  readonly foundBy: Finder;
  readonly finderName?: string | undefined;
  readonly channel: Channel;
  /** Absent: today. */
  readonly discoveredOn?: Day | undefined;
}

/** What a venue is known for; null: not known. */
export interface VenueFacts {
  readonly name: string;
  readonly venueType: VenueType;
  readonly jobField: JobField;
  readonly district: string;
  readonly address: string | null;
  readonly addressDetail: string | null;
  readonly zip: string | null;
  readonly phone: string | null;
  readonly homepage: string | null;
  readonly businessNo: string | null;
  readonly nationalNo: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly directions: string | null;
  readonly accessible: boolean;
  readonly accessibility: string | null;
  readonly facilities: readonly Facility[];
  readonly levels: readonly VenueLevel[];
  /** Students one opening takes unless the opening says otherwise. */
  readonly seats: number;
  readonly minParty: number;
  readonly partiesPerOpening: number;
  readonly contactName: string | null;
  readonly contactMobile: string | null;
  readonly contactEmail: string | null;
  readonly mayPublish: boolean;
  readonly notes: string | null;
}

export const FACILITIES = ['toilet', 'waiting-space', 'parking', 'bus-stop', 'lift'] as const;
export type Facility = (typeof FACILITIES)[number];

export const INSURANCE_KINDS = ['liability', 'accident', 'fire', 'other'] as const;
export type InsuranceKind = (typeof INSURANCE_KINDS)[number];

export interface PaperDraft {
  readonly gate: PaperGate;
  readonly number: string | null;
  /** Who signed beside them, the insurer, or who certified. */
  readonly party: string | null;
  readonly validFrom: Day;
  readonly validUntil: Day;
  /** Of agreements. */
  readonly signedOn: Day | null;
  /** Of insurances. */
  readonly kind: InsuranceKind | null;
}

/** 체험프로그램, with its lesson plan (도입, 본활동, 마무리). */
export interface ProgrammeFacts {
  readonly title: string;
  readonly experienceType: ExperienceType;
  readonly hours: number;
  readonly jobs: readonly string[];
  readonly grades: readonly number[];
  readonly leastStudents: number | null;
  readonly mostStudents: number | null;
  readonly mentors: number | null;
  readonly studentsPerMentor: number | null;
  /** `HH:MM`. */
  readonly starts: readonly string[];
  readonly prepMinutes: number | null;
  /** Won per student. */
  readonly fee: number;
  readonly costBearer: string | null;
  readonly ppe: string | null;
  readonly outdoors: boolean;
  readonly rainAlternative: string | null;
  readonly place: string | null;
  readonly cautions: string | null;
  readonly planGoal: string | null;
  readonly planBefore: string | null;
  readonly planOpening: string | null;
  readonly planMain: string | null;
  readonly planClosing: string | null;
  readonly planAfter: string | null;
  readonly isOffered: boolean;
}

export const CONTACT_KINDS = ['phone', 'email', 'visit', 'meeting'] as const;
export type ContactKind = (typeof CONTACT_KINDS)[number];
export interface ContactDraft { readonly kind: ContactKind; readonly heldOn: Day; readonly people: string | null; readonly summary: string }

type Fault = readonly [field: string, detail: string];
const LONGEST_VALIDITY_DAYS = 3660;

/** Says all of it at once. */
export function assertNoFaults(faults: readonly (Fault | false)[]): void {
  const errors = faults.filter((fault) => fault !== false).map(([field, detail]) => ({ pointer: `#/${field}`, detail }));
  if (errors.length > 0) throw new RecordRefused(errors[0]!.detail, { errors });
}

const inFuture = (day: Day, today: Day, field: string): Fault | false => day > today && [field, `오늘(${dayAndYearInWords(today)})까지의 날만 적을 수 있습니다.`];

export const assertLead = ({ name, district, discoveredOn }: LeadDraft, today: Day): void => assertNoFaults([
  !name.trim() && ['name', '체험처 이름을 적어 주세요.'],
  !district.trim() && ['district', '읍면동을 적어 주세요.'],
  discoveredOn !== undefined && inFuture(discoveredOn, today, 'discoveredOn'),
]);

export const assertContact = ({ heldOn, summary }: ContactDraft, today: Day): void => assertNoFaults([
  inFuture(heldOn, today, 'heldOn'),
  !summary.trim() && ['summary', '무슨 이야기를 했는지 적어 주세요.'],
]);

/** A paper that is over already proves nothing: it is not taken. */
export const assertPaper = ({ gate, party, validFrom, validUntil, signedOn, kind }: PaperDraft, today: Day): void => assertNoFaults([
  validUntil < validFrom && ['validUntil', '끝나는 날이 시작하는 날보다 빠릅니다.'],
  validUntil >= validFrom && validUntil < today && ['validUntil', `${dayAndYearInWords(validUntil)}에 이미 끝났습니다. 지금 유효한 서류를 올려 주세요.`],
  validUntil > addDays(validFrom, LONGEST_VALIDITY_DAYS) && ['validUntil', '유효 기간은 10년까지 적을 수 있습니다.'],
  gate === 'insurance' && !party?.trim() && ['party', '보험사를 적어 주세요.'],
  signedOn !== null && inFuture(signedOn, today, 'signedOn'),
  (gate === 'insurance') !== (kind !== null) && ['kind', gate === 'insurance' ? '보험의 종류를 골라 주세요.' : '종류는 보험에만 적습니다.'],
]);

export const assertFacts = ({ seats, minParty, latitude, longitude, levels }: VenueFacts): void => assertNoFaults([
  minParty > seats && ['minParty', `가장 적은 인원 ${minParty}명이 정원 ${seats}명보다 많습니다.`],
  (latitude === null) !== (longitude === null) && [latitude === null ? 'latitude' : 'longitude', '위도와 경도를 함께 적어 주세요.'],
  levels.length === 0 && ['levels', '받는 학교급을 하나는 골라 주세요.'],
]);

export const assertProgramme = ({ leastStudents, mostStudents, outdoors, rainAlternative, starts }: ProgrammeFacts): void => assertNoFaults([
  leastStudents !== null && mostStudents !== null && leastStudents > mostStudents && ['leastStudents', `가장 적은 인원 ${leastStudents}명이 가장 많은 인원 ${mostStudents}명보다 많습니다.`],
  outdoors && !rainAlternative?.trim() && ['rainAlternative', '밖에서 하는 체험입니다. 비가 올 때 무엇을 할지 적어 주세요.'],
  starts.some((start) => !/^([01]\d|2[0-3]):[0-5]\d$/.test(start)) && ['starts', '시작 시각은 10:00처럼 적어 주세요.'],
]);
