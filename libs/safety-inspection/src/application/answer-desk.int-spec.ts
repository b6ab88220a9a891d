import { createHash, randomUUID } from 'node:crypto';
import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule, dataSourceOptions, violates } from '#database';
import { type Actor, IdentityAccessModule } from '#identity-access';
import { Clock } from '#kernel';
import { migrations } from '#migrations';
import { PhotoHidesSomething, PhotoIdTaken, PhotoKindRefused, PhotoStore } from '#photos';
import {
  AnswerDesk, AnswerIntake, AnswersRefused, CertificateRefused, ChecklistDesk, ChecklistPublished, ChecklistRefused, ChecklistStale, Corrections, InspectionCatalogue, InspectionFinished, InspectionInFuture,
  InspectionOfAnother, InspectionPapers, InspectionPlanner, PhotosMissing, PlannedInspectionNotFound, SafetyInspectionModule, type SentAnswer,
} from '#safety-inspection';
import { acquireTestDatabase, answersThatMake, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';

const TODAY = '2027-04-12';

/** A picture of one grey dot, with where it was taken beside it. */
const PICTURE = Buffer.from('/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAAgGBgcGBQgHBwcJCQgKDBQNDAsLDBkSEw8UHRofHh0aHBwgJC4nICIsIxwcKDcpLDAxNDQ0Hyc5PTgyPC4zNDL/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==', 'base64');
const taken = (where: string) => {
  const body = Buffer.from(`Exif\0\0GPS ${where}`, 'latin1'), head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([PICTURE.subarray(0, 2), head, body, PICTURE.subarray(2)]);
};

let database: TestDatabase;
let rooms: TestingModule;
let source: DataSource;
let district: GivenDistrict;
let desk: AnswerDesk, intake: AnswerIntake;
const people: Record<string, string> = {};
const sql = <T = unknown>(text: string, ...values: unknown[]) => source.query(text, values) as Promise<T[]>;

beforeAll(async () => {
  database = await acquireTestDatabase();
  rooms = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 4), IdentityAccessModule, SafetyInspectionModule] })
    .overrideProvider(Clock).useValue(new FakeClock(TODAY)).compile();
  await rooms.init();
  source = rooms.get(DataSource);
  district = await GivenDistrict.found((text, values) => source.query(text, values));
  [desk, intake] = [rooms.get(AnswerDesk), rooms.get(AnswerIntake)];
  for (const [name, said] of [['first', '김점검'], ['second', '이점검'], ['director', '박센터']] as const) {
    people[name] = (await sql<{ id: string }>(`INSERT INTO identity.accounts (email, name, password_hash) VALUES ($1, $2, 'x') RETURNING id`, `${name}@goreuge.test`, said))[0]!.id;
  }
});
afterAll(async () => {
  await rooms?.close();
  await database?.drop();
});

const actor = (name: 'first' | 'second' | 'director', said = { first: '김점검', second: '이점검', director: '박센터' }[name]): Actor =>
  ({ ...district.actor(name === 'director' ? 'director' : 'inspector', district.centreId, people[name] as ReturnType<typeof randomUUID>), name: said });
const sent = (answers: readonly { itemCode: string; answer: string; note?: string; correctionDueOn?: string }[], at = '2027-04-12T01:00:00Z') =>
  answers.map((answer) => ({ ...answer, id: randomUUID(), answeredAt: new Date(at) })) as SentAnswer[];
const aPlan = async (given: { jobField?: string } = {}) => {
  const venueId = await district.venue({ cleared: false, ...given });
  return { venueId, plan: await intake.start(actor('first'), venueId) };
};

describe('what an inspector carries', () => {
  it('is every item asked at this venue, in both languages, and nothing of others', async () => {
    const { plan } = await aPlan();
    expect(plan.items.filter(({ code }) => /^[FPD]/.test(code))).toHaveLength(26);
    expect(plan.items.filter(({ critical }) => critical).map(({ code }) => code)).toEqual(['F2', 'F3', 'F6', 'F7', 'P1', 'P4']);
    expect(plan.items.map(({ code }) => code).filter((code) => /^[KMHR]/.test(code))).toEqual(['K1', 'K2']);
    expect((await aPlan({ jobField: 'construction' })).plan).toMatchObject({ riskBand: 'high' });
    expect((await intake.mine(actor('first'))).map(({ id }) => id)).toContain(plan.id);
    expect(await intake.mine(actor('second'))).toEqual([]);
  });

  it('is chosen from own visits and from what is due and nobody else’s', async () => {
    const { venueId } = await aPlan(), [due, valid] = [await district.venue({ cleared: false }), await district.venue()];
    const shownTo = async (name: 'first' | 'second') => (await rooms.get(InspectionCatalogue).byUrgencyFor(actor(name))).map((venue) => venue.venueId);
    expect(await shownTo('first')).toEqual(expect.arrayContaining([venueId, due]));
    expect(await shownTo('second')).toContain(due);
    expect(await shownTo('second')).not.toContain(venueId);
    expect(await shownTo('first')).not.toContain(valid);
  });

  it('is one plan, however often it is begun', async () => {
    const { venueId, plan } = await aPlan();
    expect((await intake.start(actor('first'), venueId)).id).toBe(plan.id);
    const tapped = await district.venue({ cleared: false });
    const begun = await Promise.all(Array.from({ length: 4 }, () => intake.start(actor('first'), tapped)));
    expect(new Set(begun.map(({ id }) => id)).size).toBe(1);
  });

  it('is one plan, whoever sends the inspector there', async () => {
    const { venueId, plan } = await aPlan();
    await sql('UPDATE safety.planned_inspections SET inspector_id = $2, due_on = due_on - 9 WHERE id = $1', plan.id, people['second']);
    const own = await intake.start(actor('first'), venueId);
    await sql(`INSERT INTO identity.memberships (account_id, centre_id, organisation_id, organisation_kind, role) VALUES ($1, $2, $2, 'centre', 'inspector')`, people['first'], district.centreId);
    await rooms.get(InspectionPlanner).plan(actor('director'), { venueIds: [venueId], inspectorId: people['first']!, scheduledOn: '2027-04-14' });
    expect((await intake.mine(actor('first'))).filter(({ venue }) => venue.id === venueId)).toMatchObject([{ id: own.id, scheduledOn: '2027-04-14' }]);
  });

  it('stays beside what is recorded from the desk, once something is answered', async () => {
    const { venueId, plan } = await aPlan();
    await intake.keepAnswers(actor('first'), plan.id, sent([{ itemCode: 'F1', answer: 'fit' }]));
    await desk.record(actor('first'), { venueId, inspectedOn: TODAY, answers: answersThatMake('pass') });
    expect(await sql('SELECT id = $2 AS "isOwn", status FROM safety.planned_inspections WHERE venue_id = $1 ORDER BY 1', venueId, plan.id)).toEqual([{ isOwn: false, status: 'visited' }, { isOwn: true, status: 'planned' }]);
  });
});

describe('answers and photos that arrive from a phone', () => {
  it('are kept once, the later word on an item counting, and become the inspection as a whole', async () => {
    const { venueId, plan } = await aPlan();
    const answers = sent([...answersThatMake('conditional', '2027-04-19'), { itemCode: 'P5', answer: 'not-applicable' }]);
    await intake.keepAnswers(actor('first'), plan.id, answers);
    await intake.keepAnswers(actor('first'), plan.id, answers);
    await intake.keepAnswers(actor('first'), plan.id, sent([{ itemCode: 'F3', answer: 'unfit', note: '옛말' }], '2027-04-12T00:00:00Z'));
    const photoId = randomUUID(), drawingId = randomUUID();
    const kept = await intake.keepPhoto(actor('first'), plan.id, { photoId, itemCode: 'F9', bytes: taken('37.4954') });
    expect(kept.receivedSha256).toBe(createHash('sha256').update(taken('37.4954')).digest('hex'));
    expect(await intake.keepPhoto(actor('first'), plan.id, { photoId, itemCode: 'F9', bytes: taken('37.4954') })).toEqual(kept);
    expect((await rooms.get(PhotoStore).file(district.centreId, photoId))!.bytes.equals(PICTURE)).toBe(true);
    const finish = { inspectedOn: TODAY, note: '친절하심', photoIds: [photoId], signature: { name: '이보기', drawingId } };
    await expect(desk.finish(actor('first'), plan.id, finish)).rejects.toBeInstanceOf(PhotosMissing);
    await intake.keepPhoto(actor('first'), plan.id, { photoId: drawingId, bytes: PICTURE });
    const [done] = await Promise.all(Array.from({ length: 3 }, () => desk.finish(actor('first'), plan.id, finish)));
    expect(await sql('SELECT 1 FROM safety.inspections WHERE venue_id = $1', venueId)).toHaveLength(1);
    expect(done).toMatchObject({ venueId, verdict: 'conditional', validFrom: TODAY, validUntil: '2027-04-19', inspectorName: '김점검', note: '친절하심' });
    expect(await desk.finish(actor('first'), plan.id, finish)).toEqual(done);
    expect(await rooms.get(Corrections).ofInspection(district.centreId, done!.id)).toMatchObject([{ venueId, foundBy: people['first'], item: 'F9', what: '손 씻는 곳 고장', dueOn: '2027-04-19', state: 'open' }]);
    const sheet = await rooms.get(InspectionPapers).sheet(district.centreId, done!.id);
    expect(sheet).toMatchObject({ checklistNumber: 1, riskBand: 'medium', signature: { name: '이보기', drawingId }, lateAnswers: 0 });
    expect(sheet.items.find(({ code }) => code === 'F9')).toMatchObject({ answer: 'unfit', correctionDueOn: '2027-04-19', photos: [{ id: photoId, receivedSha256: kept.receivedSha256 }] });
    expect(sheet.items.find(({ code }) => code === 'F1')).toMatchObject({ answer: null });
    expect(await sql(`SELECT status FROM safety.planned_inspections WHERE inspection_id = $1`, done!.id)).toEqual([{ status: 'visited' }]);
    for (const lang of ['ko', 'en'] as const) {
      const { bytes } = await rooms.get(InspectionPapers).certificate(district.centreId, done!.id, lang);
      expect(Buffer.from(bytes).toString('latin1', 0, 5)).toBe('%PDF-');
      expect(Buffer.from((await rooms.get(InspectionPapers).report(district.centreId, done!.id, lang)).bytes)).toEqual(Buffer.from((await rooms.get(InspectionPapers).report(district.centreId, done!.id, lang)).bytes));
    }
  });

  it('are refused where nothing is asked, in the future, without what is critical, and when the photo is none', async () => {
    const { plan } = await aPlan();
    await expect(intake.keepAnswers(actor('first'), plan.id, sent([{ itemCode: 'M1', answer: 'fit' }]))).rejects.toBeInstanceOf(AnswersRefused);
    await expect(desk.finish(actor('first'), plan.id, { inspectedOn: TODAY, photoIds: [] })).rejects.toMatchObject({ code: 'safety-inspection/answers-refused', facts: { errors: [{ pointer: '#/answers' }] } });
    await intake.keepAnswers(actor('first'), plan.id, sent(answersThatMake('pass')));
    await expect(desk.finish(actor('first'), plan.id, { inspectedOn: '2027-04-13', photoIds: [] })).rejects.toBeInstanceOf(InspectionInFuture);
    const photo = (bytes: Buffer) => intake.keepPhoto(actor('first'), plan.id, { photoId: randomUUID(), itemCode: 'F1', bytes });
    await expect(photo(Buffer.from('<svg onload="alert(1)"/>'))).rejects.toBeInstanceOf(PhotoKindRefused);
    await expect(photo(Buffer.concat([PICTURE, Buffer.from('<script>')]))).rejects.toBeInstanceOf(PhotoHidesSomething);
    const photoId = randomUUID();
    await intake.keepPhoto(actor('first'), plan.id, { photoId, itemCode: 'F1', bytes: PICTURE });
    await expect(intake.keepPhoto(actor('first'), plan.id, { photoId, itemCode: 'F1', bytes: taken('elsewhere') })).rejects.toBeInstanceOf(PhotoIdTaken);
    await expect(desk.finish({ ...actor('first'), centreId: randomUUID() }, plan.id, { inspectedOn: TODAY, photoIds: [] })).rejects.toBeInstanceOf(PlannedInspectionNotFound);
  });

  it('last as long as the centre lets a pass last at this risk', async () => {
    const venueId = await district.venue({ cleared: false, jobField: 'construction' });
    const pass = () => desk.record(actor('director'), { venueId, inspectedOn: TODAY, answers: answersThatMake('pass') });
    expect(await pass()).toMatchObject({ validUntil: '2027-10-12' });
    await rooms.get(ChecklistDesk).setMonths(actor('director'), { low: 24, medium: 12, high: 3 });
    expect(await pass()).toMatchObject({ validUntil: '2027-07-12' });
    const failed = await desk.record(actor('director'), { venueId, inspectedOn: TODAY, answers: answersThatMake('fail') });
    expect(failed).toMatchObject({ verdict: 'fail', validUntil: null });
    await expect(rooms.get(InspectionPapers).certificate(district.centreId, failed.id, 'ko')).rejects.toBeInstanceOf(CertificateRefused);
  });
});

describe('two inspectors at one venue', () => {
  it('one finishes; the other hears who, and leaves a note that judges nothing', async () => {
    const { plan } = await aPlan();
    await sql('UPDATE safety.planned_inspections SET inspector_id = NULL WHERE id = $1', plan.id);
    for (const name of ['first', 'second'] as const) await intake.keepAnswers(actor(name), plan.id, sent(answersThatMake(name === 'first' ? 'pass' : 'fail')));
    const outcomes = await Promise.allSettled((['first', 'second'] as const).map((name) => desk.finish(actor(name), plan.id, { inspectedOn: TODAY, photoIds: [] })));
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const loser = outcomes[0]!.status === 'rejected' ? 'first' : 'second', winner = loser === 'first' ? '이점검' : '김점검';
    const again = desk.finish(actor(loser), plan.id, { inspectedOn: TODAY, photoIds: [] });
    await expect(again).rejects.toBeInstanceOf(InspectionFinished);
    await expect(again).rejects.toMatchObject({ facts: { finishedBy: winner, finishedOn: TODAY } });
    const late = { id: randomUUID(), answers: sent(answersThatMake('fail')) };
    await intake.refer(actor(loser), plan.id, late);
    await intake.refer(actor(loser), plan.id, late);
    const [{ inspection_id }] = await sql<{ inspection_id: string }>('SELECT inspection_id FROM safety.planned_inspections WHERE id = $1', plan.id) as [{ inspection_id: string }];
    expect(await rooms.get(InspectionPapers).sheet(district.centreId, inspection_id)).toMatchObject({ inspectorName: winner, lateAnswers: 1 });
  });

  /** While somebody else has the plan, `work` comes so far that `waiting` wait for it; then `text` happens, and they go on. */
  const whileHeld = async <T>(planId: string, waiting: number, work: () => Promise<T>, text = 'SELECT 1', values: unknown[] = []): Promise<T> => {
    const other = source.createQueryRunner();
    await other.startTransaction();
    await other.query('SELECT FROM safety.planned_inspections WHERE id = $1 FOR UPDATE', [planId]);
    const done = work();
    const waiters = async () => (await database.query<{ n: number }>(`SELECT count(*)::int AS n FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`))[0]!.n;
    for (const deadline = Date.now() + 5_000; (await waiters()) < waiting;) if (Date.now() > deadline) throw new Error('nobody waits');
    await other.query(text, values);
    await other.commitTransaction();
    await other.release();
    return done;
  };

  it('begin at once: the second does not take the plan from the first', async () => {
    const { venueId, plan } = await aPlan();
    await sql('UPDATE safety.planned_inspections SET inspector_id = NULL WHERE id = $1', plan.id);
    const begun = await whileHeld(plan.id, 2, () => Promise.all([intake.start(actor('first'), venueId), intake.start(actor('second'), venueId)]));
    expect(new Set(begun.map(({ id }) => id)).size).toBe(2);
  });

  it('say something while it is judged: the verdict is that of all answers', async () => {
    const { plan } = await aPlan();
    await intake.keepAnswers(actor('first'), plan.id, sent(answersThatMake('pass')));
    const finished = await whileHeld(plan.id, 1, () => desk.finish(actor('first'), plan.id, { inspectedOn: TODAY, photoIds: [] }),
      `UPDATE safety.answers SET answer = 'unfit', note = '막힘' WHERE planned_inspection_id = $1 AND item_code = 'F2'`, [plan.id]);
    expect(finished).toMatchObject({ verdict: 'fail', validUntil: null });
  });

  it('whoever was not asked may not answer for another', async () => {
    const { plan } = await aPlan();
    await expect(intake.keepAnswers(actor('second'), plan.id, sent(answersThatMake('pass')))).rejects.toBeInstanceOf(InspectionOfAnother);
    await intake.keepAnswers(actor('director'), plan.id, sent(answersThatMake('pass')));
  });
});

describe('checklists', () => {
  it('are edited as the next version; what was asked once stays as it was asked', async () => {
    const checklists = rooms.get(ChecklistDesk);
    const { plan } = await aPlan();
    const first = await checklists.current(district.centreId);
    await expect(checklists.edit(actor('director'), first.id, first.version, first.items)).rejects.toBeInstanceOf(ChecklistPublished);
    const draft = await checklists.begin(actor('director'));
    expect(await checklists.begin(actor('director'))).toEqual(draft);
    expect(draft).toMatchObject({ number: 2, status: 'draft', items: first.items });
    expect(() => checklists.edit(actor('director'), draft.id, draft.version, [{ ...first.items[0]!, code: 'f1', textEn: ' ' }])).toThrow(ChecklistRefused);
    const edited = await checklists.edit(actor('director'), draft.id, draft.version, [...first.items, { ...first.items[0]!, code: 'F12', textKo: '엘리베이터', textEn: 'Lift' }]);
    await expect(checklists.edit(actor('director'), draft.id, draft.version, first.items)).rejects.toBeInstanceOf(ChecklistStale);
    await checklists.publish(actor('director'), draft.id, edited.version);
    expect((await intake.mine(actor('first'))).find(({ id }) => id === plan.id)).toMatchObject({ checklistNumber: 1 });
    expect((await aPlan()).plan).toMatchObject({ checklistNumber: 2 });
    expect((await checklists.list(district.centreId)).map(({ number, status, itemCount }) => [number, status, itemCount])).toEqual([[2, 'published', 34], [1, 'published', 33]]);
  });
});

describe('the database', () => {
  const refused = async (name: string, text: string, ...values: unknown[]) => {
    const error: unknown = await sql(text, ...values).then(() => null, (refusal: unknown) => refusal);
    if (!violates(error, name)) throw new Error(`${name} expected, not ${String(error)}`);
  };

  it('lets nobody change a published checklist, a finished inspection, its answers or a photo', async () => {
    const { venueId, plan } = await aPlan();
    await intake.keepAnswers(actor('first'), plan.id, sent(answersThatMake('pass')));
    const photoId = randomUUID();
    await intake.keepPhoto(actor('first'), plan.id, { photoId, itemCode: 'F1', bytes: PICTURE });
    const { id } = await desk.finish(actor('first'), plan.id, { inspectedOn: TODAY, photoIds: [photoId] });
    await refused('checklists_stay_once_published', `UPDATE safety.checklist_items SET critical = false WHERE centre_id = $1`, district.centreId);
    await refused('checklists_stay_once_published', `DELETE FROM safety.checklist_versions WHERE centre_id = $1 AND number = 1`, district.centreId);
    await refused('planned_inspections_finished_once', `UPDATE safety.planned_inspections SET status = 'planned', inspection_id = NULL WHERE id = $1`, plan.id);
    await refused('answers_of_an_inspection_stay', `UPDATE safety.answers SET answer = 'unfit' WHERE inspection_id = $1`, id);
    await refused('photos_stay', `UPDATE photo.photos SET bytes = '\\xffd8ff00' WHERE id = $1`, photoId);
    const { plan: standing } = await aPlan();
    await refused('planned_inspections_once_for_each_inspector', `INSERT INTO safety.planned_inspections (centre_id, venue_id, kind, due_on, inspector_id, checklist_version_id)
      SELECT centre_id, venue_id, 'unplanned', due_on, inspector_id, checklist_version_id FROM safety.planned_inspections WHERE id = $1`, standing.id);
    await refused('inspections_verdict_follows_answers', `UPDATE safety.inspections SET verdict = 'conditional' WHERE id = $1`, id);
    await refused('inspections_answer_what_is_critical', `INSERT INTO safety.inspections (centre_id, venue_id, inspected_on, verdict, valid_from, valid_until, inspector_name, checklist_version_id, risk_band)
      SELECT centre_id, venue_id, inspected_on, verdict, valid_from, valid_until, '아무개', checklist_version_id, risk_band FROM safety.inspections WHERE id = $1`, id);
    const [draft] = await sql<{ id: string }>(`INSERT INTO safety.checklist_versions (centre_id, number) VALUES ($1, 99) RETURNING id`, district.centreId);
    await refused('planned_inspections_ask_what_is_published', `INSERT INTO safety.planned_inspections (centre_id, venue_id, kind, due_on, checklist_version_id) VALUES ($1, $2, 'regular', '2027-05-01', $3)`, district.centreId, venueId, draft!.id);
    await sql('DELETE FROM safety.checklist_versions WHERE id = $1', draft!.id);
  });

  it('of plans that stood twice keeps the one that was answered, and every answer', async () => {
    const { venueId, plan } = await aPlan();
    const owner = await new DataSource(dataSourceOptions(database.url, 1)).initialize(), runner = owner.createQueryRunner();
    const once = new (migrations.find(({ name }) => name.startsWith('PlanOnceForEachInspector'))!)();
    await once.down(runner);
    const [twin] = await sql<{ id: string }>(`INSERT INTO safety.planned_inspections (centre_id, venue_id, kind, due_on, inspector_id, checklist_version_id)
      SELECT centre_id, venue_id, kind, due_on, inspector_id, checklist_version_id FROM safety.planned_inspections WHERE id = $1 RETURNING id`, plan.id);
    await intake.keepAnswers(actor('first'), plan.id, sent([{ itemCode: 'F1', answer: 'fit' }]));
    await intake.keepAnswers(actor('first'), twin!.id, sent(answersThatMake('pass')));
    await once.up(runner);
    await runner.release();
    await owner.destroy();
    expect(await sql(`SELECT id = $2 AS "isTwin", status FROM safety.planned_inspections WHERE venue_id = $1 ORDER BY 1`, venueId, twin!.id)).toEqual([{ isTwin: false, status: 'cancelled' }, { isTwin: true, status: 'planned' }]);
    expect(await sql('SELECT FROM safety.answers WHERE planned_inspection_id = $1', plan.id)).toHaveLength(1);
  });

  it('takes no page for a photo and no more pixels than a camera has', async () => {
    const insert = `INSERT INTO photo.photos (id, centre_id, media_type, width, height, bytes, received_sha256) VALUES (gen_random_uuid(), $1, $2, $3, 10, $4, sha256('x'))`;
    await refused('photos_begin_as_they_say', insert, district.centreId, 'image/svg+xml', 10, Buffer.from('<svg/>'));
    await refused('photos_begin_as_they_say', insert, district.centreId, 'image/jpeg', 10, Buffer.from('<svg/>'));
    await refused('photos_are_no_bombs', insert, district.centreId, 'image/jpeg', 12_001, PICTURE);
  });
});
