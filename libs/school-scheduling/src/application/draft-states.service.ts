import { Injectable } from '@nestjs/common';
import { feasibility, type Plan, type Problem } from '#slot-assignment';
import type { AgreedDate, BoardWeekView, Draft, DraftFigures, DraftMove } from '../domain/draft.js';
import { draftFigures } from '../domain/draft-figures.js';
import { changesSince, type SeasonChange } from '../domain/draft-outdated.js';
import { agreedDates, planWithMoves, problemOfDraft } from '../domain/draft-plan.js';
import { DraftNotFound, RunHasNoPlan } from '../domain/scheduling.errors.js';
import { DraftRepository } from '../persistence/draft.repository.js';
import { RunRepository } from '../persistence/run.repository.js';
import { type DraftSeason, DraftSeasons } from './draft-seasons.service.js';
import { Recent } from './recent.js';

/** One version of a draft, laid out for questions. */
export interface DraftState {
  readonly draft: Draft;
  readonly about: DraftSeason;
  /** The season's problem with agreed dates and locked visits in it. */
  readonly problem: Problem;
  readonly base: Plan;
  readonly plan: Plan;
  readonly moves: readonly DraftMove[];
  readonly locks: ReadonlySet<string>;
  readonly agreed: readonly AgreedDate[];
  readonly figures: DraftFigures;
  readonly weeks: readonly BoardWeekView[];
  readonly changes: readonly SeasonChange[];
}

/** Each holds its plan laid out, some megabytes for a district. */
const MOST_STATES = 8;

/**
 * Drafts in memory, by version and season: whoever writes makes a new version, so several processes may keep their own without ever telling each other.
 * The version is read from the database with every question.
 */
@Injectable()
export class DraftStates {
  private readonly recent = new Recent<DraftState>(MOST_STATES);

  constructor(private readonly drafts: DraftRepository, private readonly runs: RunRepository, private readonly seasons: DraftSeasons) {}

  /** For looking: the season may be some seconds old. */
  async shown(centreId: string, draftId: string): Promise<DraftState> {
    const draft = await this.known(centreId, draftId);
    return this.of(draft, await this.seasons.recently(centreId, draft.seasonId));
  }

  async list(centreId: string, seasonId: string): Promise<DraftState[]> {
    const drafts = await this.drafts.list(centreId, seasonId);
    if (drafts.length === 0) return [];
    const about = await this.seasons.recently(centreId, seasonId), states: DraftState[] = [];
    for (const draft of drafts) states.push(await this.of(draft, about));
    return states;
  }

  /** For judging: the season as it stands now. */
  async judged(centreId: string, draftId: string): Promise<DraftState> {
    const draft = await this.known(centreId, draftId);
    return this.of(draft, await this.seasons.now(centreId, draft.seasonId));
  }

  private async known(centreId: string, draftId: string): Promise<Draft> {
    const draft = await this.drafts.find(centreId, draftId);
    if (!draft) throw new DraftNotFound('그런 편성안이 없습니다.', { draftId });
    return draft;
  }

  private of(draft: Draft, about: DraftSeason): Promise<DraftState> {
    return this.recent.get(`${draft.id} ${draft.version} ${about.stamp}`, () => this.layOut(draft, about));
  }

  private async layOut(draft: Draft, about: DraftSeason): Promise<DraftState> {
    const { centreId, id, baseRunId } = draft;
    const base = await this.runs.plan(centreId, baseRunId);
    if (!base) throw new RunHasNoPlan('배정안이 없는 계산에서 만든 편성안입니다.', { runId: baseRunId });
    const moves = await this.drafts.moves(centreId, id), locks = await this.drafts.locks(centreId, id);
    const agreed = agreedDates(draft.agreed, moves), folded = planWithMoves(base, moves);
    const problem = problemOfDraft(about.problem, { agreed, plan: folded, locks });
    const { figures, weeks, value } = draftFigures(problem, folded, about.weekSeats), plan = { ...folded, value };
    const changes = draft.publishedAt ? [] : changesSince(problem, plan, { wishes: about.wishes, daysOf: about.daysOf, agreed, placed: about.placed });
    // The first question of a plan lays it out for all others; asked here, no visit waits for it.
    if (changes.length === 0 && plan.assignments[0]) feasibility(problem, plan, plan.assignments[0].request);
    return { draft, about, problem, base, plan, moves, locks, agreed, figures, weeks, changes };
  }
}
