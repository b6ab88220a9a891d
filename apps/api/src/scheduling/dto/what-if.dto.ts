import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateNested } from 'class-validator';
import { ChangeDto } from './run-change.dto.js';
import { ReasonResponse } from './wish.dto.js';

const MOST_CHANGES = 50;

export class WhatIfDto {
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(MOST_CHANGES) @ValidateNested({ each: true }) @Type(() => ChangeDto)
  changes: ChangeDto[];
}

export class WhatIfFiguresResponse {
  students: number;
  servedPct: number;
  firstWishPct: number;
  topThreePct: number;
  fieldMatchPct: number;
  kmPerStudent: number;
  weekPeakToMean: number;
  dayPeakToMean: number;
}

export class WishGroupResponse {
  wishId: string;
  schoolName: string;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
}

export class WhatIfSentencesResponse {
  @ApiProperty({ type: [ReasonResponse] })
  ko: readonly ReasonResponse[];
  @ApiProperty({ type: [ReasonResponse] })
  en: readonly ReasonResponse[];
}

/** What changes would do; nothing is booked by it. */
export class WhatIfResponse {
  @ApiProperty({ type: WhatIfFiguresResponse })
  before: WhatIfFiguresResponse;
  @ApiProperty({ type: WhatIfFiguresResponse })
  after: WhatIfFiguresResponse;
  /** Groups that had no date and would get one. */
  @ApiProperty({ type: [WishGroupResponse] })
  newlyServed: readonly WishGroupResponse[];
  /** Groups that would lose theirs. */
  @ApiProperty({ type: [WishGroupResponse] })
  noLongerServed: readonly WishGroupResponse[];
  @ApiProperty({ type: WhatIfSentencesResponse })
  reasons: WhatIfSentencesResponse;
}
