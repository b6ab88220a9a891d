import type { Day, JobField } from '#kernel';
import type { GateView, PaperGate } from '../domain/gates.js';
import type { ContactKind, Facility, InsuranceKind, PaperDraft, ProgrammeFacts, VenueFacts } from '../domain/record-rule.js';
import type { Channel, Finder, RestrictionCause, VenueStatus } from '../domain/standing.js';
import type { TargetStage } from '../domain/target-rule.js';
import type { VenueType } from '../domain/venue-drafts.js';

/** How many venues stood where in the evening of a day. */
export interface StageCount { readonly status: VenueStatus; readonly venues: number }

export interface PoolLine {
  readonly id: string;
  readonly name: string;
  readonly venueType: VenueType;
  readonly jobField: JobField;
  readonly district: string;
  readonly phone: string | null;
  readonly status: VenueStatus;
  readonly since: Day;
  readonly lastContactOn: Day | null;
  /** Of papers; inspections are known to the safety room. */
  readonly gates: Readonly<Record<PaperGate, GateView>>;
}

export interface PaperView extends PaperDraft { readonly id: string; readonly kind: InsuranceKind | null }
export interface ProgrammeView extends ProgrammeFacts { readonly id: string; readonly version: number }
export interface ContactView { readonly id: string; readonly kind: ContactKind; readonly heldOn: Day; readonly people: string | null; readonly summary: string; readonly recordedBy: string | null }
export interface StatusChangeView {
  readonly from: VenueStatus | null;
  readonly to: VenueStatus;
  readonly effectiveOn: Day;
  readonly reason: string | null;
  readonly channel: Channel | null;
  readonly changedBy: string | null;
  readonly changedAt: Date;
}
export interface RestrictionView { readonly cause: RestrictionCause; readonly since: Day; readonly liftedOn: Day | null }
export interface DocumentView { readonly id: string; readonly about: PaperGate | 'venue' | 'programme'; readonly fileName: string; readonly mediaType: string; readonly bytes: number; readonly sha256: string; readonly addedAt: Date }

/** Everything on file about one venue; lists newest first. */
export interface VenueRecordView extends VenueFacts {
  readonly id: string;
  readonly code: string;
  readonly status: VenueStatus;
  readonly since: Day;
  readonly discoveredOn: Day;
  readonly foundBy: Finder | null;
  readonly finderName: string | null;
  readonly channel: Channel | null;
  readonly facilities: readonly Facility[];
  readonly version: number;
  readonly gates: Readonly<Record<PaperGate, GateView>>;
  readonly papers: readonly PaperView[];
  readonly programmes: readonly ProgrammeView[];
  readonly contacts: readonly ContactView[];
  readonly history: readonly StatusChangeView[];
  readonly restrictions: readonly RestrictionView[];
  readonly documents: readonly DocumentView[];
}

/** 발굴 목표 against what came of it in a school year. */
export interface TargetView { readonly stage: TargetStage; readonly target: number | null; readonly actual: number }
export interface DiscoveryView { readonly venueId: string; readonly name: string; readonly reachedOn: Day; readonly foundBy: Finder | null; readonly finderName: string | null; readonly channel: Channel | null }
