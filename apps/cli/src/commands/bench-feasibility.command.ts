import type { INestApplicationContext } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { AccountDesk, type Actor, SchoolRegister } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { BunchingCatalogue, DraftCatalogue, DraftDesk, DraftOpener, DraftPublisher, PressureCatalogue, type Publication, RunDesk, type RunFigures, SeasonCatalogue, SeasonDesk, WishOutlooks } from '#school-scheduling';
import { firstCome, measure, type Plan, type Problem, solve } from '#slot-assignment';
import { sampleDistrict } from '../district/sample-district.js';
import { storeDistrict } from '../district/store-district.js';
import { withCommandRooms } from './rooms.js';

const ROUNDS = 3;
const MOVES = 200_000;

interface Stored { readonly director: Actor; readonly seasonId: string; readonly centreId: string }

/** Thrown to leave the database as it was. */
class Enough extends Error {}

/** `goreuge bench-feasibility`: how long the looks at a season the size of the sample district take, a board for one visit's dates over all visits, and its publication. Nothing of it stays. */
export async function benchFeasibility(): Promise<number> {
  return withCommandRooms(async (rooms) => {
    const report = (line: string): void => { process.stdout.write(`${line}\n`); };
    await rooms.get(UnitOfWork).run(async () => {
      await measureAll(rooms, report);
      throw new Enough();
    }).catch((error: unknown) => { if (!(error instanceof Enough)) throw error; });
    return 0;
  });
}

async function measureAll(rooms: INestApplicationContext, report: (line: string) => void): Promise<void> {
  const [{ director, seasonId, centreId }, storeMs] = await timed(() => storedSeason(rooms));
  report(`district stored: ${(storeMs / 1000).toFixed(2)} s`);
  await measureLooks(rooms, { director, seasonId, centreId }, report);
  const draftId = await rooms.get(DraftOpener).open(director, await plannedRun(rooms, director, seasonId));
  const boards = rooms.get(DraftCatalogue), [board, boardMs] = await timed(() => boards.board(director, draftId));
  const times: number[] = [];
  let dates = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const { wishId } of board.visits) {
      const [answer, ms] = await timed(async () => JSON.stringify(await boards.feasibility(director, draftId, wishId)));
      dates = answer.split('"verdict"').length - 1;
      times.push(ms);
    }
  }
  const first = times[0]!, sorted = [...times].sort((a, b) => a - b), at = (share: number): string => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!.toFixed(1);
  report(`${board.visits.length} visits, ${board.figures.students} students, ${dates} dates each`);
  report(`board, nothing known yet: ${boardMs.toFixed(0)} ms`);
  report(`feasibility of one visit: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, slowest ${at(1)} ms, first ${first.toFixed(1)} ms`);
  const [, moveMs] = await timed(() => moveOne(rooms, director, draftId));
  report(`one move, the season read anew: ${moveMs.toFixed(0)} ms`);
  const { version } = await boards.board(director, draftId);
  const [published, publishMs] = await timed<Publication>(() => rooms.get(DraftPublisher).publish(director, draftId, version));
  report(`publication of ${published.students} seats in ${published.bookings} bookings: ${(publishMs / 1000).toFixed(2)} s`);
}

/** What people look at before anything is assigned. */
async function measureLooks(rooms: INestApplicationContext, { director, seasonId, centreId }: Stored, report: (line: string) => void): Promise<void> {
  const [, bunchingMs] = await timed(() => rooms.get(BunchingCatalogue).of(centreId, seasonId)), [, pressureMs] = await timed(() => rooms.get(PressureCatalogue).of(director, seasonId));
  const [school] = await rooms.get(SchoolRegister).list(centreId), { firstDay } = (await rooms.get(SeasonCatalogue).find(centreId, seasonId))!;
  const outlook = () => rooms.get(WishOutlooks).ofSchool(director, school!.id, { seasonId, grade: 1, headcount: 120, rankedDays: [firstDay], weekMarks: {} });
  await outlook();
  const [, outlookMs] = await timed(outlook);
  report(`bunching: ${bunchingMs.toFixed(0)} ms; pressure: ${pressureMs.toFixed(0)} ms; outlook of one wish: ${outlookMs.toFixed(0)} ms`);
}

async function storedSeason(rooms: INestApplicationContext): Promise<Stored> {
  const district = sampleDistrict({ today: dayInSeoul(rooms.get(Clock).now()) });
  const { centreId, seasonId } = await storeDistrict(rooms, { ...district, centre: { ...district.centre!, name: `${district.centre!.name} (bench ${Date.now()})` } });
  const memberships = [{ organisationId: centreId, role: 'director' as const }];
  const { actors } = await rooms.get(AccountDesk).open({ centreId, email: `bench-${Date.now()}@goreuge.example`, name: 'bench', password: '푸른 하늘 은하수 쪽배', memberships });
  const season = (await rooms.get(SeasonCatalogue).find(centreId, seasonId!))!;
  await rooms.get(SeasonDesk).change(actors[0]!, seasonId!, season.version, { wishesDueAt: rooms.get(Clock).now() });
  return { director: actors[0]!, seasonId: seasonId!, centreId };
}

async function plannedRun(rooms: INestApplicationContext, director: Actor, seasonId: string): Promise<string> {
  const desk = rooms.get(RunDesk), { id } = await desk.request(director, { seasonId });
  let run = await desk.claim('bench');
  while (run && run.id !== id) run = await desk.claim('bench');
  const { problem, hash, heldBackOpenings } = await desk.problemOf(run!), { plan } = solve(problem, { seed: 1, moves: MOVES });
  await desk.finish(run!, { plan, problemHash: hash, figures: { before: figuresOf(problem, firstCome(problem)), after: figuresOf(problem, plan), heldBackOpenings } });
  return id;
}

function figuresOf(problem: Problem, plan: Plan): RunFigures {
  const { figures, load } = measure(problem, plan);
  return { ...figures, weeks: load.weeks, days: load.days };
}

async function moveOne(rooms: INestApplicationContext, director: Actor, draftId: string): Promise<void> {
  const boards = rooms.get(DraftCatalogue), { visits, version } = await boards.board(director, draftId), { wishId, at } = visits[0]!;
  const to = (await boards.feasibility(director, draftId, wishId)).dates.find(({ verdict, heldOn }) => verdict !== 'not-possible' && heldOn !== at?.heldOn)!;
  await rooms.get(DraftDesk).move(director, draftId, version, { wishId, date: to.heldOn, band: to.band, confirmed: true, mayTouchOthers: true });
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const startedAt = performance.now(), result = await work();
  return [result, performance.now() - startedAt];
}
