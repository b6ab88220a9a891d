import type { Day } from '#kernel';

/** What one inspection found wanting, in words for the host. */
export interface FoundWanting {
  readonly centreId: string;
  readonly venueId: string;
  readonly inspectionId: string;
  readonly inspectedOn: Day;
  /** The inspector's account: somebody else verifies. */
  readonly foundBy: string;
  readonly faults: readonly { readonly item: string; readonly what: string; readonly dueOn?: Day | undefined }[];
}

/** Whoever follows corrections up. */
export abstract class CorrectionOpener {
  /** In the caller's transaction, before what the verdict opens or shuts. */
  abstract open(found: FoundWanting): Promise<void>;
}
