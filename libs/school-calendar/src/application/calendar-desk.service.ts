import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { SchoolRegister } from '#identity-access';
import { Clock, type Day } from '#kernel';
import type { CalendarEventDraft, CalendarSource, CalendarWord, KnownEntry } from '../domain/calendar-event.js';
import { type Heeded, heed, missed, type Verdict } from '../domain/heed-rule.js';
import { FARTHEST_MOVE_DAYS, matchWords } from '../domain/match-words.js';
import { CalendarEntryRefused, CalendarSchoolNotFound } from '../domain/school-calendar.errors.js';
import { widenedInYear } from '../domain/school-year.js';
import { faultsOf, forOwnGrades, plainGrades, USUAL_GRADES, type WordFault } from '../domain/word-rule.js';
import { CalendarEventRepository } from '../persistence/calendar-event.repository.js';

/** What a source says of a span of days: everything it knows of them, so that what it leaves out is gone. */
export interface Intake {
  readonly source: CalendarSource;
  /** The days the source speaks of, both included; usually a school year. Events begin within them. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly events: readonly CalendarWord[];
  /** Only tells what would happen. */
  readonly dryRun: boolean;
}

/** One entry and what the intake did, or would do, to it. */
export interface IntakeItem {
  readonly verdict: Verdict;
  /** What the source says; null when it lists the entry no longer. */
  readonly word: CalendarWord | null;
  /** The entry as it stood; null when it is new. */
  readonly before: CalendarWord | null;
}

/** Counts of entries; the same intake once more finds everything unchanged. */
export interface IntakeResult {
  readonly added: number;
  /** Proposals that follow their source to other days, another kind or other grades. */
  readonly moved: number;
  readonly unchanged: number;
  /** No longer listed: proposals are dropped, confirmed entries stay and say so. */
  readonly gone: number;
  /** Confirmed entries that stay although the source now says otherwise. */
  readonly differing: number;
  readonly items: readonly IntakeItem[];
}

/** One writing way for every source: NEIS, a school's sheet, a person. */
@Injectable()
export class CalendarDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly events: CalendarEventRepository,
    private readonly schools: SchoolRegister,
  ) {}

  /**
   * Takes in what a source says of a school. Entries are recognised by name, kind and days, never by an identifier.
   * CalendarSchoolNotFound; CalendarEntryRefused with `facts.errors` (`#/events/3/lastDay`) when an event cannot be.
   */
  async takeIn(schoolId: string, intake: Intake): Promise<IntakeResult> {
    const centreId = await this.schools.centreOf(schoolId);
    const school = centreId === null ? null : await this.schools.find(centreId, schoolId);
    if (centreId === null || !school) throw new CalendarSchoolNotFound('학교를 찾을 수 없습니다.');
    const words = wordsOf(intake, school.gradeHeadcounts.length || USUAL_GRADES);
    return this.uow.run(async () => {
      if (!intake.dryRun) await this.events.lock(centreId, schoolId);
      const known = await this.comparable(centreId, schoolId, intake);
      const { pairs, unknown, unsaid } = matchWords(known, words);
      const heeded = [
        ...pairs.map(([entry, word]) => ({ entry, word, ...heed(entry, word, intake.source) })),
        ...unsaid.filter((entry) => isSpokenOf(entry, intake)).map((entry) => ({ entry, word: null, ...missed(entry, intake.source) })),
      ];
      if (!intake.dryRun) {
        await this.write(heeded);
        await this.addWords(centreId, schoolId, unknown, intake.source);
      }
      return resultOf(heeded, unknown);
    });
  }

  /** A district's calendars at once, each taken in for the days it spans; returns how many entries were new. */
  importEvents(centreId: string, drafts: readonly CalendarEventDraft[]): Promise<number> {
    return this.uow.run(async () => {
      const gradeCounts = new Map((await this.schools.list(centreId)).map(({ id, gradeHeadcounts }) => [id, gradeHeadcounts.length || USUAL_GRADES]));
      let added = 0;
      for (const { schoolId, source, events } of bySchoolAndSource(drafts)) {
        const gradeCount = gradeCounts.get(schoolId);
        if (gradeCount === undefined) throw new CalendarSchoolNotFound('이 센터의 학교가 아닙니다.');
        const days = events.map(({ firstDay }) => firstDay).sort();
        const span = { firstDay: days[0] ?? '', lastDay: days.at(-1) ?? '' };
        added += (await this.takeIn(schoolId, { source, ...span, events: forOwnGrades(events, gradeCount), dryRun: false })).added;
      }
      return added;
    });
  }

  /** Entries of the span, and exams near it: a sheet that holds nothing but the moved midterm speaks of the midterm that was. */
  private async comparable(centreId: string, schoolId: string, intake: Intake): Promise<KnownEntry[]> {
    const near = widenedInYear(intake.firstDay, intake.lastDay, FARTHEST_MOVE_DAYS);
    const known = await this.events.known(centreId, schoolId, near.firstDay, near.lastDay);
    const isWithin = ({ firstDay }: CalendarWord): boolean => firstDay >= intake.firstDay && firstDay <= intake.lastDay;
    return known.filter((entry) => isWithin(entry) || isSpokenOf(entry, intake) || (entry.said ?? entry).kind === 'exam');
  }

  private async write(heeded: readonly (Heeded & { readonly entry: KnownEntry })[]): Promise<void> {
    await this.events.drop(heeded.filter(({ isDropped }) => isDropped).map(({ entry }) => entry.id));
    for (const { entry, change } of heeded) if (change) await this.events.change(entry.id, change);
  }

  private addWords(centreId: string, schoolId: string, words: readonly CalendarWord[], source: CalendarSource): Promise<unknown> {
    return this.events.add(centreId, schoolId, words, source, source === 'manual' ? { by: null, at: this.clock.now() } : undefined);
  }
}

function bySchoolAndSource(drafts: readonly CalendarEventDraft[]): { schoolId: string; source: CalendarSource; events: CalendarEventDraft[] }[] {
  const groups = new Map<string, { schoolId: string; source: CalendarSource; events: CalendarEventDraft[] }>();
  for (const draft of drafts) {
    const key = `${draft.schoolId} ${draft.source}`;
    const group = groups.get(key) ?? { schoolId: draft.schoolId, source: draft.source, events: [] };
    group.events.push(draft);
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** Where the source last saw the entry, not where a person put it. */
function isSpokenOf(entry: KnownEntry, { firstDay, lastDay }: Intake): boolean {
  const day = (entry.said ?? entry).firstDay;
  return day >= firstDay && day <= lastDay;
}

function wordsOf({ events, firstDay, lastDay }: Intake, gradeCount: number): CalendarWord[] {
  const faults = events.flatMap((event, at) => {
    const own = faultsOf(event, gradeCount);
    const outside: WordFault[] = own.length === 0 && (event.firstDay < firstDay || event.firstDay > lastDay)
      ? [{ field: 'firstDay', sentence: `${firstDay}부터 ${lastDay}까지의 일정이어야 합니다.` }] : [];
    return [...own, ...outside].map(({ field, sentence }) => ({ pointer: `#/events/${at}/${field}`, detail: sentence }));
  });
  if (faults.length > 0) throw new CalendarEntryRefused(`받아들일 수 없는 일정이 있습니다: ${faults[0]?.detail ?? ''}`, { errors: faults });
  const plain = events.map(({ name, kind, firstDay: first, lastDay: last, grades }) =>
    ({ name: name.trim(), kind, firstDay: first, lastDay: last, grades: plainGrades(grades, gradeCount) }));
  const keyOf = ({ name, firstDay: first, lastDay: last, grades }: CalendarWord): string => JSON.stringify([name, first, last, grades]);
  return [...new Map(plain.map((word) => [keyOf(word), word])).values()];
}

function resultOf(heeded: readonly (Heeded & { readonly entry: KnownEntry; readonly word: CalendarWord | null })[], unknown: readonly CalendarWord[]): IntakeResult {
  const items: IntakeItem[] = [
    ...unknown.map((word) => ({ verdict: 'added' as const, word, before: null })),
    ...heeded.filter(({ word, verdict }) => word !== null || verdict !== 'unchanged').map(({ verdict, word, entry }) => ({ verdict, word, before: entry })),
  ];
  const count = (verdict: Verdict): number => items.filter((item) => item.verdict === verdict).length;
  return { added: count('added'), moved: count('moved'), unchanged: count('unchanged'), gone: count('gone'), differing: count('differing'), items };
}
