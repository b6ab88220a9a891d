import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { SchoolRegister, type SchoolView } from '#identity-access';
import { Clock, dayInSeoul, daysOfSchoolYear, DomainError } from '#kernel';
import { yearsToAsk } from '../domain/school-year.js';
import { USUAL_GRADES } from '../domain/word-rule.js';
import type { NeisRow } from '../neis/neis-answer.js';
import type { NeisClient, NeisCodes } from '../neis/neis-client.js';
import { NeisFailure } from '../neis/neis-failure.js';
import { classesPerGrade, neisCodesOf, nextMidnightInSeoul, wordsInRows } from '../neis/neis-words.js';
import { NeisRepository } from '../persistence/neis.repository.js';
import { CalendarDesk } from './calendar-desk.service.js';

/** Counts of schools. */
export interface SyncSummary {
  answered: number;
  /** NEIS holds nothing of them yet. */
  empty: number;
  failed: number;
  /** Without the codes NEIS knows schools by. */
  skipped: number;
  /** Why the rest was not asked. */
  stopped: string | null;
}

/** The client and the fingerprint of its key, by which workers agree on whether it may be used. */
export interface KeyedNeis {
  readonly client: NeisClient;
  readonly keyHash: string;
}

/** So many schools in a row without an answer: NEIS is away, and the other schools would wait for nothing. */
const SCHOOLS_IN_VAIN = 3;
const NO_KEY = { code: 'no-key', sentence: '나이스 인증키(NEIS_KEY)가 설정되지 않아 학사일정을 불러올 수 없습니다. 서버 설정에 인증키를 넣어 주세요.' };

export const fingerprintOf = (key: string): string => createHash('sha256').update(`neis ${key}`).digest('hex').slice(0, 32);

/** Brings the schools' calendars up to what NEIS says. Any number of workers may; the desk locks a school while it writes. */
@Injectable()
export class NeisSync {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly desk: CalendarDesk,
    private readonly schools: SchoolRegister,
    private readonly neis: NeisRepository,
  ) {}

  /** Every school of every centre. Stops when the signal says so, between two schools. */
  async syncAll(keyed: KeyedNeis, signal: AbortSignal): Promise<SyncSummary> {
    const schools = await Promise.all((await this.neis.centres()).map(async (centreId) => (await this.schools.list(centreId)).map((school) => ({ centreId, school }))));
    return this.sync(keyed, schools.flat(), signal);
  }

  /** The centre whose director has waited longest; null when nobody waits. Without a key the director is told why nothing happens. */
  async syncOrdered(keyed: KeyedNeis | undefined, signal: AbortSignal): Promise<SyncSummary | null> {
    const centreId = await this.neis.takeOrder();
    if (centreId === null) return null;
    if (!keyed) {
      await this.neis.close(NO_KEY.code, NO_KEY, null, this.clock.now());
      return { ...NOBODY, stopped: NO_KEY.code };
    }
    return this.sync(keyed, (await this.schools.list(centreId)).map((school) => ({ centreId, school })), signal);
  }

  private async sync(keyed: KeyedNeis, schools: readonly { readonly centreId: string; readonly school: SchoolView }[], signal: AbortSignal): Promise<SyncSummary> {
    const summary: SyncSummary = { ...NOBODY };
    let inVain = 0;
    for (const { centreId, school } of schools) {
      const codes = neisCodesOf(school.code);
      if (!codes) {
        summary.skipped++;
        continue;
      }
      if (signal.aborted) return { ...summary, stopped: 'the worker stops' };
      if (await this.neis.closedUntil(keyed.keyHash, this.clock.now())) return { ...summary, stopped: 'closed' };
      try {
        summary[await this.syncSchool(keyed.client, centreId, school, codes)]++;
        await this.neis.open(keyed.keyHash, this.clock.now());
        inVain = 0;
      } catch (error) {
        const stopped = await this.fail(keyed.keyHash, centreId, school, error);
        summary.failed++;
        if (stopped !== null || ++inVain === SCHOOLS_IN_VAIN) return { ...summary, stopped: stopped ?? 'away' };
      }
    }
    return summary;
  }

  /** One call a school year, and one for its classes. */
  private async syncSchool(client: NeisClient, centreId: string, school: SchoolView, codes: NeisCodes): Promise<'answered' | 'empty'> {
    const [current, ...coming] = yearsToAsk(dayInSeoul(this.clock.now()));
    const outcome = await this.syncYear(client, centreId, school, codes, current ?? 0);
    for (const year of coming) await this.syncYear(client, centreId, school, codes, year);
    await this.neis.report(centreId, school.id, this.clock.now(), outcome);
    return outcome;
  }

  private async syncYear(client: NeisClient, centreId: string, school: SchoolView, codes: NeisCodes, schoolYear: number): Promise<'answered' | 'empty'> {
    const span = daysOfSchoolYear(schoolYear);
    const rows = await client.schoolSchedule(codes, span.firstDay, span.lastDay);
    const classes = await client.classInfo(codes, schoolYear);
    await this.uow.run(async () => {
      // No rows at all is silence, not a word that every event is off.
      if (rows.length > 0) {
        const events = wordsInRows(rows, span, school.gradeHeadcounts.length || USUAL_GRADES);
        await this.desk.takeIn(school.id, { source: 'neis', ...span, events, dryRun: false });
      }
      await this.keep(centreId, school.id, schoolYear, 'SchoolSchedule', rows);
      await this.keep(centreId, school.id, schoolYear, 'classInfo', classes);
      if (classes.length > 0) await this.neis.setClasses(centreId, school.id, schoolYear, classesPerGrade(classes));
    });
    return rows.length > 0 ? 'answered' : 'empty';
  }

  private keep(centreId: string, schoolId: string, schoolYear: number, service: 'SchoolSchedule' | 'classInfo', rows: readonly NeisRow[]): Promise<void> {
    const hash = createHash('sha256').update(JSON.stringify(rows)).digest('hex');
    return this.neis.keep({ centreId, schoolId, schoolYear, service, rows, hash, at: this.clock.now() });
  }

  /** Why the others need not be asked; null when they may have more luck. */
  private async fail(keyHash: string, centreId: string, school: SchoolView, error: unknown): Promise<string | null> {
    const now = this.clock.now();
    const failure = failureIn(error);
    if (failure === undefined) throw error;
    await this.neis.report(centreId, school.id, now, 'failed', failure);
    if (failure.kind === 'passing') return null;
    await this.neis.close(keyHash, failure, failure.kind === 'quota' ? nextMidnightInSeoul(now) : null, now);
    return failure.code;
  }
}

const NOBODY: SyncSummary = { answered: 0, empty: 0, failed: 0, skipped: 0, stopped: null };

/** What NEIS says may also be impossible for the desk: that is one school's trouble. Anything else is a fault of the program. */
function failureIn(error: unknown): { kind: NeisFailure['kind']; code: string; sentence: string } | undefined {
  if (error instanceof NeisFailure) return { kind: error.kind, code: error.code, sentence: error.message };
  if (error instanceof DomainError) return { kind: 'passing', code: error.code, sentence: error.message };
  return undefined;
}
