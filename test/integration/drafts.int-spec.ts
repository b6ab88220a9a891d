import {
  DraftAlreadyPublished, type DraftBoard, DraftCatalogue, DraftChangedMeanwhile, DraftDesk, DraftOpener, DraftOutdated, DraftPublisher, DraftRunDesk, MoveNeedsConfirmation,
  MoveNotPossible, NothingToUndo, PlanDesk, RunDesk, SeasonAlreadyPublished, WishCatalogue, WishDesk,
} from '#school-scheduling';
import { CalendarDesk } from '#school-calendar';
import { carryOut } from '../../apps/worker/src/solver/solver-work.js';
import { givenSmallSeason, openSchedulingHouse, type SchedulingHouse, type SmallSeason, wishFor } from './small-season.js';

let house: SchedulingHouse;
let world: SmallSeason;
let desk: DraftDesk;
let boards: DraftCatalogue;
beforeAll(async () => {
  house = await openSchedulingHouse();
  desk = house.get(DraftDesk);
  boards = house.get(DraftCatalogue);
});
beforeEach(async () => {
  house.clock.goTo('2027-02-01T01:00:00Z');
  await house.dataSource.query(`UPDATE scheduling.assignment_runs SET status = 'cancelled' WHERE status IN ('queued', 'running')`);
  world = await givenSmallSeason(house);
  for (const teacher of world.teachers) await house.get(WishDesk).send(teacher, wishFor(world.seasonId));
});
afterAll(() => house.close());

const hooks = { onProgress: () => undefined, isTimeUp: () => false };

/** Works off what waits, as a worker would. */
async function workOff(): Promise<void> {
  const runs = house.get(RunDesk);
  for (let run = await runs.claim('worker'); run; run = await runs.claim('worker')) {
    if (run.kind === 'least-change') {
      const { input, carried, heldBackOpenings } = await house.get(DraftRunDesk).inputOf(run);
      const { plan, problemHash, before, after, dates } = carryOut({ kind: 'least-change', ...input, seed: run.seed, weights: run.weights }, hooks);
      await runs.finish(run, { plan, problemHash, outcome: { ...carried, dates }, figures: { before, after, heldBackOpenings } });
    } else {
      const { problem, heldBackOpenings } = await runs.problemOf(run);
      const { plan, problemHash, before, after } = carryOut({ kind: 'plan', problem, seed: run.seed, weights: run.weights, goals: run.goals, moves: 5_000 }, hooks);
      await runs.finish(run, { plan, problemHash, figures: { before, after, heldBackOpenings } });
    }
  }
}

async function givenDraft(): Promise<DraftBoard> {
  const { id } = await house.get(RunDesk).request(world.director, { seasonId: world.seasonId });
  await workOff();
  return board(await house.get(DraftOpener).open(world.director, id));
}
const board = (id: string): Promise<DraftBoard> => boards.board(world.director, id);
const visitOf = (draft: DraftBoard, school = '가람중') => draft.visits.find(({ schoolName }) => schoolName === school)!;
const closeWishes = () => house.clock.goTo('2027-02-16T01:00:00Z');
const count = async (sql: string): Promise<number> => (await house.dataSource.query<{ count: number }[]>(`SELECT count(*)::int AS count FROM ${sql} AND centre_id = $1`, [world.centreId]))[0]!.count;
/** A date the school named, free, other than the one it has. Three groups make every week of a small season crowded, so yes is said beforehand. */
async function freeDate(draft: DraftBoard, wishId: string) {
  const { dates } = await boards.feasibility(world.director, draft.id, wishId);
  const { at } = draft.visits.find((visit) => visit.wishId === wishId)!;
  const { heldOn: date, band } = dates.find(({ verdict, heldOn, reasons }) => verdict !== 'not-possible' && heldOn !== at?.heldOn && reasons.every(({ code }) => code !== 'DATE_NOT_ASKED'))!;
  return { date, band, confirmed: true };
}

describe('drafts side by side', () => {
  it('come from three searches with different goals, each opened in one step and told by the same figures', async () => {
    const before = await givenDraft();
    house.clock.goTo('2027-02-01T01:00:01Z');
    const runs = await house.get(DraftRunDesk).request(world.director, world.seasonId);
    expect(runs.map(({ kind, goals }) => [kind, goals.firstWishPct])).toEqual([['least-change', undefined], ['plan', 85], ['plan', 50]]);
    await workOff();
    for (const { id } of runs) await house.get(DraftOpener).open(world.director, id);
    const drafts = await boards.list(world.director, world.seasonId);
    expect(drafts.map(({ mode, title }) => [mode, title]).sort()).toEqual([
      ['even-first', '고르게 우선'], ['least-change', '최소 변경'], ['manual', '직접 고친 안'], ['wish-first', '희망 우선'],
    ]);
    for (const { figures, outdated } of drafts) {
      expect(figures).toMatchObject({ students: 90, weeksOver: 0, weekPeakToMean: expect.any(Number), firstWishPct: expect.any(Number), nearWishPct: expect.any(Number) });
      expect(outdated).toEqual([]);
    }
    const least = await board(drafts.find(({ mode }) => mode === 'least-change')!.id);
    expect(least.visits.map(({ at }) => at)).toEqual(before.visits.map(({ at }) => at));
    expect((await board(await house.get(DraftOpener).open(world.director, runs[0]!.id))).title).toBe('최소 변경 2');
  });
});

describe('moving a visit by hand', () => {
  it('is judged date by date before, changes that visit alone, and can be taken back in order', async () => {
    const draft = await givenDraft(), first = visitOf(draft), second = visitOf(draft, '나래중');
    const to = await freeDate(draft, first.wishId);
    await desk.move(world.director, draft.id, draft.version, { wishId: first.wishId, ...to });
    const once = await board(draft.id);
    expect(once.version).toBe(draft.version + 1);
    expect(visitOf(once)).toMatchObject({ at: { heldOn: to.date, band: to.band }, hasMoved: true, students: 30 });
    expect(visitOf(once).reasons[0]).toMatchObject({ code: 'AGREED' });
    expect(once.visits.filter(({ wishId }) => wishId !== first.wishId)).toEqual(draft.visits.filter(({ wishId }) => wishId !== first.wishId));
    const next = await freeDate(once, second.wishId);
    await desk.move(world.director, draft.id, once.version, { wishId: second.wishId, ...next });
    await desk.undo(world.director, draft.id, once.version + 1);
    const back = await board(draft.id);
    expect([visitOf(back, '나래중').at, visitOf(back).at]).toEqual([second.at, { heldOn: to.date, band: to.band }]);
    await desk.undo(world.director, draft.id, back.version);
    const start = await board(draft.id);
    expect(start.visits).toEqual(draft.visits);
    expect(start.figures).toEqual(draft.figures);
    expect(start.moves.map(({ number, undoes, isUndone }) => [number, undoes, isUndone])).toEqual([[1, undefined, true], [2, undefined, true], [3, 2, false], [4, 1, false]]);
    await expect(desk.undo(world.director, draft.id, start.version)).rejects.toThrow(NothingToUndo);
  });

  it('lets one of two directors at once through, and tells the other what is there now', async () => {
    const draft = await givenDraft(), { wishId } = visitOf(draft), other = visitOf(draft, '나래중').wishId;
    const [mine, theirs] = [await freeDate(draft, wishId), await freeDate(draft, other)];
    const outcomes = await Promise.allSettled([
      desk.move(world.director, draft.id, draft.version, { wishId, ...mine }), desk.move(world.director, draft.id, draft.version, { wishId: other, ...theirs }),
    ]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = outcomes.find((each) => each.status === 'rejected')!;
    expect(refused.reason).toBeInstanceOf(DraftChangedMeanwhile);
    expect((refused.reason as DraftChangedMeanwhile).facts).toMatchObject({ version: draft.version + 1, moves: 1, last: { by: 'director 님' } });
    expect((await board(draft.id)).moves).toHaveLength(1);
  });

  it('never goes where the school cannot, and asks before a date the school did not name', async () => {
    const draft = await givenDraft(), { wishId, at } = visitOf(draft);
    await house.get(CalendarDesk).importEvents(world.centreId, [{ schoolId: world.schoolIds[0]!, name: '1회고사', kind: 'exam', firstDay: '2027-03-08', lastDay: '2027-03-10', grades: [], source: 'file' }]);
    house.clock.goTo('2027-02-01T01:02:00Z');
    const { dates } = await boards.feasibility(world.director, draft.id, wishId);
    const unasked = dates.find(({ verdict, reasons }) => verdict === 'check' && reasons.some(({ code }) => code === 'DATE_NOT_ASKED'))!;
    const wanted = { wishId, date: unasked.heldOn, band: unasked.band };
    const exam = dates.find(({ heldOn }) => heldOn === '2027-03-09')!;
    expect(exam).toMatchObject({ verdict: 'not-possible', reasons: [{ code: 'EXAM', text: '시험 기간입니다(1회고사).' }] });
    await expect(desk.move(world.director, draft.id, draft.version, { wishId, date: exam.heldOn, band: exam.band, confirmed: true })).rejects.toThrow('시험 기간입니다(1회고사).');
    await expect(desk.move(world.director, draft.id, draft.version, wanted)).rejects.toThrow(MoveNeedsConfirmation);
    await expect(desk.move(world.director, draft.id, draft.version, { wishId, date: '2027-03-02', band: 'pm', confirmed: true })).rejects.toThrow(MoveNotPossible);
    await expect(desk.move(world.director, draft.id, draft.version, { wishId, date: '2027-06-02', band: 'am' })).rejects.toThrow(MoveNotPossible);
    expect(visitOf(await board(draft.id)).at).toEqual(at);
    await desk.move(world.director, draft.id, draft.version, { ...wanted, confirmed: true });
    const after = await board(draft.id);
    expect(after.moves[0]).toMatchObject({ isAgreed: true, to: { heldOn: unasked.heldOn } });
    expect(after.outdated).toEqual([]);
    closeWishes();
    expect(await house.get(DraftPublisher).publish(world.director, draft.id, after.version)).toMatchObject({ students: 90 });
    // what was agreed holds in every later repair
    const { problem } = await house.get(RunDesk).problemOf({ centreId: world.centreId, seasonId: world.seasonId } as never);
    expect(problem.requests.find(({ id }) => id === wishId)?.dates).toContainEqual({ date: unasked.heldOn, band: unasked.band, preference: 0.25 });
  });
});

describe('locks', () => {
  it('hold a visit against moves, and against planning the rest anew', async () => {
    const draft = await givenDraft(), { wishId } = visitOf(draft), to = await freeDate(draft, wishId);
    await desk.move(world.director, draft.id, draft.version, { wishId, ...to });
    await desk.lock(world.director, draft.id, draft.version + 1, wishId);
    const { dates } = await boards.feasibility(world.director, draft.id, wishId);
    expect(new Set(dates.filter(({ verdict }) => verdict === 'not-possible').map(({ reasons }) => reasons[0]!.code))).toContain('LOCKED');
    expect(dates.every(({ verdict }) => verdict === 'not-possible')).toBe(true);
    const run = await house.get(DraftRunDesk).requestRest(world.director, draft.id);
    await workOff();
    const anew = await board(await house.get(DraftOpener).open(world.director, run.id)), before = await board(draft.id);
    expect(visitOf(anew)).toMatchObject({ at: { heldOn: to.date, band: to.band }, isLocked: true });
    expect(anew.visits.map(({ at }) => at)).toEqual(before.visits.map(({ at }) => at));
    await desk.unlock(world.director, anew.id, anew.version, wishId);
    expect(visitOf(await board(anew.id)).isLocked).toBe(false);
  });
});

describe('publishing a draft', () => {
  it('books what the draft says, tells moved and locked schools so, and leaves the draft as it was', async () => {
    const draft = await givenDraft(), { wishId } = visitOf(draft), to = await freeDate(draft, wishId), locked = visitOf(draft, '나래중').wishId;
    await desk.move(world.director, draft.id, draft.version, { wishId, ...to });
    await desk.lock(world.director, draft.id, draft.version + 1, locked);
    closeWishes();
    const { version } = await board(draft.id);
    await expect(house.get(DraftPublisher).publish(world.director, draft.id, version - 1)).rejects.toThrow(DraftChangedMeanwhile);
    const published = await house.get(DraftPublisher).publish(world.director, draft.id, version);
    expect(published).toMatchObject({ schools: 3, students: 90 });
    const [mine] = await house.get(WishCatalogue).listForSchool(world.teachers[0], world.seasonId);
    expect(mine?.answer).toMatchObject({ state: 'assigned', heldOn: to.date, band: to.band });
    expect(mine?.answer?.reasons[0]).toEqual({ code: 'AGREED', text: '합의한 날짜로 바꾸었습니다.' });
    const [theirs] = await house.get(WishCatalogue).listForSchool(world.teachers[1], world.seasonId);
    expect(theirs?.answer?.reasons[0]).toEqual({ code: 'LOCKED', text: '센터 담당자가 고정한 날짜입니다.' });
    const after = await board(draft.id);
    expect(after.publishedAt).toBeInstanceOf(Date);
    await expect(desk.undo(world.director, draft.id, after.version)).rejects.toThrow(DraftAlreadyPublished);
    const frozen = `('${world.centreId}', '${draft.id}', '${wishId}', (SELECT created_by FROM scheduling.drafts WHERE id = '${draft.id}'), now())`;
    await expect(house.dataSource.query(`INSERT INTO scheduling.draft_locks VALUES ${frozen}`)).rejects.toMatchObject({ constraint: 'drafts_stay_as_published' });
    await expect(house.dataSource.query(`UPDATE scheduling.draft_moves SET is_agreed = true WHERE draft_id = $1`, [draft.id])).rejects.toMatchObject({ constraint: 'draft_moves_only_added' });
  });

  it('happens once per season, whichever way two try', async () => {
    const one = await givenDraft(), two = await board(await house.get(DraftOpener).open(world.director, one.baseRunId));
    closeWishes();
    const publisher = house.get(DraftPublisher);
    const outcomes = await Promise.allSettled([
      publisher.publish(world.director, one.id, one.version), publisher.publish(world.director, two.id, two.version), house.get(PlanDesk).publish(world.director, one.baseRunId),
    ]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const outcome of outcomes) if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(SeasonAlreadyPublished);
    expect(await count('scheduling.assignment_runs WHERE published_at IS NOT NULL')).toBe(1);
  });

  it('cannot happen twice even by hand: the database refuses a second published draft', async () => {
    const one = await givenDraft(), two = await house.get(DraftOpener).open(world.director, one.baseRunId);
    const publish = (id: string) => house.dataSource.query('UPDATE scheduling.drafts SET published_at = now(), published_run_id = base_run_id WHERE id = $1', [id]);
    await publish(one.id);
    await expect(publish(two)).rejects.toMatchObject({ constraint: 'drafts_one_published' });
    await expect(house.dataSource.query('UPDATE scheduling.drafts SET published_at = NULL WHERE id = $1', [one.id])).rejects.toMatchObject({ constraint: 'drafts_published_as_a_run' });
  });

  it('refuses a draft whose season changed, saying what; planning the rest anew mends it', async () => {
    const draft = await givenDraft(), { wishId, at } = visitOf(draft), other = visitOf(draft, '나래중');
    const [wish] = await house.get(WishCatalogue).listForSchool(world.teachers[0], world.seasonId);
    await house.get(WishDesk).change(world.teachers[0], wishId, wish!.version, wishFor(world.seasonId, { headcount: 36, interests: { health: 12, engineering: 12, agriculture: 12 } }));
    await house.dataSource.query(`UPDATE venue.openings SET status = 'closed' WHERE centre_id = $1 AND held_on = $2 AND id NOT IN (SELECT opening_id FROM booking.bookings)`, [world.centreId, other.at!.heldOn]);
    closeWishes();
    const refused = await house.get(DraftPublisher).publish(world.director, draft.id, draft.version).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(DraftOutdated);
    const { changes } = (refused as DraftOutdated).facts as { changes: { code: string; wishId: string; text: string }[] };
    expect(changes.find((change) => change.wishId === other.wishId)).toMatchObject({ code: 'PLACE_LOST', text: expect.stringContaining('나래중 1학년') });
    expect(changes.find((change) => change.wishId === wishId)?.code).toBe(at?.heldOn === other.at?.heldOn ? 'PLACE_LOST' : 'GROUP_CHANGED');
    expect((await board(draft.id)).outdated.length).toBe(changes.length);
    await expect(desk.move(world.director, draft.id, draft.version, { wishId, date: '2027-04-14', band: 'am' })).rejects.toThrow(DraftOutdated);
    expect(await count('booking.bookings WHERE true')).toBe(0);
    const run = await house.get(DraftRunDesk).requestRest(world.director, draft.id);
    await workOff();
    const anew = await board(await house.get(DraftOpener).open(world.director, run.id));
    expect(anew.outdated).toEqual([]);
    expect(await house.get(DraftPublisher).publish(world.director, anew.id, anew.version)).toMatchObject({ students: 96 });
  });
});
