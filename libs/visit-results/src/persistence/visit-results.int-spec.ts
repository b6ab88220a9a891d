import { createHash, randomUUID } from 'node:crypto';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { BookingModule, BookingNotFound, BookingOpeningUsage, LinkSecret } from '#booking';
import { DatabaseModule, UnitOfWork } from '#database';
import { type Actor, Forbidden } from '#identity-access';
import { Clock } from '#kernel';
import { AnswerDesk, SafetyInspectionModule, UnplannedInspections, VenueOpeningGate } from '#safety-inspection';
import { acquireTestDatabase, answersThatMake, FakeClock, forged, GivenDistrict, type TestDatabase } from '#testing';
import { OpeningGate, OpeningUsage } from '#venue-registry';
import { Attendance, CorrectionNeedsReason, PreparationDesk, witnessOf } from '#visit-day';
import { DataSource } from 'typeorm';
import {
  CountsDoNotAdd, MentorTrainingDesk, NotToBeClosed, ResultCatalogue, ResultClosed, ResultDesk, ResultStale, ResultTooEarly, ResultWatch, SafetyFiles, type SurveyAnswer, SurveyFull, SurveyNotOpen, Surveys,
  VisitNotAgreed, VisitResultsModule,
} from '../index.js';

@Global()
@Module({
  imports: [BookingModule, SafetyInspectionModule],
  providers: [{ provide: OpeningGate, useExisting: VenueOpeningGate }, { provide: OpeningUsage, useExisting: BookingOpeningUsage }, { provide: LinkSecret, useValue: { value: 'only-for-tests-'.repeat(3) } }],
  exports: [OpeningGate, OpeningUsage, LinkSecret],
})
class PortsForTests {}

const HELD_ON = '2027-04-12';
const fine: SurveyAnswer = { satisfied: 5, helpful: 4, recommend: 3, concern: null, comment: null };

describe('the result of a visit', () => {
  let database: TestDatabase;
  let house: INestApplicationContext;
  let source: DataSource;
  let district: GivenDistrict;
  let teacher: Actor, director: Actor, schoolId: string, venueId: string;
  const clock = new FakeClock(HELD_ON);
  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => source.query<T[]>(sql, values);
  const desk = () => house.get(ResultDesk), catalogue = () => house.get(ResultCatalogue), surveys = () => house.get(Surveys);

  beforeAll(async () => {
    database = await acquireTestDatabase();
    const module = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 10), PortsForTests, VisitResultsModule] }).overrideProvider(Clock).useValue(clock).compile();
    house = await module.init();
    source = house.get(DataSource);
  });
  afterAll(async () => {
    await house.close();
    await database.drop();
  });
  beforeEach(async () => {
    clock.travelToInstant(new Date('2027-04-12T06:00:00Z'));
    openings.clear();
    district = await GivenDistrict.found((sql, values) => source.query(sql, values));
    [schoolId, venueId] = [await district.school({ name: '꿈빛중학교' }), await district.venue({ name: '늘봄동물병원', seats: 40 })];
    [teacher, director] = [district.actor('teacher', schoolId), district.actor('director', district.centreId)];
  });

  const openings = new Map<string, string>();
  /** Each another class of the school. */
  const booked = async (status = 'confirmed', heldOn = HELD_ON, headcount = 24) => {
    const openingId = openings.get(heldOn) ?? (await district.opening(venueId, { heldOn, seats: 200 })), id = randomUUID();
    openings.set(heldOn, openingId);
    await rows(
      `WITH link AS (INSERT INTO booking.host_links (centre_id, venue_id) VALUES ($2, $4) RETURNING id)
       INSERT INTO booking.bookings (id, centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, class_label, headcount, host_link_id, status, answer_due_on)
       SELECT $1, $2, $3, $4, $7::date, 'am', i.id, i.valid_from, i.valid_until, $5, 2, left($9, 8), $6, link.id, $8, $7::date - 7
         FROM link, safety.inspections i WHERE i.venue_id = $4`, [id, district.centreId, openingId, venueId, schoolId, headcount, heldOn, status, id]);
    return id;
  };
  const statusOf = async (id: string) => (await rows<{ status: string }>('SELECT status FROM booking.bookings WHERE id = $1', [id]))[0]!.status;
  const opened = async (text: string) => (await surveys().open(text))!;
  const codeOf = async (id: string) => surveys().classCode(district.centreId, (await catalogue().of(teacher, id)).booking);

  it('is counted once, moves the booking on, and is corrected with a reason until the file is closed', async () => {
    const id = await booked();
    expect(await catalogue().of(teacher, id)).toMatchObject({ planned: 24, arrived: null, absent: null, dueOn: '2027-04-19', mayEnter: true, version: 0 });
    await expect(desk().enter(teacher, id, 0, { arrived: 22, absent: 3 })).rejects.toThrow(CountsDoNotAdd);
    await expect(desk().enter(district.actor('teacher', await district.school()), id, 0, { arrived: 22, absent: 2 })).rejects.toThrow(BookingNotFound);
    await expect(desk().enter(district.actor('host', venueId), id, 0, { arrived: 22, absent: 2 })).rejects.toThrow(Forbidden);
    expect(await statusOf(id)).toBe('confirmed');
    await desk().enter(teacher, id, 0, { arrived: 22, absent: 2, remarks: '모두 즐거워했습니다.', satisfaction: { formId: randomUUID(), answer: fine } });
    expect(await statusOf(id)).toBe('result-entered');
    expect(await catalogue().of(teacher, id)).toMatchObject({ arrived: 22, absent: 2, countedBy: 'school', remarks: '모두 즐거워했습니다.', teacherAnswered: true, version: 1 });
    await expect(desk().enter(teacher, id, 0, { arrived: 22, absent: 2 })).rejects.toThrow(ResultStale);
    await expect(desk().enter(teacher, id, 1, { arrived: 23, absent: 1 })).rejects.toThrow(CorrectionNeedsReason);
    await desk().enter(teacher, id, 1, { arrived: 23, absent: 1, correction: '한 명이 늦게 왔습니다.' });
    await desk().close(director, [id]);
    await expect(desk().enter(teacher, id, 2, { arrived: 23, absent: 1 })).rejects.toThrow(ResultClosed);
    await expect(desk().close(director, [id])).rejects.toThrow(NotToBeClosed);
    await desk().reopen(director, id, (await catalogue().of(director, id)).booking.version);
    expect(await statusOf(id)).toBe('result-entered');
  });

  it('takes the count the host tapped, and nobody at all as a visit that did not take place', async () => {
    const [came, nobody] = [await booked(), await booked('ready')];
    await house.get(Attendance).arrive(came, { by: witnessOf(district.actor('host', venueId)), arrived: 26 });
    await desk().enter(teacher, came, 0, { arrived: 26, absent: 0 });
    expect(await catalogue().of(teacher, came)).toMatchObject({ arrived: 26, absent: 0, countedBy: 'host' });
    await desk().enter(teacher, nobody, 0, { arrived: 0, absent: 24, remarks: '독감' });
    expect(await statusOf(nobody)).toBe('no-show');
    await desk().close(director, [came, nobody]);
    expect([await statusOf(came), await statusOf(nobody)]).toEqual(['closed', 'closed']);
  });

  it('is refused too early, of visits nobody agreed to, and of counts that cannot be', async () => {
    await expect(desk().enter(teacher, await booked('confirmed', '2027-04-13'), 0, { arrived: 24, absent: 0 })).rejects.toThrow(ResultTooEarly);
    for (const status of ['host-pending', 'host-declined', 'cancelled-by-weather']) await expect(desk().enter(teacher, await booked(status), 0, { arrived: 24, absent: 0 })).rejects.toThrow(VisitNotAgreed);
    const id = await booked();
    for (const arrived of [-1, 2.5, 1e9, Number.NaN]) await expect(desk().enter(teacher, id, 0, { arrived, absent: Math.max(0, 24 - arrived) })).rejects.toThrow();
    expect(await statusOf(id)).toBe('confirmed');
  });

  it('takes as many answers of a class as students came, whoever is faster, and counts a form sent twice once', async () => {
    const id = await booked('confirmed', HELD_ON, 6), code = await codeOf(id);
    expect(await codeOf(id)).toBe(code);
    const survey = await opened(code.toLowerCase().replaceAll('-', ' ')), form = randomUUID();
    await surveys().answer(survey, form, fine);
    await surveys().answer(survey, form, fine);
    await desk().enter(teacher, id, 0, { arrived: 4, absent: 2 });
    const outcomes = await Promise.allSettled(Array.from({ length: 20 }, () => surveys().answer(survey, randomUUID(), fine)));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(SurveyFull);
    await surveys().answer(survey, form, fine);
    await expect(surveys().answer(survey, randomUUID(), fine)).rejects.toThrow('다녀온 학생 4명의 답을 모두 받았습니다. 더 받지 않습니다.');
    expect((await opened(code)).state).toBe('full');
    expect((await catalogue().detail(director, id)).answers).toHaveLength(4);
  });

  it('holds the bound in the database, too', async () => {
    const id = await booked('confirmed', HELD_ON, 1), survey = await opened(await codeOf(id));
    await surveys().answer(survey, randomUUID(), fine);
    const slipIn = () => rows(`INSERT INTO result.responses (id, centre_id, survey_id, audience, satisfied, helpful, recommend, answered_on) VALUES (gen_random_uuid(), $1, $2, 'student', 5, 5, 5, '2027-04-12')`, [district.centreId, survey.surveyId]);
    await expect(slipIn()).rejects.toThrow('surveys_not_over_their_most');
    await expect(rows('UPDATE result.responses SET satisfied = 1')).rejects.toThrow('only grows');
    await expect(rows('UPDATE result.surveys SET answers = 0')).rejects.toThrow('permission denied');
    await database.query('ALTER TABLE result.responses DISABLE TRIGGER responses_are_counted');
    await slipIn();
    await database.query('ALTER TABLE result.responses ENABLE TRIGGER responses_are_counted');
    expect(await rows('SELECT kind, detail FROM platform.drift()')).toEqual([{ kind: 'answers-differ', detail: '1 of 2' }]);
    await database.query('UPDATE result.surveys SET answers = 2, most = 2 WHERE id = $1', [survey.surveyId]);
    expect(await rows('SELECT kind FROM platform.drift()')).toEqual([]);
  });

  it('shows by a link the rows of the one school it leads to, and keeps others from its teachers', async () => {
    const id = await booked(), code = await codeOf(id), uow = house.get(UnitOfWork), own = schoolId;
    await rows(`INSERT INTO result.results (centre_id, booking_id, remarks, entered_by, entered_at) VALUES ($1, $2, '우리끼리', 'centre', now())`, [district.centreId, id]);
    schoolId = await district.school();
    const another = await booked();
    const seen = async () => (await rows<{ id: string }>('SELECT id FROM booking.bookings')).map((row) => row.id);
    await uow.within({ everythingFor: 'link' }, async () => {
      expect((await seen()).length).toBeGreaterThan(1);
      expect(await surveys().open(code)).toMatchObject({ audience: 'student', state: 'open' });
      expect(await seen()).toEqual([id]);
    });
    await uow.within({ centreId: district.centreId, schoolId }, async () => {
      expect([await seen(), await rows('SELECT 1 FROM result.results'), await rows('SELECT 1 FROM result.surveys')]).toEqual([[another], [], []]);
    });
    await uow.within({ centreId: district.centreId, schoolId: own }, async () => expect(await rows('SELECT 1 FROM result.results')).toHaveLength(1));
  });

  it('takes one answer of the host, and none by a link that is forged, replaced, too early or too late', async () => {
    const id = await booked(), token = await surveys().tokenFor(district.centreId, id, 'host');
    const host = await opened(token);
    await surveys().answer(host, randomUUID(), fine);
    await expect(surveys().answer(host, randomUUID(), fine)).rejects.toThrow('이미 답하셨습니다');
    expect([await surveys().open(forged(token)), await surveys().open('AAAA-AAAA-AAAA'), await surveys().open('')]).toEqual([null, null, null]);
    const code = await codeOf(id), booking = (await catalogue().of(teacher, id)).booking, survey = await opened(code);
    expect(await surveys().renewClassCode(district.centreId, booking)).not.toBe(code);
    expect(await surveys().open(code)).toBeNull();
    for (const now of ['2027-04-11T06:00:00Z', '2027-04-27T06:00:00Z']) {
      clock.travelToInstant(new Date(now));
      await expect(surveys().answer(survey, randomUUID(), fine)).rejects.toThrow(SurveyNotOpen);
    }
  });

  it('sends somebody to look at a venue that worried anybody, once, until an inspection answers', async () => {
    const id = await booked(), survey = await opened(await codeOf(id));
    for (const concern of ['전선이 젖어 있었어요', '문이 잠겨 있었어요']) await surveys().answer(survey, randomUUID(), { ...fine, concern });
    expect(await house.get(UnplannedInspections).open(district.centreId)).toMatchObject([{ venueId, cause: 'safety-concern', subjectId: id, requestedOn: HELD_ON }]);
    expect(await rows('SELECT 1 FROM platform.outbox_messages WHERE centre_id = $1 AND type = $2', [district.centreId, 'result.safety-concern-raised'])).toHaveLength(2);
    await rows(`INSERT INTO identity.accounts (id, email, name, password_hash) VALUES ($1, $2, '점검자', 'x')`, [director.accountId, `${director.accountId}@goreuge.example`]);
    await house.get(AnswerDesk).record(director, { venueId, inspectedOn: HELD_ON, answers: answersThatMake('pass') });
    expect(await house.get(UnplannedInspections).open(district.centreId)).toEqual([]);
  });

  it('adds up what everybody said, with the answers behind each mean', async () => {
    const [first, second] = [await booked(), await booked('confirmed', '2027-04-02')];
    await desk().enter(teacher, first, 0, { arrived: 20, absent: 4, satisfaction: { formId: randomUUID(), answer: fine } });
    const survey = await opened(await codeOf(first));
    for (const satisfied of [5, 4, 4]) await surveys().answer(survey, randomUUID(), { ...fine, satisfied });
    await surveys().answer(await opened(await surveys().tokenFor(district.centreId, first, 'host')), randomUUID(), fine);
    await rows(`INSERT INTO booking.returns (centre_id, booking_id, answer, terms, answered_at) VALUES ($1, $2, 'other-terms', '열 명까지', now())`, [district.centreId, first]);
    const { summary, items } = await catalogue().register(director, { from: '2027-04-01', until: '2027-04-30', page: 1, size: 50 });
    expect(summary).toMatchObject({
      visits: 2, planned: 48, counted: { visits: 1, planned: 24, arrived: 20 }, states: { overdue: 1, entered: 1, closed: 0 }, again: { yes: 0, 'other-terms': 1, no: 0 },
      satisfaction: { student: { satisfied: { mean: 4.3, count: 3 } }, teacher: { helpful: { mean: 4, count: 1 } } },
    });
    expect(items.map(({ bookingId, state, absent }) => [bookingId, state, absent])).toEqual([[second, 'overdue', null], [first, 'entered', 4]]);
    await expect(catalogue().register(teacher, { from: '2027-04-01', until: '2027-04-30', page: 1, size: 50 })).rejects.toThrow(Forbidden);
  });

  it('is asked for once when the visit is over, and once more', async () => {
    const id = await booked();
    const asked = async () => { await house.get(ResultWatch).round(); return (await rows<{ isReminder: boolean }>(`SELECT (payload->>'isReminder')::boolean AS "isReminder" FROM platform.outbox_messages WHERE centre_id = $1 AND type = 'result.asked' ORDER BY id`, [district.centreId])).map(({ isReminder }) => isReminder); };
    clock.travelToInstant(new Date('2027-04-12T02:00:00Z'));
    expect(await asked()).toEqual([]);
    clock.travelToInstant(new Date('2027-04-12T03:00:00Z'));
    expect([await asked(), await asked()]).toEqual([[false], [false]]);
    clock.travelToInstant(new Date('2027-04-15T03:00:00Z'));
    expect([await asked(), await asked()]).toEqual([[false, true], [false, true]]);
    expect(await statusOf(id)).toBe('confirmed');
  });

  it('names in the safety file the checklist by which the venue was inspected', async () => {
    await rows(`INSERT INTO identity.accounts (id, email, name, password_hash) VALUES ($1, $2, '점검자', 'x')`, [director.accountId, `${director.accountId}@goreuge.example`]);
    venueId = await district.venue({ name: '가온제과', cleared: false });
    await house.get(AnswerDesk).record(director, { venueId, inspectedOn: HELD_ON, answers: answersThatMake('pass') });
    const id = await booked('confirmed', '2027-04-20'), file = await house.get(SafetyFiles).make(teacher, id);
    expect(await rows(`SELECT facts->'inspection'->>'templateVersion' AS version FROM result.safety_files WHERE id = $1`, [file.id])).toEqual([{ version: '1판' }]);
  });

  it('has a safety file of its instant, printed the same when everything has changed since', async () => {
    const id = await booked('confirmed', '2027-04-20');
    await house.get(PreparationDesk).change(teacher, id, 1, { teacherName: '김보기', teacherPhone: '010-0000-1234', priorEducationOn: '2027-04-10', priorEducationBy: '김보기' });
    const file = await house.get(SafetyFiles).make(teacher, id), sha256 = async (fileId: string) => createHash('sha256').update((await house.get(SafetyFiles).print(director, id, fileId)).bytes).digest('hex');
    expect(await sha256(file.id)).toBe(file.sha256);
    await house.get(MentorTrainingDesk).change(director, venueId, { mentorName: '이보기', trainedOn: '2027-03-02', version: 0 });
    await rows(`INSERT INTO venue.insurances (centre_id, venue_id, kind, party, valid_from, valid_until) VALUES ($1, $2, 'liability', '보기화재', '2027-03-01', '2028-03-01')`, [district.centreId, venueId]);
    clock.travelToInstant(new Date('2027-04-13T06:00:00Z'));
    const later = await house.get(SafetyFiles).make(teacher, id);
    expect([await sha256(file.id), later.sha256 === file.sha256]).toEqual([file.sha256, false]);
    const [facts] = await rows<{ facts: { insurance: unknown; mentor: unknown; escorts: unknown[]; inspection: unknown } }>('SELECT facts FROM result.safety_files WHERE id = $1', [file.id]);
    expect(facts!.facts).toMatchObject({ insurance: null, mentor: { name: null, trainedOn: null }, escorts: [], inspection: { verdict: 'pass', inspectorName: '박보기', templateVersion: null } });
    expect((await rows<{ facts: object }>('SELECT facts FROM result.safety_files WHERE id = $1', [later.id]))[0]!.facts).toMatchObject({ insurance: { insurer: '보기화재', until: '2028-03-01' }, mentor: { name: '이보기', trainedOn: '2027-03-02' } });
    expect(await house.get(SafetyFiles).list(teacher, id)).toMatchObject([{ id: later.id }, { id: file.id }]);
    await expect(house.get(SafetyFiles).make(district.actor('teacher', await district.school()), id)).rejects.toThrow(BookingNotFound);
    await expect(rows('DELETE FROM result.safety_files')).rejects.toThrow('only grows');
  });
});
