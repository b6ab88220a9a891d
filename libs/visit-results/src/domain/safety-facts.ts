import type { Verdict } from '#safety-inspection';
import type { EscortKind, Travel, VehicleKind } from '#visit-day';
import type { Band, Day } from '#kernel';

/** What was on record about the safety of one visit at one instant; what was not is null or an empty list, and nothing is made up. */
export interface SafetyFacts {
  readonly centre: { readonly name: string; readonly phone: string | null };
  readonly visit: { readonly schoolName: string; readonly grade: number; readonly classLabel: string | null; readonly venueName: string; readonly venueAddress: string | null; readonly heldOn: Day; readonly band: Band };
  readonly headcount: { readonly planned: number; readonly arrived: number | null };
  /** The inspection that covers the day. */
  readonly inspection: { readonly verdict: Verdict; readonly inspectedOn: Day; readonly validFrom: Day; readonly validUntil: Day; readonly inspectorName: string; readonly templateVersion: string | null } | null;
  readonly insurance: { readonly insurer: string; readonly until: Day } | null;
  readonly mentor: { readonly name: string | null; readonly trainedOn: Day | null };
  readonly escorts: readonly EscortFacts[];
  readonly escortsNeeded: number;
  /** Escorts the school brings along itself. */
  readonly schoolEscorts: number;
  readonly priorEducation: Done | null;
  readonly safetyEducation: Done | null;
  /** Whom to call, in this order. */
  readonly contacts: readonly ContactFacts[];
  readonly travel: Travel | null;
  readonly legs: readonly { readonly kind: VehicleKind; readonly name: string; readonly riders: number; readonly departsAt: string | null; readonly phone: string | null }[];
}

export interface EscortFacts {
  readonly name: string;
  readonly phone: string;
  readonly kind: EscortKind;
  readonly training: { readonly course: string; readonly heldOn: Day } | null;
  /** Day the background check was seen; never what it says. */
  readonly checkedOn: Day | null;
}
export interface Done { readonly on: Day; readonly by: string }
export interface ContactFacts { readonly who: 'teacher' | 'school' | 'host' | 'centre'; readonly name: string | null; readonly phone: string | null }
