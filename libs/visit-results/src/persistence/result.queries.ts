import { Injectable } from '@nestjs/common';
import type { BookingStatus, ReturnAnswer } from '#booking';
import { UnitOfWork } from '#database';
import type { Day } from '#kernel';
import type { ResultLine, ResultState } from '../application/result-views.js';

export interface RegisterRow extends Omit<ResultLine, 'satisfaction' | 'state' | 'absent'> {
  readonly state: ResultState;
  readonly studentSum: number; readonly studentCount: number; readonly teacherSum: number; readonly teacherCount: number; readonly hostSum: number; readonly hostCount: number;
}
export interface StateRow { readonly state: ResultState; readonly visits: number; readonly planned: number; readonly countedVisits: number; readonly countedPlanned: number; readonly arrived: number }
export interface AnswerRow { readonly audience: 'student' | 'teacher' | 'host'; readonly count: number; readonly satisfied: number; readonly helpful: number; readonly recommend: number; readonly concerns: number }
export interface ReturnRow { readonly answer: ReturnAnswer; readonly hosts: number }

interface Span { readonly centreId: string; readonly from: Day; readonly until: Day; readonly statuses: readonly BookingStatus[]; readonly dueBefore: Day }

/** $1 centre, $2 from, $3 until, $4 states of visits that took or take place, $5 the day before which a visit is overdue. */
const VISITS = `
  WITH visits AS (
    SELECT b.*, coalesce(a.planned, b.headcount) AS planned, a.arrived,
           CASE b.status WHEN 'closed' THEN 'closed' WHEN 'no-show' THEN 'no-show' WHEN 'result-entered' THEN 'entered'
                ELSE CASE WHEN b.held_on < $5 THEN 'overdue' ELSE 'waiting' END END AS state
      FROM booking.bookings b LEFT JOIN visit.attendances a ON a.booking_id = b.id
     WHERE b.centre_id = $1 AND b.held_on BETWEEN $2 AND $3 AND b.status = ANY ($4)),
  said AS (
    SELECT s.booking_id, r.* FROM result.surveys s JOIN result.responses r ON r.survey_id = s.id WHERE s.booking_id IN (SELECT id FROM visits))`;

/** The director's figures: counted where they were taken down, added up nowhere else. */
@Injectable()
export class ResultQueries {
  constructor(private readonly uow: UnitOfWork) {}

  async lines(span: Span, { state, hasConcern, page, size }: { state?: ResultState | undefined; hasConcern?: boolean | undefined; page: number; size: number }): Promise<{ rows: RegisterRow[]; total: number }> {
    const rows = await this.uow.manager.query<(RegisterRow & { total: number })[]>(
      `${VISITS}, per_visit AS (
         SELECT booking_id, count(concern)::int AS concerns,
                ${(['student', 'teacher', 'host'] as const).map((audience) => `coalesce(sum(satisfied + helpful + recommend) FILTER (WHERE audience = '${audience}'), 0)::int AS "${audience}Sum", (3 * count(*) FILTER (WHERE audience = '${audience}'))::int AS "${audience}Count"`).join(', ')}
           FROM said GROUP BY booking_id)
       SELECT v.id AS "bookingId", v.version AS "bookingVersion", v.held_on::text AS "heldOn", v.band, s.name AS "schoolName", v.grade, v.class_label AS "classLabel", v.venue_id AS "venueId", n.name AS "venueName",
              v.state, v.planned, v.arrived, coalesce(p.concerns, 0) AS concerns, r.remarks IS NOT NULL AS "hasRemarks",
              ${['student', 'teacher', 'host'].flatMap((audience) => [`coalesce(p."${audience}Sum", 0) AS "${audience}Sum"`, `coalesce(p."${audience}Count", 0) AS "${audience}Count"`]).join(', ')}, count(*) OVER ()::int AS total
         FROM visits v JOIN identity.schools s ON s.id = v.school_id JOIN venue.venues n ON n.id = v.venue_id
              LEFT JOIN per_visit p ON p.booking_id = v.id LEFT JOIN result.results r ON r.booking_id = v.id
        WHERE ($6::text IS NULL OR v.state = $6) AND (NOT $7 OR p.concerns > 0)
        ORDER BY (v.state = 'overdue') DESC, v.held_on DESC, v.band, s.name, n.name, v.id LIMIT $8 OFFSET $9`,
      [...values(span), state ?? null, hasConcern === true, size, (page - 1) * size]);
    return { rows, total: rows[0]?.total ?? 0 };
  }

  states(span: Span): Promise<StateRow[]> {
    return this.uow.manager.query<StateRow[]>(
      `${VISITS} SELECT state, count(*)::int AS visits, sum(planned)::int AS planned, count(arrived)::int AS "countedVisits",
              coalesce(sum(planned) FILTER (WHERE arrived IS NOT NULL), 0)::int AS "countedPlanned", coalesce(sum(arrived), 0)::int AS arrived FROM visits GROUP BY state`, values(span));
  }

  answers(span: Span): Promise<AnswerRow[]> {
    return this.uow.manager.query<AnswerRow[]>(
      `${VISITS} SELECT audience, count(*)::int AS count, sum(satisfied)::int AS satisfied, sum(helpful)::int AS helpful, sum(recommend)::int AS recommend, count(concern)::int AS concerns FROM said GROUP BY audience`, values(span));
  }

  /** Whether hosts would take students again, as they said behind their own link. */
  returns(span: Span): Promise<ReturnRow[]> {
    return this.uow.manager.query<ReturnRow[]>(`${VISITS} SELECT r.answer, count(*)::int AS hosts FROM visits v JOIN booking.returns r ON r.booking_id = v.id GROUP BY r.answer`, values(span));
  }
}

const values = ({ centreId, from, until, statuses, dueBefore }: Span): unknown[] => [centreId, from, until, statuses, dueBefore];
