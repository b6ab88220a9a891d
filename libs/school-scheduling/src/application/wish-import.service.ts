import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { SchoolRegister } from '#identity-access';
import { Clock } from '#kernel';
import { SeasonAlreadyPublished, SeasonNotFound, WishRefused } from '../domain/scheduling.errors.js';
import { assertWishHolds, settle, type SettledWish } from '../domain/wish-rules.js';
import type { WishDraft } from '../domain/wish.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishImportRepository } from '../persistence/wish-import.repository.js';
import { SchoolDays } from './school-days.service.js';

export interface ImportedWish extends WishDraft {
  readonly schoolId: string;
  /** When it arrived on paper; now, unless given. */
  readonly submittedAt?: Date;
}

/** Whole sheets of wishes at once. */
@Injectable()
export class WishImport {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly seasons: SeasonRepository,
    private readonly imports: WishImportRepository,
    private readonly days: SchoolDays,
    private readonly schools: SchoolRegister,
  ) {}

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
        const wish = settle(draft, season);
        const school = schools.get(schoolId);
        const setting = { season, days: daysOf(schoolId, wish.grade), gradeHeadcounts: school?.gradeHeadcounts ?? [] };
        naming(school?.name ?? schoolId, wish, () => assertWishHolds(wish, setting));
        return { ...wish, schoolId, submittedAt: submittedAt ?? now };
      });
      assertGroupsOnce(rows);
      return this.imports.upsert(centreId, seasonId, rows);
    });
  }
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
  for (const { schoolId, kind, grade, classLabel } of rows) {
    const key = `${schoolId} ${kind} ${grade} ${classLabel ?? ''}`;
    if (seen.has(key)) throw new WishRefused(`한 학교의 ${classLabel ?? `${grade}학년 전체`} 희망이 두 번 들어 있습니다.`, { field: 'grade', schoolId, grade, classLabel });
    seen.add(key);
  }
}
