import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole, SchoolRegister } from '#identity-access';
import { Clock } from '#kernel';
import { type Fault, FaultList, FileRefusal, type Located, openTable, type Sheet } from '#table-files';
import { SeasonAlreadyPublished, SeasonNotFound, WishSheetRefused } from '../domain/scheduling.errors.js';
import type { Season } from '../domain/season.js';
import { type JudgedWish, judgeWishSheet, type StandingWish } from '../files/judge-wish-sheet.js';
import { readWishSheet } from '../files/read-wish-sheet.js';
import type { SheetWish } from '../files/sheet-wish.js';
import { wishTemplate } from '../files/wish-template.js';
import { SeasonRepository } from '../persistence/season.repository.js';
import { WishImportRepository } from '../persistence/wish-import.repository.js';
import { WishRepository } from '../persistence/wish.repository.js';
import { SchoolDays } from './school-days.service.js';

export interface UploadedSheet {
  /** As the person named it; faults point at it. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a sheet holds and what is wrong with it. With faults nothing of it is taken. */
export interface WishSheetReport {
  readonly wishes: number;
  readonly schools: number;
  readonly students: number;
  /** Wishes of an earlier sheet that this one replaces. */
  readonly replaced: number;
  readonly faults: readonly Fault[];
}

/** A whole district's survey as one sheet: looked through first, then taken wholly or not at all. */
@Injectable()
export class WishSheetDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly seasons: SeasonRepository,
    private readonly wishes: WishRepository,
    private readonly imports: WishImportRepository,
    private readonly days: SchoolDays,
    private readonly schools: SchoolRegister,
  ) {}

  /** A dry run: every fault of the sheet, and what taking it would do. Nothing is stored. */
  async check(actor: Actor, seasonId: string, sheet: UploadedSheet): Promise<WishSheetReport> {
    assertRole(actor, 'director');
    const read = await readSheet(sheet);
    return (await this.judge(await this.season(actor.centreId, await this.seasons.find(actor.centreId, seasonId)), read)).report;
  }

  async take(actor: Actor, seasonId: string, sheet: UploadedSheet): Promise<WishSheetReport> {
    assertRole(actor, 'director');
    // before the lock: a large file takes its time, and schools go on sending meanwhile
    const read = await readSheet(sheet);
    return this.uow.run(async () => {
      const season = await this.season(actor.centreId, await this.seasons.lockForWishes(actor.centreId, seasonId));
      const { report, rows } = await this.judge(season, read);
      if (report.faults.length > 0) {
        throw new WishSheetRefused(`'${sheet.name}'에 고칠 곳이 ${report.faults.length}곳 있어 한 건도 받지 않았습니다.`, { faults: report.faults });
      }
      const now = this.clock.now();
      await this.imports.upsert(actor.centreId, seasonId, rows.map((row) => ({ ...row, submittedAt: row.submittedAt ?? now })));
      return report;
    });
  }

  async template(actor: Actor): Promise<Sheet[]> {
    assertRole(actor, 'director');
    return wishTemplate(await this.schools.list(actor.centreId));
  }

  private async season(centreId: string, season: Season | undefined): Promise<Season> {
    if (!season || season.centreId !== centreId) throw new SeasonNotFound('그런 기간이 없습니다.');
    if (season.isPublished) throw new SeasonAlreadyPublished(`'${season.title}'은(는) 이미 배정안을 공개했습니다.`, { seasonId: season.id });
    return season;
  }

  private async judge(season: Season, { located, faults }: ReadSheet): Promise<{ readonly report: WishSheetReport; readonly rows: readonly JudgedWish[] }> {
    const [schools, daysOf, standing] = await Promise.all([
      this.schools.list(season.centreId), this.days.ofAllSchools(season.centreId, season), this.wishes.ofSeason(season.centreId, season.id),
    ]);
    const rows = judgeWishSheet(located, { season, schools, daysOf, standing }, faults);
    const known = new Set(standing.map(keyOf));
    return {
      rows,
      report: {
        wishes: rows.length, schools: new Set(rows.map(({ schoolId }) => schoolId)).size, students: rows.reduce((sum, { headcount }) => sum + headcount, 0),
        replaced: rows.filter((row) => known.has(keyOf(row))).length, faults: faults.all(),
      },
    };
  }
}

interface ReadSheet { readonly located: readonly Located<SheetWish>[]; readonly faults: FaultList }

const keyOf = ({ schoolId, kind, grade, classLabel }: Omit<StandingWish, 'channel' | 'headcount'>): string => `${schoolId} ${kind} ${grade} ${classLabel ?? ''}`;

/** A file that cannot be read at all is one fault of the whole file. */
async function readSheet({ name, bytes }: UploadedSheet): Promise<ReadSheet> {
  const faults = new FaultList();
  try {
    return { located: readWishSheet(await openTable(name, bytes), faults), faults };
  } catch (error) {
    if (!(error instanceof FileRefusal)) throw error;
    faults.add({ file: name, ...(error.row === undefined ? {} : { row: error.row }) }, error.code, error.message);
    return { located: [], faults };
  }
}
