import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock } from '#kernel';
import { SeasonAlreadyPublished, SeasonChangedMeanwhile, SeasonDatesRefused, SeasonNotFound } from '../domain/scheduling.errors.js';
import { assertSeasonHolds } from '../domain/season-rules.js';
import { type Season, type SeasonDates, type SeasonDraft, type SeasonTerms, seasonView, type SeasonView, termsOf } from '../domain/season.js';
import { SeasonRepository } from '../persistence/season.repository.js';

/** Opens and moves the rounds in which schools wish. */
@Injectable()
export class SeasonDesk {
  constructor(private readonly uow: UnitOfWork, private readonly clock: Clock, private readonly seasons: SeasonRepository) {}

  open(actor: Actor, draft: SeasonDraft): Promise<SeasonView> {
    assertRole(actor, 'director');
    return this.uow.run(async () => this.view(actor.centreId, await this.seasons.add(actor.centreId, held(draft, draft))));
  }

  /** Fields left out stay. Moving `wishesDueAt` to now closes the season early. */
  change(actor: Actor, id: string, version: number, changes: Partial<SeasonDraft>): Promise<SeasonView> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      const season = await this.seasons.lockForPublication(actor.centreId, id);
      if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId: id });
      if (season.isPublished) throw new SeasonAlreadyPublished(`'${season.title}'은(는) 이미 배정안을 공개해 바꿀 수 없습니다.`, { seasonId: id });
      const terms = held(changes, season);
      await this.assertWishesStayInside(season, terms);
      if (!(await this.seasons.change(actor.centreId, id, version, terms))) {
        throw new SeasonChangedMeanwhile('다른 사람이 먼저 이 기간을 바꿨습니다. 바뀐 내용을 보고 다시 저장해 주세요.', { version: season.version });
      }
      return this.view(actor.centreId, id);
    });
  }

  /** For imports and the sample: a title the centre has already is brought up to date. Returns the season's id. */
  importSeason(centreId: string, draft: SeasonDraft): Promise<string> {
    return this.uow.run(async () => {
      const known = (await this.seasons.list(centreId)).find(({ title }) => title === draft.title);
      if (!known) return this.seasons.add(centreId, held(draft, draft));
      const season = (await this.seasons.lockForPublication(centreId, known.id))!;
      if (season.isPublished || isSame(season, draft)) return season.id;
      const terms = held(draft, season);
      await this.assertWishesStayInside(season, terms);
      await this.seasons.change(centreId, season.id, season.version, terms);
      return season.id;
    });
  }

  private async assertWishesStayInside(season: Season, { firstDay, lastDay }: SeasonDates): Promise<void> {
    const outside = await this.seasons.wishesOutside(season.id, firstDay, lastDay);
    if (outside > 0) {
      throw new SeasonDatesRefused(`희망 ${outside}건의 희망일이 새 기간(${firstDay} ~ ${lastDay}) 밖에 있습니다.`, { field: lastDay < season.lastDay ? 'lastDay' : 'firstDay', wishes: outside });
    }
  }

  private async view(centreId: string, id: string): Promise<SeasonView> {
    return seasonView((await this.seasons.find(centreId, id))!, this.clock.now());
  }
}

/** The season as it will be, every fault of it told at once. */
function held(draft: Partial<SeasonDraft>, before: SeasonDates): SeasonTerms {
  const terms = termsOf(draft, before);
  assertSeasonHolds(terms);
  return terms;
}

const isSame = (season: Season, draft: SeasonDraft): boolean =>
  season.firstDay === draft.firstDay && season.lastDay === draft.lastDay && season.wishesDueAt.getTime() === draft.wishesDueAt.getTime();
