import { JOB_FIELD_NAMES, JOB_FIELDS } from '#kernel';
import type { District, WeekMark } from '../../district/district.js';

type Cell = string | number | boolean | undefined;
export type Sheets = Record<string, Cell[][]>;

const weeks = (marks: Record<string, WeekMark> | undefined, mark: WeekMark): string =>
  Object.entries(marks ?? {}).filter(([, each]) => each === mark).map(([week]) => week).join(';');

/** A district as the sheets of the templates, keyed by file stem: what a centre would have typed. */
export function districtSheets(district: Required<District>): Sheets {
  const { centre, season } = district;
  return {
    센터: [['센터명', '지역명', '전화번호'], [centre.name, centre.districtName, centre.phone]],
    학교: [
      ['학교코드', '교육청코드', '표준학교코드', '학교명', '학교급', '동', '주소', '전화번호', '위도', '경도', '배려학교', '1학년학생수', '2학년학생수', '3학년학생수', '담당교사', '담당교사이메일'],
      ...district.schools.map((s) => [s.code, s.officeCode, s.schoolCode, s.name, s.level, s.district, s.address, s.phone, s.latitude, s.longitude, s.underserved ? '예' : '아니오', ...s.gradeHeadcounts, s.teacherName, s.teacherEmail]),
    ],
    공휴일: [['날짜', '이름'], ...district.holidays.map(({ day, name }) => [day, name])],
    학사일정: [['학교코드', '행사명', '시작일', '종료일', '학년', '구분'], ...district.calendarEvents.map((e) => [e.schoolCode, e.name, e.startsOn, e.endsOn, e.grades.length === 0 ? '전체' : e.grades.join(','), e.kind])],
    체험처: [
      ['체험처코드', '체험처명', '체험처유형', '직업군', '동', '주소', '전화번호', '위도', '경도', '정원', '최소인원', '회당모둠수', '하루모둠수', '주당모둠수', '월모둠수', '대상학교급', '휠체어접근', '담당자', '담당자이메일'],
      ...district.venues.map((v) => [v.code, v.name, v.venueType, JOB_FIELD_NAMES[v.jobField].ko, v.district, v.address, v.phone, v.latitude, v.longitude, v.seats, v.minParty, v.partiesPerOpening, v.partiesPerDay, v.partiesPerWeek,
        v.partiesPerMonth, v.levels.join(';'), v.accessible ? 'O' : 'X', v.contactName, v.contactEmail]),
    ],
    프로그램: [['프로그램코드', '체험처코드', '프로그램명', '체험유형', '체험시간'], ...district.programmes.map((p) => [p.code, p.venueCode, p.title, p.experienceType, p.hours])],
    개설일정: [['체험처코드', '날짜', '시간대', '정원', '프로그램코드'], ...district.openings.map((o) => [o.venueCode, o.day, o.band === 'am' ? '오전' : '오후', o.seats, o.programmeCode])],
    안전점검: [['체험처코드', '점검일', '판정', '유효기한', '점검자', '비고'], ...district.inspections.map((i) => [i.venueCode, i.inspectedOn, i.verdict, i.validUntil, i.inspector, i.note])],
    학기: [['학기명', '시작일', '종료일', '희망마감'], [season.title, season.fromDay, season.untilDay, season.wishesDueAt]],
    희망: [
      ['학교코드', '학년', '학급', '인원', ...JOB_FIELDS.map((field) => JOB_FIELD_NAMES[field].ko), '희망일1', '희망일2', '희망일3', '희망일4', '희망일5', '좋은주', '피하고싶은주', '불가능한주', '시간대', '최대거리', '휠체어좌석', '인솔자수', '모둠최소', '모둠최대', '최소배정인원', '접수일시'],
      ...district.wishes.map((w) => [w.schoolCode, w.grade, w.classLabel, w.headcount, ...JOB_FIELDS.map((field) => w.interests[field]), ...Array.from({ length: 5 }, (_, rank) => w.rankedDays[rank]),
        weeks(w.weekMarks, 'good'), weeks(w.weekMarks, 'rather-not'), weeks(w.weekMarks, 'impossible'), w.bands.length === 2 ? '종일' : w.bands[0] === 'am' ? '오전' : '오후',
        w.maxKm, w.accessibleSeats, w.escorts, w.minGroup, w.maxGroup, w.minServed, w.submittedAt]),
    ],
  };
}

export function csvOf(rows: Cell[][]): string {
  return rows.map((row) => row.map((cell) => (/[",\n]/.test(String(cell ?? '')) ? `"${String(cell).replaceAll('"', '""')}"` : String(cell ?? ''))).join(',')).join('\r\n') + '\r\n';
}
