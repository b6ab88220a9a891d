import type { Day } from '#kernel';

export const ESCORT_KINDS = ['parent', 'teacher', 'volunteer'] as const;
export type EscortKind = (typeof ESCORT_KINDS)[number];

export interface Training { readonly id: string; readonly course: string; readonly heldOn: Day; readonly hours: number }

/** Somebody of the centre who walks with students; seen whole by the centre only. */
export interface EscortView {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly kind: EscortKind;
  /** Day and file number of the background check; both or neither. */
  readonly checkedOn: Day | null;
  readonly checkReference: string | null;
  readonly isActive: boolean;
  readonly trainings: readonly Training[];
  readonly version: number;
}

/** What an escort's card shows to school and host: whom to call, nothing of the files. */
export interface EscortOfVisit { readonly escortId: string; readonly name: string; readonly phone: string; readonly kind: EscortKind; readonly isTrained: boolean }

/** Trained on the day of the visit or before it: what is learned afterwards helps nobody. */
export const isTrainedBy = (trainings: readonly Pick<Training, 'heldOn'>[], day: Day): boolean => trainings.some(({ heldOn }) => heldOn <= day);
