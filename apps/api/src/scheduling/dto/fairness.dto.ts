import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsNumber, Max, Min } from 'class-validator';

/** One sentence, whichever way the number is wrong. */
const Part = (name: string) => (target: object, key: string): void => {
  const message = `${name}은(는) 0에서 1 사이의 수로 적어 주세요.`;
  for (const rule of [Type(() => Number), IsNumber({}, { message }), Min(0, { message }), Max(1, { message }), ApiProperty({ type: Number, minimum: 0, maximum: 1 })]) rule(target, key);
};

/** credit = decay x earlier + share x (mean - own), at least 0 and at most cap. */
export class FairnessRuleDto {
  /** Part of the distance from the centre's mean that is carried. */
  @Part('모자란 만큼 갚는 몫') share: number;
  /** Part of an earlier credit that is left after another season. */
  @Part('다음 기간에 남는 몫') decay: number;
  /** The most a school can carry. */
  @Part('한 학교의 한도') cap: number;
}

export class FairnessRuleResponse {
  share: number;
  decay: number;
  cap: number;
  /** 0: the usual rule. */
  version: number;
}

export class WishMoveResponse {
  wishId: string;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  headcount: number;
  /** Students with a place. */
  served: number;
  @ApiProperty({ format: 'date' })
  firstWish: string;
  /** Null without a place. */
  @ApiProperty({ type: String, format: 'date', nullable: true })
  heldOn: string | null;
  @ApiProperty({ enum: ['am', 'pm'], type: String, nullable: true })
  band: 'am' | 'pm' | null;
  daysMoved: number;
  weeksMoved: number;
}

export class LedgerFiguresResponse {
  /** 0 to 1; null when nothing was asked. */
  @ApiProperty({ type: Number, nullable: true })
  satisfaction: number | null;
  /** Percent of the wishes that go on the day wished first. */
  @ApiProperty({ type: Number, nullable: true })
  firstWishPct: number | null;
  /** Days between first wish and visit, per placed wish. */
  @ApiProperty({ type: Number, nullable: true })
  meanDaysMoved: number | null;
  @ApiProperty({ type: Number, nullable: true })
  meanWeeksMoved: number | null;
}

export class SchoolLineResponse extends LedgerFiguresResponse {
  schoolId: string;
  /** Wishes; those the school called off itself are left out. */
  requests: number;
  placed: number;
  firstKept: number;
  /** Over all placed wishes. */
  daysMoved: number;
  weeksMoved: number;
  @ApiProperty({ type: [WishMoveResponse] })
  moves: readonly WishMoveResponse[];
  /** What the school brought along from the season before. */
  earlier: number;
  /** What it carries into the next season, 0 to 1. */
  credit: number;
}

export class CentreLineResponse extends SchoolLineResponse {
  schoolName: string;
  /** Moved to another week in this season and in the one before. */
  movedTwice: boolean;
}

export class LedgerSeasonResponse {
  id: string;
  title: string;
  @ApiProperty({ format: 'date' })
  firstDay: string;
  /** Each school counts once. */
  mean: LedgerFiguresResponse;
  /** The largest credit first. */
  @ApiProperty({ type: [CentreLineResponse] })
  lines: readonly CentreLineResponse[];
}

/** The rule in force, and the published seasons, latest first; six at most. */
export class LedgerResponse extends FairnessRuleResponse {
  @ApiProperty({ type: [LedgerSeasonResponse] })
  seasons: readonly LedgerSeasonResponse[];
}

export class TriedRuleResponse {
  share: number;
  decay: number;
  cap: number;
}

export class PreviewLineResponse {
  schoolId: string;
  schoolName: string;
  @ApiProperty({ type: Number, nullable: true })
  satisfaction: number | null;
  earlier: number;
  /** By the rule in force. */
  now: number;
  /** By the rule tried. */
  then: number;
}

export class RulePreviewResponse {
  rule: TriedRuleResponse;
  /** The latest published season; null when there is none. */
  @ApiProperty({ type: String, nullable: true })
  seasonTitle: string | null;
  /** Mean satisfaction of its schools. */
  mean: number;
  @ApiProperty({ type: [PreviewLineResponse] })
  lines: readonly PreviewLineResponse[];
}

export class OwnSeasonResponse {
  id: string;
  title: string;
  @ApiProperty({ format: 'date' })
  firstDay: string;
  own: SchoolLineResponse;
  /** Mean of all schools; null when fewer than three took part. */
  @ApiProperty({ type: LedgerFiguresResponse, nullable: true })
  centre: LedgerFiguresResponse | null;
}

/** The school's own lines, latest season first. */
export class OwnLedgerResponse {
  @ApiProperty({ type: [OwnSeasonResponse] })
  seasons: readonly OwnSeasonResponse[];
}
