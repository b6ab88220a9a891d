import { Injectable } from '@nestjs/common';
import { BOOKING_STATUSES, BookingCatalogue, type BookingView, isAgreed, type ReturnAnswer } from '#booking';
import { type Actor, assertRole } from '#identity-access';
import { addDays, Clock, type Day, dayInSeoul } from '#kernel';
import { Attendance } from '#visit-day';
import { absentOf } from '../domain/counts-rule.js';
import { isReportable, resultDueOn } from '../domain/report-rule.js';
import { averageOf, type Average, SURVEY_AUDIENCES, type SurveyAudience } from '../domain/satisfaction.js';
import { type AnswerRow, type RegisterRow, ResultQueries, type ReturnRow, type StateRow } from '../persistence/result.queries.js';
import { ResultRepository } from '../persistence/result.repository.js';
import { SurveyRepository } from '../persistence/survey.repository.js';
import type { ResultDetail, ResultFilter, ResultLine, ResultRegister, ResultState, ResultSummary, ResultView } from './result-views.js';
import { Surveys } from './surveys.service.js';

/** Agreed or beyond: visits a centre reports about. */
const REPORTED = BOOKING_STATUSES.filter((status) => isAgreed(status) || ['visited', 'no-show', 'result-entered', 'closed'].includes(status));

/** Questions about results. */
@Injectable()
export class ResultCatalogue {
  constructor(
    private readonly clock: Clock,
    private readonly bookings: BookingCatalogue,
    private readonly attendance: Attendance,
    private readonly results: ResultRepository,
    private readonly surveyRows: SurveyRepository,
    private readonly surveys: Surveys,
    private readonly queries: ResultQueries,
  ) {}

  /** The school's or the centre's own; anything else is not found. */
  async of(actor: Actor, bookingId: string): Promise<ResultView> {
    assertRole(actor, 'teacher', 'director');
    return this.view(actor.centreId, await this.bookings.findFor(actor, bookingId));
  }

  /** Day by which a visit's result is asked for. */
  async dueOn(centreId: string, { heldOn }: BookingView): Promise<Day> {
    return resultDueOn(heldOn, (await this.results.settings(centreId)).dueDays);
  }

  /** What everybody said of one visit. */
  async detail(actor: Actor, bookingId: string): Promise<ResultDetail> {
    assertRole(actor, 'director');
    return { ...(await this.of(actor, bookingId)), answers: await this.surveyRows.answers(actor.centreId, bookingId) };
  }

  /** Visits from the first to the last day, the overdue ones first, and what they add up to whatever is filtered. */
  async register(actor: Actor, { from, until, ...filter }: ResultFilter): Promise<ResultRegister> {
    assertRole(actor, 'director');
    const today = dayInSeoul(this.clock.now());
    const { dueDays } = await this.results.settings(actor.centreId);
    // nothing is expected of a visit still to come
    const span = { centreId: actor.centreId, from, until: until < today ? until : today, statuses: REPORTED, dueBefore: addDays(today, -dueDays) };
    const [{ rows, total }, states, answers, returns] = await Promise.all([this.queries.lines(span, filter), this.queries.states(span), this.queries.answers(span), this.queries.returns(span)]);
    return { items: rows.map(line), summary: summaryOf(states, answers, returns), page: filter.page, size: filter.size, total };
  }

  private async view(centreId: string, booking: BookingView): Promise<ResultView> {
    const [known, result, settings, surveys, classLink] = await Promise.all([
      this.attendance.of(centreId, booking.id), this.results.find(centreId, booking.id), this.results.settings(centreId), this.surveyRows.ofBooking(booking.id), this.surveys.classLink(booking),
    ]);
    return {
      booking, planned: known?.planned ?? booking.headcount, arrived: known?.arrived ?? null, absent: known ? absentOf(known.planned, known.arrived) : null, countedBy: known?.recordedBy ?? null,
      remarks: result?.remarks ?? null, enteredAt: result?.enteredAt ?? null, enteredBy: result?.enteredBy ?? null, dueOn: resultDueOn(booking.heldOn, settings.dueDays),
      mayEnter: isReportable(booking.status) && booking.heldOn <= this.today(), classLink,
      teacherAnswered: surveys.some(({ audience, answers }) => audience === 'teacher' && answers > 0), version: result?.version ?? 0,
    };
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}

const line = ({ studentSum, studentCount, teacherSum, teacherCount, hostSum, hostCount, ...row }: RegisterRow & { total?: number }): ResultLine => {
  const { total: _, ...visit } = row;
  const mean = (sum: number, count: number): Average => ({ mean: averageOf(sum, count).mean, count: count / 3 });
  return {
    ...visit, absent: row.arrived === null ? null : absentOf(row.planned, row.arrived),
    satisfaction: { student: mean(studentSum, studentCount), teacher: mean(teacherSum, teacherCount), host: mean(hostSum, hostCount) },
  };
};

function summaryOf(states: readonly StateRow[], answers: readonly AnswerRow[], returns: readonly ReturnRow[]): ResultSummary {
  const sum = (of: (row: StateRow) => number) => states.reduce((total, row) => total + of(row), 0);
  const inState = (state: ResultState) => states.find((row) => row.state === state)?.visits ?? 0;
  const itemsOf = (audience: SurveyAudience) => {
    const { count, satisfied, helpful, recommend } = answers.find((row) => row.audience === audience) ?? { count: 0, satisfied: 0, helpful: 0, recommend: 0 };
    return { satisfied: averageOf(satisfied, count), helpful: averageOf(helpful, count), recommend: averageOf(recommend, count) };
  };
  const saying = (answer: ReturnAnswer) => returns.find((row) => row.answer === answer)?.hosts ?? 0;
  return {
    visits: sum(({ visits }) => visits), planned: sum(({ planned }) => planned),
    counted: { visits: sum(({ countedVisits }) => countedVisits), planned: sum(({ countedPlanned }) => countedPlanned), arrived: sum(({ arrived }) => arrived) },
    states: { waiting: inState('waiting'), overdue: inState('overdue'), entered: inState('entered'), 'no-show': inState('no-show'), closed: inState('closed') },
    satisfaction: Object.fromEntries(SURVEY_AUDIENCES.map((audience) => [audience, itemsOf(audience)])) as ResultSummary['satisfaction'],
    again: { yes: saying('yes'), 'other-terms': saying('other-terms'), no: saying('no') },
    concerns: answers.reduce((total, { concerns }) => total + concerns, 0),
  };
}
