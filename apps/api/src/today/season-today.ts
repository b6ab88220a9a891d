import { Injectable } from '@nestjs/common';
import type { Actor } from '#identity-access';
import type { Day } from '#kernel';
import type { InspectionRequestView } from '#safety-inspection';
import { BunchingCatalogue, type BunchingView, RunDesk, type RunView, SeasonCatalogue, type SeasonView, WishCatalogue } from '#school-scheduling';
import { OpenQuestions } from './open-questions.js';

export interface CurrentSeason {
  readonly season: SeasonView | undefined;
  readonly bunching: BunchingView | undefined;
  readonly runs: readonly RunView[];
  readonly tally: { readonly wishes: number; readonly students: number; readonly schools: number };
  readonly unknownCalendars: number;
  readonly negotiations: number;
  readonly inspectionRequests: readonly InspectionRequestView[];
}

/** The season that matters today: the first that has not ended. */
@Injectable()
export class SeasonToday {
  constructor(
    private readonly seasons: SeasonCatalogue,
    private readonly wishes: WishCatalogue,
    private readonly bunching: BunchingCatalogue,
    private readonly runs: RunDesk,
    private readonly questions: OpenQuestions,
  ) {}

  async of(actor: Actor, today: Day, schoolIds: readonly string[]): Promise<CurrentSeason> {
    const season = (await this.seasons.list(actor.centreId)).filter(({ lastDay }) => lastDay >= today).at(-1);
    const questions = await this.questions.of(actor.centreId, schoolIds, season);
    if (!season) return { ...questions, season, bunching: undefined, runs: [], tally: { wishes: 0, students: 0, schools: 0 } };
    const [bunching, runs, tally] = await Promise.all([
      this.bunching.of(actor.centreId, season.id), this.runs.list(actor, season.id), this.wishes.tally(actor.centreId, season.id),
    ]);
    return { ...questions, season, bunching, runs, tally };
  }
}
