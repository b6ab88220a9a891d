import type { JobField } from '#kernel';
import { type Columns, coordinates, dropUndefined, type FaultList, type Located, type OpenedTable, readTable, type Row } from '#table-files';
import type { VenueDraft } from '#venue-registry';
import { businessNumber } from '../domain/plain-forms.js';
import { JOB_FIELD_CHOICES, LEVEL_LIST_CHOICES, VENUE_TYPE_CHOICES } from './venue-choices.js';

/** A venue as a row of a sheet says it. */
export interface SheetVenue extends VenueDraft {
  /** When it is shut, in its own words. */
  readonly closingText?: string;
}

type Key = 'code' | 'name' | 'venueType' | 'jobField' | 'district' | 'address' | 'phone' | 'latitude' | 'longitude' | 'seats' | 'minParty'
  | 'partiesPerOpening' | 'partiesPerDay' | 'partiesPerWeek' | 'partiesPerMonth' | 'levels' | 'accessible' | 'contactName' | 'contactEmail' | 'businessNo' | 'closingText';

/** The aliases 개방시설명, 수용가능인원수, 소재지도로명주소, 사용안내전화번호 are those of the national list of open public facilities. */
export const VENUE_COLUMNS: Columns<Key> = {
  code: { title: '체험처코드', aliases: ['code', 'venue code', '일터코드'] },
  name: { title: '체험처명', aliases: ['name', '체험처', '일터명', '개방시설명', '시설명'], isRequired: true },
  venueType: { title: '체험처유형', aliases: ['venueType', 'type', '유형'] },
  jobField: { title: '직업군', aliases: ['jobField', 'job field', '직업분야'], isRequired: true },
  district: { title: '동', aliases: ['district', '지역', '읍면동', '구'] },
  address: { title: '주소', aliases: ['address', '소재지도로명주소', '도로명주소', '소재지지번주소'] },
  phone: { title: '전화번호', aliases: ['phone', '전화', '사용안내전화번호'] },
  latitude: { title: '위도', aliases: ['latitude', 'lat'], isRequired: true },
  longitude: { title: '경도', aliases: ['longitude', 'lng', 'lon'], isRequired: true },
  seats: { title: '정원', aliases: ['seats', '수용가능인원수', '수용인원', '모집인원'], isRequired: true },
  minParty: { title: '최소인원', aliases: ['minParty', '모둠최소인원'] },
  partiesPerOpening: { title: '회당모둠수', aliases: ['partiesPerOpening'] },
  partiesPerDay: { title: '하루모둠수', aliases: ['partiesPerDay'] },
  partiesPerWeek: { title: '주당모둠수', aliases: ['partiesPerWeek'] },
  partiesPerMonth: { title: '월모둠수', aliases: ['partiesPerMonth', '한달모둠수'] },
  levels: { title: '대상학교급', aliases: ['levels', '대상학교유형', '대상'] },
  accessible: { title: '휠체어접근', aliases: ['accessible', '장애학생접근', '장애인접근'] },
  contactName: { title: '담당자', aliases: ['contactName', '담당자명', '멘토'] },
  contactEmail: { title: '담당자이메일', aliases: ['contactEmail', '이메일', '전자우편'] },
  businessNo: { title: '사업자등록번호', aliases: ['businessNo', '사업자번호'] },
  closingText: { title: '쉬는날', aliases: ['closingText', '휴관일', '휴무일', '정기휴무'] },
};

const PARTIES = { min: 1, max: 200 };
/** What one opening may hold at most; halls for thousands are no workplace. */
export const VENUE_SEATS = { min: 1, max: 500 };

/** Every sound row; every other row as faults. `jobField`: what all are where the sheet has no such column, as national lists have none. */
export function readVenueSheet(table: OpenedTable, faults: FaultList, jobField?: JobField): Located<SheetVenue>[] {
  const columns = jobField === undefined ? VENUE_COLUMNS : { ...VENUE_COLUMNS, jobField: { ...VENUE_COLUMNS.jobField, isRequired: false } };
  return nameUncoded(readTable(table, columns, faults, (row) => venueOf(row, jobField)));
}

function venueOf(row: Row<Key>, jobField: JobField | undefined): SheetVenue {
  const seats = row.requiredInteger('seats', VENUE_SEATS);
  const partiesPerOpening = row.integer('partiesPerOpening', PARTIES) ?? 1;
  // Hosts are busy: whoever states no limit is asked once a week, twice a month.
  const partiesPerDay = row.integer('partiesPerDay', PARTIES) ?? partiesPerOpening;
  const partiesPerWeek = row.integer('partiesPerWeek', PARTIES) ?? partiesPerDay;
  const partiesPerMonth = row.integer('partiesPerMonth', PARTIES) ?? 2 * partiesPerWeek;
  const minParty = row.integer('minParty', VENUE_SEATS) ?? 1;
  if (seats > 0 && minParty > seats) row.fault('minParty', 'wrong-order', `최소인원(${minParty})이 정원(${seats})보다 많습니다.`);
  const address = row.text('address');
  return dropUndefined({
    code: codeOf(row), name: row.requiredText('name'),
    venueType: row.choice('venueType', VENUE_TYPE_CHOICES.values, VENUE_TYPE_CHOICES.shown) ?? 'public',
    jobField: jobFieldOf(row, jobField),
    district: row.text('district') ?? boroughOf(address) ?? row.requiredText('district'),
    address, phone: row.text('phone'), ...coordinates(row, 'latitude', 'longitude'),
    seats, minParty, partiesPerOpening, partiesPerDay, partiesPerWeek, partiesPerMonth,
    levels: [...(row.choice('levels', LEVEL_LIST_CHOICES.values, LEVEL_LIST_CHOICES.shown) ?? ['middle', 'high'] as const)],
    accessible: row.flag('accessible', false),
    contactName: row.text('contactName'), contactEmail: row.mail('contactEmail'), businessNo: numberOf(row), closingText: row.text('closingText'),
  });
}

/** A sheet with the column must fill it in every row; a national list has no such column at all. */
function codeOf(row: Row<Key>): string {
  return row.hasColumn('code') ? row.requiredText('code') : '';
}

function jobFieldOf(row: Row<Key>, usual: JobField | undefined): JobField {
  if (usual !== undefined && row.text('jobField') === undefined) return usual;
  return row.requiredChoice('jobField', JOB_FIELD_CHOICES.values, JOB_FIELD_CHOICES.shown, 'office-finance');
}

function numberOf(row: Row<Key>): string | undefined {
  const text = row.text('businessNo');
  if (text === undefined) return undefined;
  const digits = businessNumber(text);
  if (digits === null) row.fault('businessNo', 'not-a-choice', `사업자등록번호가 아닙니다: '${text}'. 숫자 10자리를 확인해 주세요.`);
  return digits ?? undefined;
}

/** The borough or town of a road address: '서울특별시 구로구 신도림로 40' -> '구로구'. */
function boroughOf(address: string | undefined): string | undefined {
  return address?.split(/\s+/).slice(1).find((word) => /[가-힣](구|군|동|읍|면)$/.test(word)) ?? address?.split(/\s+/).find((word) => /[가-힣]시$/.test(word));
}

/** Without a code column the name is the code; where rooms of two buildings share a name, with the address. */
function nameUncoded(venues: Located<SheetVenue>[]): Located<SheetVenue>[] {
  const counts = new Map<string, number>();
  for (const { value } of venues) counts.set(value.name, (counts.get(value.name) ?? 0) + 1);
  return venues.map(({ value, place }) => {
    if (value.code !== '') return { value, place };
    const isShared = (counts.get(value.name) ?? 0) > 1;
    return { value: { ...value, code: isShared && value.address !== undefined ? `${value.name} (${value.address})` : value.name }, place };
  });
}
