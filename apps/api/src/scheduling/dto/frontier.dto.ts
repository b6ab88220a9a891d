import { ApiProperty } from '@nestjs/swagger';
import { FRONTIER_STATES, type FrontierState } from '#school-scheduling';

export class FrontierPointResponse {
  /** Busiest week over the mean that was asked for. */
  target: number;
  /** What was reached. */
  weekPeakToMean: number;
  firstWishPct: number;
  topThreePct: number;
  servedPct: number;
  /** Worth of the plan at the published prices. */
  value: number;
}

export class FrontierResponse {
  /** none: never worked out; computing: under way; ready: of the season as it is; outdated: wishes or openings changed since. */
  @ApiProperty({ enum: FRONTIER_STATES })
  state: FrontierState;
  /** Tightest target first; targets nobody would choose are left out. */
  @ApiProperty({ type: [FrontierPointResponse] })
  points: readonly FrontierPointResponse[];
  /** Why the last computation failed, as a sentence. */
  @ApiProperty({ type: String, required: false })
  error?: string;
}
