import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import type { Lang } from '#kernel';

const LANGS = ['ko', 'en'] as const;

export class PaperQuery {
  /** Korean unless asked otherwise. */
  @ApiProperty({ enum: LANGS, required: false, default: 'ko' })
  @IsOptional() @IsIn(LANGS)
  lang: Lang = 'ko';
}
