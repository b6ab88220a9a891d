import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsUUID, ValidateIf } from 'class-validator';
import { BANDS, type Band } from '#kernel';
import type { RunChange } from '#school-scheduling';
import { IsDayList, IsOptionalDay } from '../../http/day.validator.js';

export const CHANGE_KINDS = ['close-day', 'lose-venue', 'extra-visit', 'more-openings', 'host-declines', 'inspection', 'new-venue', 'cancel-request', 'widen-window'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const MOST_DAYS = 60;
const of = (...kinds: ChangeKind[]) => ({ kind }: ChangeDto): boolean => kinds.includes(kind);
const givenOf = (kind: ChangeKind, key: 'from' | 'day') => (change: ChangeDto): boolean => change.kind === kind && change[key] !== undefined;

/** One thing that happened after the publication, or might; which fields it needs depends on its kind. */
export class ChangeDto {
  /** close-day: day. lose-venue: venueId, from. extra-visit: venueId, week. more-openings: venueId, day, band. host-declines: wishId, venueId, day. inspection: venueId, clearedUntil. new-venue: venueId of the host it is like; only in a what-if. cancel-request: wishId. widen-window: wishId, days. */
  @IsIn(CHANGE_KINDS)
  @ApiProperty({ enum: CHANGE_KINDS })
  kind: ChangeKind;

  /** Of host-declines: left out, on no day. */
  @ValidateIf((change: ChangeDto) => of('close-day', 'more-openings')(change) || givenOf('host-declines', 'day')(change)) @IsOptionalDay()
  day?: string;

  @ValidateIf(of('lose-venue', 'extra-visit', 'more-openings', 'host-declines', 'inspection', 'new-venue')) @IsUUID()
  @ApiProperty({ format: 'uuid', required: false })
  venueId?: string;

  /** First day without the venue; left out, the whole season. */
  @ValidateIf(givenOf('lose-venue', 'from')) @IsOptionalDay()
  from?: string;

  /** Last day the host's inspection covers. */
  @ValidateIf(of('inspection')) @IsOptionalDay()
  clearedUntil?: string;

  /** The week's Monday. */
  @ValidateIf(of('extra-visit')) @IsOptionalDay()
  week?: string;

  @ValidateIf(of('more-openings')) @IsIn(BANDS)
  @ApiProperty({ enum: BANDS, required: false })
  band?: Band;

  @ValidateIf(of('host-declines', 'cancel-request', 'widen-window')) @IsUUID()
  @ApiProperty({ format: 'uuid', required: false })
  wishId?: string;

  @ApiProperty({ type: [String], required: false, description: 'Further days the group can go.' })
  @ValidateIf(of('widen-window')) @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_DAYS) @IsDayList()
  days?: string[];
}

/** Only what belongs to the kind; the pipe has seen to it that it is there. */
export function changeOf({ kind, day, clearedUntil = '', venueId = '', from, week = '', band = 'am', wishId = '', days = [] }: ChangeDto): RunChange {
  switch (kind) {
    case 'close-day': return { kind, day: day ?? '' };
    case 'lose-venue': return { kind, venueId, ...(from === undefined ? {} : { from }) };
    case 'extra-visit': return { kind, venueId, week };
    case 'more-openings': return { kind, venueId, day: day ?? '', band };
    case 'host-declines': return { kind, wishId, venueId, ...(day === undefined ? {} : { day }) };
    case 'inspection': return { kind, venueId, clearedUntil };
    case 'new-venue': return { kind, venueId };
    case 'cancel-request': return { kind, wishId };
    case 'widen-window': return { kind, wishId, days };
  }
}
