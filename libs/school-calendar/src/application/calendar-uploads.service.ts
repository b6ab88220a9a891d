import { Injectable } from '@nestjs/common';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import { Clock, type Day, dayInSeoul, daysApart, daysOfSchoolYear, schoolYearOf } from '#kernel';
import type { Fault } from '#table-files';
import type { CalendarWord } from '../domain/calendar-event.js';
import { CalendarFileRefused, CalendarSchoolNotFound } from '../domain/school-calendar.errors.js';
import { timetableWeekday } from '../domain/timetable-weekday.js';
import { USUAL_GRADES } from '../domain/word-rule.js';
import { type FileWarning, readSchoolFile, type SchoolFile } from '../files/read-school-file.js';
import { CalendarDesk, type IntakeItem, type IntakeResult } from './calendar-desk.service.js';

/** An entry of the file and what storing it does, or did. */
export interface UploadItem {
  readonly verdict: IntakeItem['verdict'];
  /** What the file says; for a vanished entry what stood there. */
  readonly word: CalendarWord;
  readonly before: CalendarWord | null;
  /** 1-based row or line of the file; null for what follows from other lines. */
  readonly row: number | null;
  /** 1 Monday ... 5 Friday, where the day is taught by another weekday's timetable; school is on. */
  readonly timetableWeekday: number | null;
}

export interface UploadView {
  readonly schoolYear: number | null;
  readonly isStored: boolean;
  readonly counts: Pick<IntakeResult, 'added' | 'moved' | 'unchanged' | 'gone' | 'differing'>;
  readonly items: readonly UploadItem[];
  readonly faults: readonly Fault[];
  readonly warnings: readonly FileWarning[];
}

const NOTHING = { added: 0, moved: 0, unchanged: 0, gone: 0, differing: 0 };
/** A file that spans more than this speaks of the whole school year; a shorter one only of its own days. */
const WHOLE_YEAR_DAYS = 200;

/** A teacher hands in the school's calendar as a file: looked at first, then stored wholly or not at all. */
@Injectable()
export class CalendarUploads {
  constructor(private readonly clock: Clock, private readonly schools: SchoolRegister, private readonly desk: CalendarDesk) {}

  /** With `dryRun` nothing is stored and faults are answered; without it CalendarFileRefused carries them. */
  async take(actor: Actor, file: SchoolFile, { dryRun }: { readonly dryRun: boolean }): Promise<UploadView> {
    assertRole(actor, 'teacher');
    const school = await this.schools.find(actor.centreId, actor.organisationId);
    if (!school) throw new CalendarSchoolNotFound('학교를 찾을 수 없습니다.');
    const own = { code: school.code, name: school.name, gradeCount: school.gradeHeadcounts.length || USUAL_GRADES };
    const { schoolYear, words, faults, warnings } = await readSchoolFile(file, own, schoolYearOf(dayInSeoul(this.clock.now())));
    if (faults.length > 0 || schoolYear === null || words.length === 0) {
      if (!dryRun) throw new CalendarFileRefused(faults[0]?.message ?? '일정이 한 건도 없는 파일입니다.', { faults, warnings });
      return { schoolYear, isStored: false, counts: NOTHING, items: [], faults, warnings };
    }
    const events = words.map(({ row: _, ...word }) => word);
    const result = await this.desk.takeIn(actor.organisationId, { source: 'file', ...spanOf(events, schoolYear), events, dryRun });
    const { items, ...counts } = result;
    const rows = new Map(words.map(({ name, firstDay, row }) => [`${firstDay} ${name}`, row]));
    return { schoolYear, isStored: !dryRun, counts, items: items.map((item) => view(item, rows)).sort(byDay), faults, warnings };
  }
}

function spanOf(events: readonly CalendarWord[], schoolYear: number): { firstDay: Day; lastDay: Day } {
  const days = events.map(({ firstDay }) => firstDay).sort();
  const [first, last] = [days[0] ?? '', days.at(-1) ?? ''];
  return daysApart(first, last) > WHOLE_YEAR_DAYS ? daysOfSchoolYear(schoolYear) : { firstDay: first, lastDay: last };
}

function view({ verdict, word, before }: IntakeItem, rows: ReadonlyMap<string, number | undefined>): UploadItem {
  const { name, kind, firstDay, lastDay, grades } = word ?? before ?? { name: '', kind: 'ordinary', firstDay: '', lastDay: '', grades: [] };
  return {
    verdict, word: { name, kind, firstDay, lastDay, grades }, before: before && { name: before.name, kind: before.kind, firstDay: before.firstDay, lastDay: before.lastDay, grades: before.grades },
    row: (word && rows.get(`${firstDay} ${name}`)) ?? null, timetableWeekday: timetableWeekday(name) ?? null,
  };
}

function byDay(a: UploadItem, b: UploadItem): number {
  return a.word.firstDay.localeCompare(b.word.firstDay) || a.word.name.localeCompare(b.word.name, 'ko');
}
