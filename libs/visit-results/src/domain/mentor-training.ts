import type { Day } from '#kernel';
import { MentorTrainingAhead, MentorTrainingIncomplete } from './visit-results.errors.js';

/** Version 0: nobody has written anything down. */
export interface MentorTraining {
  readonly mentorName: string | null;
  readonly trainedOn: Day | null;
  readonly version: number;
}

/** Training goes with somebody who was trained, and has been: the day stands in the file that parents are shown. */
export function judgeTraining({ mentorName, trainedOn }: MentorTraining, today: Day): void {
  if (trainedOn === null) return;
  if (mentorName === null) throw new MentorTrainingIncomplete();
  if (trainedOn > today) throw new MentorTrainingAhead({ trainedOn, today });
}
