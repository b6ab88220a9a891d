import { ApiProperty } from '@nestjs/swagger';
import { IsNumber, IsOptional, Max, Min } from 'class-validator';
import { GOAL_RULES, goalSentence, type RunGoalName } from '#school-scheduling';

/** One sentence, whichever way the number is wrong. */
const Goal = () => (target: object, key: string): void => {
  const goal = key as RunGoalName, message = goalSentence(goal), { least, most } = GOAL_RULES[goal];
  for (const rule of [
    IsOptional(), IsNumber({}, { message }), Min(least, { message }), Max(most, { message }),
    ApiProperty({ type: Number, required: false, minimum: least, maximum: most }),
  ]) rule(target, key);
};

/** What the plan is to reach. Students with a place always come first, whatever is asked here. */
export class GoalsDto {
  /** Busiest week over the mean of all weeks, at most. */
  @Goal() weekPeakToMean?: number;
  /** Busiest day over the mean of all open days, at most. */
  @Goal() dayPeakToMean?: number;
  /** Percent of the groups that go on the day they wished first, at least. */
  @Goal() firstWishPct?: number;
  /** Percent of the groups that get one of their first three wishes, at least. */
  @Goal() topThreePct?: number;
  /** Percent of the students served who are in a job field they are interested in, at least. */
  @Goal() fieldMatchPct?: number;
  /** Satisfaction of the school that comes off worst, 0 to 1, at least. */
  @Goal() leastSchool?: number;
  /** At most. */
  @Goal() kmPerStudent?: number;
}

export class GoalsResponse {
  @ApiProperty({ type: Number, required: false })
  weekPeakToMean?: number | undefined;
  @ApiProperty({ type: Number, required: false })
  dayPeakToMean?: number | undefined;
  @ApiProperty({ type: Number, required: false })
  firstWishPct?: number | undefined;
  @ApiProperty({ type: Number, required: false })
  topThreePct?: number | undefined;
  @ApiProperty({ type: Number, required: false })
  fieldMatchPct?: number | undefined;
  @ApiProperty({ type: Number, required: false })
  leastSchool?: number | undefined;
  @ApiProperty({ type: Number, required: false })
  kmPerStudent?: number | undefined;
}

export class GoalResultResponse {
  @ApiProperty({ enum: Object.keys(GOAL_RULES) })
  goal: RunGoalName;
  target: number;
  /** What the plan reaches. */
  reached: number;
  met: boolean;
}
