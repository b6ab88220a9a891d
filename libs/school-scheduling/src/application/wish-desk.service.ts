import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import { Clock } from '#kernel';
import {
  SeasonAlreadyPublished, SeasonNotFound, WishChangedMeanwhile, WishNotFound, WishRefused,
} from '../domain/scheduling.errors.js';
import { type Season, seasonView } from '../domain/season.js';
import type { SchoolDay } from '../domain/school-day-rule.js';
import { assertGradeExists, assertWishesOpen, assertWishHolds, settle, type SettledWish } from '../domain/wish-rules.js';
import type { Wish, WishDraft, WishView } from '../domain/wish.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishImportRepository } from '../persistence/wish-import.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { SchoolDays } from './school-days.service.js';

export interface SendWish extends WishDraft {
  readonly seasonId: string;
}

export interface ImportedWish extends WishDraft {
  readonly schoolId: string;
  /** When it arrived on paper; now, unless given. */
  readonly submittedAt?: Date;
}

/** Takes the schools' wishes until the season's deadline. A wish of another school is not found, like one that never was. */
@Injectable()
export class WishDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly seasons: SeasonRepository,
    private readonly wishes: WishRepository,
    private readonly imports: WishImportRepository,
    private readonly days: SchoolDays,
    private readonly schools: SchoolRegister,
  ) {}

  send(actor: Actor, { seasonId, ...draft }: SendWish): Promise<WishView> {
    assertRole(actor, 'teacher');
    const owner = ownerOf(actor);
    return this.uow.run(async () => {
      const season = await this.openSeason(actor.centreId, seasonId);
      const wish = await this.judged(actor, season, draft);
      const id = await this.wishes.add({ ...owner, seasonId, channel: 'web', submittedAt: this.clock.now() }, wish);
      return (await this.wishes.find(owner, id))!;
    });
  }

  change(actor: Actor, id: string, version: number, { seasonId, ...draft }: SendWish): Promise<WishView> {
    assertRole(actor, 'teacher');
    const owner = ownerOf(actor);
    return this.uow.run(async () => {
      const known = await this.ownWish(actor, id);
      if (known.seasonId !== seasonId) {
        throw new WishRefused('희망은 낸 기간에 남습니다. 다른 기간에는 새로 내 주세요.', { field: 'seasonId', seasonId: known.seasonId });
      }
      const season = await this.openSeason(actor.centreId, seasonId);
      const wish = await this.judged(actor, season, draft);
      if (!(await this.wishes.rewrite(owner, id, version, wish))) throw await this.missed(actor, id);
      return (await this.wishes.find(owner, id))!;
    });
  }

  withdraw(actor: Actor, id: string, version: number): Promise<void> {
    assertRole(actor, 'teacher');
    return this.uow.run(async () => {
      const { seasonId } = await this.ownWish(actor, id);
      await this.openSeason(actor.centreId, seasonId);
      if (!(await this.wishes.remove(ownerOf(actor), id, version))) throw await this.missed(actor, id);
    });
  }

  /** Sheets the centre collected, also after the deadline; a group that has a wish already gets the newer one. Returns ids in the given order. */
  importWishes(centreId: string, seasonId: string, drafts: readonly ImportedWish[]): Promise<string[]> {
    return this.uow.run(async () => {
      const season = await this.seasons.lockForWishes(centreId, seasonId);
      if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
      if (season.isPublished) throw new SeasonAlreadyPublished(`'${season.title}'은(는) 이미 배정안을 공개했습니다.`, { seasonId });
      const daysOf = await this.days.ofAllSchools(centreId, season);
      const schools = new Map((await this.schools.list(centreId)).map((school) => [school.id, school]));
      const now = this.clock.now();
      const rows = drafts.map(({ schoolId, submittedAt, ...draft }) => {
        const wish = settle(draft);
        naming(schools.get(schoolId)?.name ?? schoolId, wish, () => judge(wish, season, schools.get(schoolId), daysOf(schoolId, wish.grade)));
        return { ...wish, schoolId, submittedAt: submittedAt ?? now };
      });
      assertGroupsOnce(rows);
      return this.imports.upsert(centreId, seasonId, rows);
    });
  }

  /** Locked, so that a deadline moved meanwhile is seen. */
  private async openSeason(centreId: string, seasonId: string): Promise<Season> {
    const season = await this.seasons.lockForWishes(centreId, seasonId);
    if (!season) throw new SeasonNotFound('그런 기간이 없습니다.', { seasonId });
    assertWishesOpen(seasonView(season, this.clock.now()));
    return season;
  }

  private async judged(actor: Actor, season: Season, draft: WishDraft): Promise<SettledWish> {
    const wish = settle(draft);
    const school = await this.schools.find(actor.centreId, actor.organisationId);
    judge(wish, season, school, await this.days.daysOf(actor.centreId, actor.organisationId, wish.grade, season));
    return wish;
  }

  private async ownWish(actor: Actor, id: string): Promise<Wish> {
    const wish = await this.wishes.find(ownerOf(actor), id);
    if (!wish) throw new WishNotFound('그런 희망이 없습니다.', { wishId: id });
    return wish;
  }

  private async missed(actor: Actor, id: string): Promise<Error> {
    const { version } = await this.ownWish(actor, id);
    return new WishChangedMeanwhile('다른 사람이 먼저 이 희망을 바꿨습니다. 바뀐 내용을 보고 다시 저장해 주세요.', { version });
  }
}

const ownerOf = (actor: Actor): { centreId: string; schoolId: string } => ({ centreId: actor.centreId, schoolId: actor.organisationId });

function judge(wish: SettledWish, season: Season, school: { readonly gradeHeadcounts: readonly number[] } | null | undefined, days: readonly SchoolDay[]): void {
  assertGradeExists(wish.grade, school?.gradeHeadcounts ?? []);
  assertWishHolds(wish, season, days);
}

/** In a sheet of a hundred wishes a refusal must say whose. */
function naming(school: string, { grade, classLabel }: SettledWish, check: () => void): void {
  try {
    check();
  } catch (error) {
    if (!(error instanceof WishRefused)) throw error;
    throw new WishRefused(`${school} ${classLabel ?? `${grade}학년`}: ${error.message}`, { ...error.facts, school, grade, classLabel });
  }
}

function assertGroupsOnce(rows: readonly (SettledWish & { readonly schoolId: string })[]): void {
  const seen = new Set<string>();
  for (const { schoolId, grade, classLabel } of rows) {
    const key = `${schoolId} ${grade} ${classLabel ?? ''}`;
    if (seen.has(key)) throw new WishRefused(`한 학교의 ${classLabel ?? `${grade}학년 전체`} 희망이 두 번 들어 있습니다.`, { field: 'grade', schoolId, grade, classLabel });
    seen.add(key);
  }
}
