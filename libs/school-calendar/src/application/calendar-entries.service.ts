import { Injectable } from '@nestjs/common';
import { UnitOfWork, violates } from '#database';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import { addDays, Clock, type Day, dayInSeoul, daysOfSchoolYear, schoolYearOf } from '#kernel';
import { type CalendarSource, type CalendarWord, type EntryState, isContested, type KnownEntry, stateOf } from '../domain/calendar-event.js';
import { CalendarEntryNotFound, CalendarEntryRefused, CalendarEntryStale, CalendarEntryTwice, NothingToAnswer } from '../domain/school-calendar.errors.js';
import { timetableWeekday } from '../domain/timetable-weekday.js';
import { faultsOf, overlapping, plainGrades, USUAL_GRADES, yearFault } from '../domain/word-rule.js';
import { CalendarEventRepository, type Decision } from '../persistence/calendar-event.repository.js';

const USUAL_SPAN_DAYS = 365;

/** An entry as its school sees it. */
export interface CalendarEntryView extends CalendarWord {
  readonly id: string;
  readonly version: number;
  readonly source: CalendarSource;
  readonly state: EntryState;
  /** What a source says now, where that is not what the entry stands for; `word` null: it lists the entry no longer. */
  readonly now: { readonly by: CalendarSource; readonly word: CalendarWord | null } | null;
  /** 1 Monday ... 5 Friday, where the name says that day's timetable is taught; school is on. */
  readonly timetableWeekday: number | null;
}

/** An entry somebody looked at, in the version they saw. */
export interface SeenEntry {
  readonly id: string;
  readonly version: number;
}

/** How a person answers a source that now says otherwise: what stands stays, or the source is followed. */
export type Answer = 'keep' | 'follow';

/** What the teacher decides about the entries of their own school. */
@Injectable()
export class CalendarEntries {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly events: CalendarEventRepository,
    private readonly schools: SchoolRegister,
  ) {}

  /** Entries that reach into the span, a year from today unless told otherwise; earliest first. */
  async list(actor: Actor, span: { readonly from?: Day | undefined; readonly until?: Day | undefined } = {}): Promise<CalendarEntryView[]> {
    assertRole(actor, 'teacher');
    const from = span.from ?? dayInSeoul(this.clock.now());
    return (await this.events.entries(actor.centreId, actor.organisationId, from, span.until ?? addDays(from, USUAL_SPAN_DAYS))).map(viewOf);
  }

  /** What a page about the calendar has to know beside its entries; a school year that is not among the known ones is unknown, not free. */
  async about(actor: Actor): Promise<{ readonly schoolYear: number; readonly knownYears: number[]; readonly gradeCount: number }> {
    assertRole(actor, 'teacher');
    const schoolYear = schoolYearOf(dayInSeoul(this.clock.now()));
    const knownYears: number[] = [];
    for (const year of [schoolYear, schoolYear + 1]) {
      const { firstDay, lastDay } = daysOfSchoolYear(year);
      if ((await this.events.knownSchools([actor.organisationId], firstDay, lastDay)).size > 0) knownYears.push(year);
    }
    return { schoolYear, knownYears, gradeCount: await this.gradeCount(actor) };
  }

  /** What stands is right, whatever a source says now. */
  confirm(actor: Actor, seen: SeenEntry): Promise<CalendarEntryView> {
    return this.decide(actor, seen, (entry) => this.settle(entry));
  }

  /** Confirms what was seen as it was seen; what changed since, or what a source contests, is left and named. */
  confirmAll(actor: Actor, seen: readonly SeenEntry[]): Promise<{ readonly confirmed: number; readonly left: string[] }> {
    assertRole(actor, 'teacher');
    return this.uow.run(async () => {
      await this.events.lock(actor.centreId, actor.organisationId);
      const versions = new Map(seen.map(({ id, version }) => [id, version]));
      const entries = await this.events.findMany(actor.centreId, actor.organisationId, [...versions.keys()]);
      const confirmed = entries.filter((entry) => entry.version === versions.get(entry.id) && !isContested(entry)).map(({ id }) => id);
      await this.events.decide(confirmed, this.decisionOf(actor));
      const done = new Set(confirmed);
      return { confirmed: confirmed.length, left: [...versions.keys()].filter((id) => !done.has(id)) };
    });
  }

  /** Another kind, other grades, other days. CalendarEntryRefused, CalendarEntryTwice, CalendarEntryStale. */
  correct(actor: Actor, seen: SeenEntry, change: Omit<CalendarWord, 'name'>): Promise<CalendarEntryView> {
    return this.decide(actor, seen, async (entry) => {
      const word = await this.judge(actor, { ...change, name: entry.name }, entry);
      await this.settle(entry, word);
    });
  }

  /** Refuses when no source says otherwise. Following a source that lists the entry no longer takes it out: null. */
  answer(actor: Actor, seen: SeenEntry, answer: Answer): Promise<CalendarEntryView | null> {
    return this.withEntry(actor, seen, async (entry) => {
      if (!isContested(entry)) throw new NothingToAnswer('다르게 말하는 자료가 없습니다. 화면을 새로 고쳐 주세요.');
      if (answer === 'follow' && entry.said === null) {
        await this.events.drop([entry.id]);
        return null;
      }
      await this.settle(entry, answer === 'follow' ? entry.said ?? undefined : undefined);
      await this.events.decide([entry.id], this.decisionOf(actor));
      return viewOf(await this.get(actor, entry.id));
    });
  }

  /** Written by hand, hence decided at once. */
  add(actor: Actor, given: CalendarWord): Promise<CalendarEntryView> {
    assertRole(actor, 'teacher');
    return this.changing(async () => {
      await this.events.lock(actor.centreId, actor.organisationId);
      const word = await this.judge(actor, given);
      const [id = ''] = await this.events.add(actor.centreId, actor.organisationId, [word], 'manual', this.decisionOf(actor));
      return viewOf(await this.get(actor, id));
    });
  }

  /** A source that lists the entry does not bring it back. */
  remove(actor: Actor, seen: SeenEntry): Promise<void> {
    return this.withEntry(actor, seen, ({ id, said }) => (said === null ? this.events.drop([id]) : this.events.remove(id, this.decisionOf(actor))));
  }

  private decide(actor: Actor, seen: SeenEntry, work: (entry: KnownEntry) => Promise<void>): Promise<CalendarEntryView> {
    return this.withEntry(actor, seen, async (entry) => {
      await work(entry);
      await this.events.decide([entry.id], this.decisionOf(actor));
      return viewOf(await this.get(actor, entry.id));
    });
  }

  private withEntry<T>(actor: Actor, { id, version }: SeenEntry, work: (entry: KnownEntry) => Promise<T>): Promise<T> {
    assertRole(actor, 'teacher');
    return this.changing(async () => {
      await this.events.lock(actor.centreId, actor.organisationId);
      const entry = await this.get(actor, id);
      if (entry.version !== version) throw new CalendarEntryStale('그사이 일정이 바뀌었습니다. 화면을 새로 고쳐 다시 확인해 주세요.');
      return work(entry);
    });
  }

  /** The entry stands as it is, or as `word` says, and the source has been heard. */
  private settle({ id, said, saidBy, heard }: KnownEntry, word?: CalendarWord): Promise<void> {
    const isOrphan = said === null && heard !== null;
    return this.events.change(id, { ...(word ? { word } : {}), heard: said, saidBy: said ? saidBy : null, ...(isOrphan ? { source: 'manual' as const } : {}) });
  }

  private async judge(actor: Actor, given: CalendarWord, own?: KnownEntry): Promise<CalendarWord> {
    const gradeCount = await this.gradeCount(actor);
    const faults = faultsOf(given, gradeCount);
    const isElsewhere = own === undefined || own.firstDay !== given.firstDay || own.lastDay !== given.lastDay;
    const wrongYear = faults.length === 0 && isElsewhere ? yearFault(given, dayInSeoul(this.clock.now())) : undefined;
    const all = wrongYear ? [wrongYear] : faults;
    if (all.length > 0) {
      throw new CalendarEntryRefused(all[0]?.sentence ?? '', { errors: all.map(({ field, sentence }) => ({ pointer: `#/${field}`, detail: sentence })) });
    }
    const word = { ...given, name: given.name.trim(), grades: plainGrades(given.grades, gradeCount) };
    const others = (await this.events.entries(actor.centreId, actor.organisationId, word.firstDay, word.lastDay)).filter(({ id }) => id !== own?.id);
    const twin = overlapping(word, others);
    if (twin) throw new CalendarEntryTwice(`그 날에는 이미 '${twin.name}' 일정이 있습니다. 그 일정을 고쳐 주세요.`, { entryId: twin.id });
    return word;
  }

  private async gradeCount(actor: Actor): Promise<number> {
    return (await this.schools.find(actor.centreId, actor.organisationId))?.gradeHeadcounts.length || USUAL_GRADES;
  }

  private async get(actor: Actor, id: string): Promise<KnownEntry> {
    const entry = await this.events.find(actor.centreId, actor.organisationId, id);
    if (!entry) throw new CalendarEntryNotFound('우리 학교 일정에서 찾을 수 없습니다.');
    return entry;
  }

  private async changing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await this.uow.run(work);
    } catch (error) {
      if (violates(error, 'events_once')) throw new CalendarEntryTwice('같은 이름의 일정이 그 날에 이미 있습니다.');
      throw error;
    }
  }

  private decisionOf({ accountId }: Actor): Decision {
    return { by: accountId, at: this.clock.now() };
  }
}

function viewOf(entry: KnownEntry): CalendarEntryView {
  const { id, version, name, kind, firstDay, lastDay, grades, source, said, saidBy } = entry;
  const now = isContested(entry) ? { by: saidBy ?? source, word: said } : null;
  return { id, version, name, kind, firstDay, lastDay, grades, source, state: stateOf(entry), now, timetableWeekday: timetableWeekday(name) ?? null };
}
