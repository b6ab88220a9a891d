import type { JobField } from '#kernel';
import type { VenueType } from '#venue-registry';
import { businessNumber, plainPhone } from './plain-forms.js';
import { RegistrationIncomplete, RegistrationRefused } from './venue-intake.errors.js';

/** form: the public page; link: the page by an address somebody was given; staff: written down by the centre. */
export const REGISTRATION_ORIGINS = ['form', 'link', 'staff'] as const;
export type RegistrationOrigin = (typeof REGISTRATION_ORIGINS)[number];
/** 접수, 승인, 거절. */
export const REGISTRATION_STATES = ['received', 'approved', 'declined'] as const;
export type RegistrationState = (typeof REGISTRATION_STATES)[number];

/** What a place says of itself. Null: not said. */
export interface RegistrationDraft {
  readonly name: string;
  readonly venueType: VenueType;
  readonly jobField: JobField | null;
  /** In any writing; kept as ten digits. */
  readonly businessNo: string | null;
  readonly address: string;
  readonly phone: string;
  readonly contactName: string;
  readonly contactEmail: string | null;
  /** Students it could take at once. */
  readonly seats: number | null;
  /** When it is shut, in its own words. */
  readonly closingText: string | null;
  /** What students would do there. */
  readonly offer: string | null;
}

/** What staff adds before it can become a venue. */
export interface RegistrationFacts extends RegistrationDraft {
  readonly district: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface FieldFault { readonly pointer: string; readonly detail: string }

const LONGEST: Readonly<Partial<Record<keyof RegistrationFacts, number>>> = { name: 200, address: 300, phone: 30, contactName: 100, contactEmail: 254, closingText: 1_000, offer: 2_000, district: 50 };
const MOST_SEATS = 500;
/** As the tables read a mail address. */
const MAIL = /^[^\s@<>()",;:]+@[^\s@<>()",;:.]+(\.[^\s@<>()",;:.]+)+$/;

/** Every fault of a form at once, each at its field. */
export function faultsOfRegistration(draft: RegistrationDraft): FieldFault[] {
  const faults: FieldFault[] = [];
  const fault = (field: keyof RegistrationDraft, detail: string) => faults.push({ pointer: `#/${field}`, detail });
  if (!draft.name.trim()) fault('name', '이름을 적어 주세요.');
  if (!draft.address.trim()) fault('address', '주소를 적어 주세요.');
  if (!draft.contactName.trim()) fault('contactName', '담당자 이름을 적어 주세요.');
  if (plainPhone(draft.phone) === null) fault('phone', '전화번호를 지역번호부터 적어 주세요. 예: 02-860-0000');
  if (draft.businessNo !== null && businessNumber(draft.businessNo) === null) fault('businessNo', '사업자등록번호가 맞지 않습니다. 숫자 10자리를 확인해 주세요. 없으면 비워 두세요.');
  if (draft.contactEmail !== null && !MAIL.test(draft.contactEmail)) fault('contactEmail', '이메일 주소가 맞지 않습니다.');
  if (draft.seats !== null && !(Number.isInteger(draft.seats) && draft.seats >= 1 && draft.seats <= MOST_SEATS)) fault('seats', `인원은 1명부터 ${MOST_SEATS}명까지 적을 수 있습니다.`);
  for (const [field, most] of Object.entries(LONGEST) as [keyof RegistrationDraft, number][]) {
    if (typeof draft[field] === 'string' && draft[field].length > most) fault(field, `${most}자까지 적을 수 있습니다.`);
  }
  return faults;
}

/** RegistrationRefused with every bad field. */
export function assertRegistration(draft: RegistrationDraft): void {
  const errors = faultsOfRegistration(draft);
  if (errors[0]) throw new RegistrationRefused(errors.length === 1 ? errors[0].detail : `고쳐야 할 곳이 ${errors.length}군데 있습니다.`, { errors });
}

/** RegistrationIncomplete with what a venue needs and nobody has said yet. Where it is may stay unknown: it is never guessed. */
export function assertComplete({ district, jobField }: RegistrationFacts): void {
  const errors: FieldFault[] = [];
  if (!district?.trim()) errors.push({ pointer: '#/district', detail: '읍면동을 적어 주세요.' });
  if (jobField === null) errors.push({ pointer: '#/jobField', detail: '직업군을 골라 주세요.' });
  if (errors.length > 0) throw new RegistrationIncomplete('승인하기 전에 빠진 것을 채워 주세요.', { errors });
}

/** As the tables keep it. */
export const businessNumberOf = ({ businessNo }: RegistrationDraft): string | null => (businessNo === null ? null : businessNumber(businessNo));
