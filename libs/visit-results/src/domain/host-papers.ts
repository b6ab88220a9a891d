import type { Day } from '#kernel';
import { HostPapersIncomplete } from './visit-results.errors.js';

/** Version 0: nobody has written anything down. */
export interface HostPapers {
  readonly insurer: string | null;
  /** Last day insured. */
  readonly insuredUntil: Day | null;
  readonly mentorName: string | null;
  readonly mentorTrainedOn: Day | null;
  readonly version: number;
}

/** An insurer goes with a last day, and training with somebody who was trained. */
export function assertWhole({ insurer, insuredUntil, mentorName, mentorTrainedOn }: HostPapers): void {
  if ((insurer === null) !== (insuredUntil === null)) throw new HostPapersIncomplete('insurance');
  if (mentorTrainedOn !== null && mentorName === null) throw new HostPapersIncomplete('mentor');
}
