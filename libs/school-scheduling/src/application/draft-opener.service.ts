import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock } from '#kernel';
import { modeOfRun, TITLE_OF_MODE } from '../domain/draft-mode.js';
import type { LeastChangeOutcome } from '../domain/least-change.js';
import { RunHasNoPlan, RunNotFound, SeasonAlreadyPublished } from '../domain/scheduling.errors.js';
import { DraftRepository } from '../persistence/draft.repository.js';
import { PublicationRepository } from '../persistence/publication.repository.js';
import { RunRepository } from '../persistence/run.repository.js';

/** Puts the plan of a finished run on the table. */
@Injectable()
export class DraftOpener {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly drafts: DraftRepository,
    private readonly runs: RunRepository,
    private readonly publications: PublicationRepository,
  ) {}

  /** A run may be opened more than once; each draft goes its own way. Returns the draft's id. */
  open(actor: Actor, runId: string, title?: string): Promise<string> {
    assertRole(actor, 'director');
    const { centreId, accountId } = actor;
    return this.uow.run(async () => {
      const run = await this.runs.find(centreId, runId);
      if (!run || (run.kind !== 'plan' && run.kind !== 'least-change')) throw new RunNotFound('그런 배정 계산이 없습니다.', { runId });
      if (run.status !== 'done') throw new RunHasNoPlan('아직 배정안이 없는 계산입니다.', { runId, status: run.status });
      const season = (await this.publications.lockSeason(centreId, run.seasonId))!;
      if (season.isPublished) throw new SeasonAlreadyPublished(`'${season.title}'은(는) 이미 배정안을 공개했습니다.`, { seasonId: season.id });
      const mode = modeOfRun(run), born = run.kind === 'least-change' ? (await this.runs.outcome<LeastChangeOutcome>(centreId, runId))?.outcome : undefined;
      const known = (await this.drafts.list(centreId, season.id)).filter((draft) => draft.mode === mode).length;
      const name = title?.trim() || (known === 0 ? TITLE_OF_MODE[mode] : `${TITLE_OF_MODE[mode]} ${known + 1}`);
      return this.drafts.add(
        { centreId, seasonId: season.id, title: name, mode, baseRunId: runId, agreed: born?.agreed ?? [], locks: born?.locks ?? [] }, { accountId, at: this.clock.now() },
      );
    });
  }
}
