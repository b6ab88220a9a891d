import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { BookingCatalogue, HostReturns } from '#booking';
import { UnitOfWork } from '#database';
import type { Actor } from '#identity-access';
import type { Band } from '#kernel';
import { SubscriberDesk } from '#subscribers';
import { DayOffDesk, PatternDesk } from '#venue-registry';
import { EscortDesk, PreparationDesk, VehiclePool, VisitSheets } from '#visit-day';
import { ResultDesk, type SurveyAnswer, Surveys } from '#visit-results';
import { WaitingDesk } from '#waiting-list';
import { sampleVisitDays } from './sample-visit-days.js';

/** Who acts in the sample. */
export interface SamplePeople {
  readonly director: Actor;
  readonly teacher: Actor;
  readonly otherTeacher: Actor;
  readonly venueId: string;
}

const STUDENTS: readonly SurveyAnswer[] = [[5, 5, 5, '직접 만들어 봐서 재미있었어요.'], [5, 4, 4, null], [4, 4, 5, null], [3, 4, 4, '조금 더 오래 하고 싶었어요.']].map(([satisfied, helpful, recommend, comment]) => ({
  satisfied: satisfied as number, helpful: helpful as number, recommend: recommend as number, comment: comment as string | null, concern: null,
}));
const TEACHER: SurveyAnswer = { satisfied: 5, helpful: 5, recommend: 5, concern: null, comment: null };

/**
 * A few visits of the sample outside its season: two that were, one of them reported, one today and one to come, with all that goes along; a half-day
 * that is full and waited for; days the host opens and closes; and a system that follows. Only the visits themselves are put
 * below the rooms, which take no booking of the past; and nobody is written to about any of it.
 */
export async function storeSampleVisits(rooms: INestApplicationContext, { director, teacher, otherTeacher, venueId }: SamplePeople, made: string): Promise<void> {
  const { centreId } = director, days = sampleVisitDays(made), query = (sql: string, values: unknown[]) => rooms.get(UnitOfWork).tx.query<{ id: string; venueId: string }[]>(sql, values);
  const booked = async ({ heldOn, band, school, grade, headcount, at = null }: { heldOn: string; band: Band; school: Actor; grade: number; headcount: number; at?: string | null }) => {
    const [opening] = await query(
      `INSERT INTO venue.openings (centre_id, venue_id, held_on, band, seats, parties_limit, status)
       SELECT v.centre_id, v.id, $2, $3, greatest(v.seats, $4), 2, 'open' FROM venue.venues v
         JOIN safety.inspections i ON i.venue_id = v.id AND $2::date BETWEEN i.valid_from AND i.valid_until
        WHERE v.centre_id = $1 AND ($5::uuid IS NULL AND v.contact_email <> 'host@sample.goreuge.example' OR v.id = $5) AND 'middle' = ANY (v.levels) AND v.seats >= 8
          AND NOT EXISTS (SELECT 1 FROM venue.openings o WHERE o.venue_id = v.id AND o.held_on = $2) ORDER BY v.code LIMIT 1 RETURNING id, venue_id AS "venueId"`,
      [centreId, heldOn, band, headcount, at]);
    const [link] = await query('INSERT INTO booking.host_links (centre_id, venue_id) VALUES ($1, $2) RETURNING id, venue_id AS "venueId"', [centreId, opening!.venueId]);
    const [booking] = await query(
      `INSERT INTO booking.bookings (centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, class_label, headcount, host_link_id, status, answer_due_on, answered_at, reconfirmed_at, counted_at)
       SELECT o.centre_id, o.id, o.venue_id, o.held_on, o.band, i.id, i.valid_from, i.valid_until, $2, $3, '견본 모둠', $4, $5, 'confirmed', o.held_on, now(), now(), now()
         FROM venue.openings o JOIN safety.inspections i ON i.venue_id = o.venue_id AND o.held_on BETWEEN i.valid_from AND i.valid_until
        WHERE o.id = $1 ORDER BY i.valid_from DESC LIMIT 1 RETURNING id, venue_id AS "venueId"`, [opening!.id, school.organisationId, grade, headcount, link!.id]);
    return { bookingId: booking!.id, venueId: booking!.venueId, openingId: opening!.id };
  };

  await rooms.get(UnitOfWork).run(async () => {
    const past = await booked({ heldOn: days.past, band: 'pm', school: teacher, grade: 3, headcount: 8 });
    await booked({ heldOn: days.past, band: 'am', school: teacher, grade: 2, headcount: 8 });
    const today = await booked({ heldOn: days.today, band: 'am', school: teacher, grade: 3, headcount: 10, at: venueId });
    const coming = await booked({ heldOn: days.coming, band: 'pm', school: teacher, grade: 3, headcount: 11, at: venueId });
    const full = await booked({ heldOn: days.full, band: 'pm', school: otherTeacher, grade: 3, headcount: 12, at: venueId });
    await prepare(rooms, { director, teacher }, [{ ...today, heldOn: days.today, band: 'am' }, { ...coming, heldOn: days.coming, band: 'pm' }], made);
    await tellOf(rooms, teacher, past);

    const waiting = rooms.get(WaitingDesk);
    await waiting.start(teacher, { target: { kind: 'opening', openingId: full.openingId }, grade: 2, classLabel: '견본 모둠', headcount: 9 });
    await waiting.start(otherTeacher, { target: { kind: 'opening', openingId: full.openingId }, grade: 1, classLabel: '견본 모둠', headcount: 6 });

    const keeper = { centreId, venueId };
    await rooms.get(PatternDesk).set(keeper, { weekdays: [3], bands: ['am'], seats: 10, firstDay: days.coming, lastDay: days.full });
    await rooms.get(DayOffDesk).add(keeper, { ...days.daysOff, reason: '견본: 시설 보수' });
    await rooms.get(SubscriberDesk).add(director, { name: '구청 교육지원과 통계 (견본)', url: null });
    await query('DELETE FROM platform.outbox_messages WHERE centre_id = $1', [centreId]);
  });
}

type Dated = { readonly bookingId: string; readonly heldOn: string; readonly band: Band };

/** Escorts, vehicles and sheets: the first visit wants nothing, the later ones show what is missing. */
async function prepare(rooms: INestApplicationContext, { director, teacher }: Pick<SamplePeople, 'director' | 'teacher'>, [first, ...later]: readonly Dated[], made: string): Promise<void> {
  const escorts = rooms.get(EscortDesk), pool = rooms.get(VehiclePool), desk = rooms.get(PreparationDesk), sheets = rooms.get(VisitSheets);
  const version = async (bookingId: string) => (await sheets.find(director, bookingId)).version;
  const ids: string[] = [];
  for (const [at, name] of ['김견본', '이견본', '박견본'].entries()) {
    const added = await escorts.add(director, { name, phone: `010-0000-000${at + 1}`, kind: at === 0 ? 'parent' : 'volunteer', checkedOn: `${made.slice(0, 4)}-01-05`, checkReference: `견본-${at + 1}`, isActive: true });
    if (at < 2) await escorts.addTraining(director, added.id, added.version, { course: '체험 인솔 교육 (견본)', heldOn: `${made.slice(0, 4)}-01-05`, hours: 4 });
    ids.push(added.id);
  }
  for (const { bookingId, heldOn, band } of [first!, ...later]) {
    const added = await pool.add(director, { heldOn, band, kind: 'bus', name: '견본 1호차', seats: 25, phone: '010-0000-0009', count: 1 });
    await desk.change(teacher, bookingId, await version(bookingId), {
      meetingPoint: '학교 정문 앞', directions: null, whatToBring: '필기도구, 편한 신발', travel: 'centre-pool', schoolEscorts: 1, teacherName: '견본 진로부장', teacherPhone: '010-0000-0010',
      ...(bookingId === first!.bookingId ? { priorEducationOn: made, priorEducationBy: '견본 진로부장', safetyEducationOn: made, safetyEducationBy: '견본 진로부장' } : {}),
    });
    await escorts.assign(director, bookingId, await version(bookingId), ids[0]!);
    if (bookingId === first!.bookingId) await pool.ride(director, bookingId, await version(bookingId), added.find((vehicle) => vehicle.band === band)!.id, { riders: 12, departsAt: '09:20' });
  }
}

/** How the visit that was went: counted, said, and worth having again. */
async function tellOf(rooms: INestApplicationContext, teacher: Actor, { bookingId, venueId }: { readonly bookingId: string; readonly venueId: string }): Promise<void> {
  const { centreId } = teacher, surveys = rooms.get(Surveys);
  await rooms.get(ResultDesk).enter(teacher, bookingId, 0, { arrived: 7, absent: 1, remarks: '학생들이 끝까지 열심히 했습니다. (견본)', satisfaction: { formId: randomUUID(), answer: TEACHER } });
  const survey = await surveys.open(await surveys.classCode(centreId, (await rooms.get(BookingCatalogue).find(centreId, bookingId))!));
  for (const answer of STUDENTS) await surveys.answer(survey!, randomUUID(), answer);
  await rooms.get(HostReturns).answer({ centreId, venueId }, bookingId, 'other-terms', '한 번에 열 명까지면 좋겠습니다. (견본)');
}
