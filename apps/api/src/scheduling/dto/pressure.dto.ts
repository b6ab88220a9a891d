import { ApiProperty } from '@nestjs/swagger';
import { SimilarSchoolsResponse } from './bunching.dto.js';

export class OverflowingWeekResponse {
  /** The week's Monday. */
  @ApiProperty({ format: 'date' })
  week: string;
  /** Students whose first wish lies in the week. */
  wished: number;
  seats: number;
  /** Students more than seats. */
  excess: number;
}

export class MoreWeekResponse {
  wishId: string;
  schoolId: string;
  schoolName: string;
  grade: number;
  @ApiProperty({ type: String, nullable: true })
  classLabel: string | null;
  /** Monday of the week with room, which the school has not asked for. */
  @ApiProperty({ format: 'date' })
  week: string;
  /** Monday of the week that gets lighter. */
  @ApiProperty({ format: 'date' })
  from: string;
  /** Students fewer there. */
  gain: number;
  /** The same as a sentence. */
  gainText: string;
}

export class PressureResponse {
  @ApiProperty({ type: [OverflowingWeekResponse] })
  overflowingWeeks: readonly OverflowingWeekResponse[];
  /** What one more week from one school would change, the most first; ten at most. */
  @ApiProperty({ type: [MoreWeekResponse] })
  moreWeeks: readonly MoreWeekResponse[];
  /** Schools whose usable days are much the same. */
  @ApiProperty({ type: [SimilarSchoolsResponse] })
  clusters: readonly SimilarSchoolsResponse[];
}
