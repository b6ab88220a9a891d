import { Injectable } from '@nestjs/common';
import { type Actor, assertRole } from '#identity-access';
import type { FrontierOutcome } from '../domain/assignment-run.js';
import type { FrontierView } from '../domain/frontier-view.js';
import { SeasonNotFound } from '../domain/scheduling.errors.js';
import { RunRepository } from '../persistence/run.repository.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { AssignmentProblemLoader } from './assignment-problem.loader.js';

/** The curve between evenness and wishes, as far as it is worked out. */
@Injectable()
export class FrontierCatalogue {
  constructor(private readonly seasons: SeasonRepository, private readonly runs: RunRepository, private readonly problems: AssignmentProblemLoader) {}

  async of(actor: Actor, seasonId: string): Promise<FrontierView> {
    assertRole(actor, 'director');
    const { centreId } = actor;
    const season = await this.seasons.find(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    const latest = await this.runs.latest(centreId, seasonId, 'frontier', ['queued', 'running', 'done', 'failed']);
    if (!latest) return { state: 'none', points: [] };
    const done = latest.status === 'done' ? latest : await this.runs.latest(centreId, seasonId, 'frontier', ['done']);
    const found = done && (await this.runs.outcome<FrontierOutcome>(centreId, done.id));
    const points = found?.outcome.points ?? [];
    if (latest.status === 'queued' || latest.status === 'running') return { state: 'computing', points };
    const failure = latest.error === null ? {} : { error: latest.error };
    if (!found) return { state: 'none', points, ...failure };
    // After the publication nothing is left to choose: the curve stays as it was when the director chose.
    const isOfNow = season.isPublished || found.problemHash === (await this.problems.load(centreId, seasonId)).hash;
    return { state: isOfNow ? 'ready' : 'outdated', points, ...failure };
  }
}
