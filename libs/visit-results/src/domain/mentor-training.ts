import type { Day } from '#kernel';
import { MentorTrainingIncomplete } from './visit-results.errors.js';

/** Version 0: nobody has written anything down. */
export interface MentorTraining {
  readonly mentorName: string | null;
  readonly trainedOn: Day | null;
  readonly version: number;
}

/** Training goes with somebody who was trained. */
export function assertWhole({ mentorName, trainedOn }: MentorTraining): void {
  if (trainedOn !== null && mentorName === null) throw new MentorTrainingIncomplete();
}
