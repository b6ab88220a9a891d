import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { type Lang } from '#kernel';
import { IsDay } from '../../http/day.validator.js';

export class RosterQuery {
  /** First day, included. */
  @IsDay()
  from: string;
  /** Last day, included. */
  @IsDay()
  until: string;
  @ApiProperty({ enum: ['ko', 'en'], required: false, default: 'ko' })
  @IsOptional() @IsIn(['ko', 'en'])
  lang: Lang = 'ko';
}

export const ROSTER_FORMATS = ['pdf', 'xlsx', 'csv'] as const;
export class RosterFileQuery extends RosterQuery {
  @ApiProperty({ enum: ROSTER_FORMATS, required: false, default: 'pdf' })
  @IsOptional() @IsIn(ROSTER_FORMATS)
  format: (typeof ROSTER_FORMATS)[number] = 'pdf';
}

export class CardsQuery {
  /** The day of the visits. */
  @IsDay()
  day: string;
  @ApiProperty({ enum: ['ko', 'en'], required: false, default: 'ko' })
  @IsOptional() @IsIn(['ko', 'en'])
  lang: Lang = 'ko';
}

export class RosterColumnResponse {
  title: string;
  /** Share of the width. */
  width: number;
}

/** A list of visits, ready to be printed. */
export class RosterResponse {
  title: string;
  centreName: string;
  @ApiProperty({ format: 'date' })
  asOf: string;
  @ApiProperty({ type: [RosterColumnResponse] })
  columns: readonly RosterColumnResponse[];
  /** Cells in the order of the columns; null: nobody has written it down. */
  @ApiProperty({ type: 'array', items: { type: 'array', items: { oneOf: [{ type: 'string' }, { type: 'number' }], nullable: true } } })
  rows: readonly (readonly (string | number | null)[])[];
}
