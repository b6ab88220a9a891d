import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min } from 'class-validator';

export class DriftKindResponse {
  /** e.g. `seats-differ`, `chain-broken`. */
  kind: string;
  count: number;
  /** One of them: the id of what differs, and how. */
  example: string;
}

/** Whether everything adds up. */
export class DriftResponse {
  checkedAt: string;
  /** The chain of changes is whole up to this link; null when it is not. */
  verifiedUpTo: number | null;
  total: number;
  kinds: DriftKindResponse[];
}

export class ChangesQuery {
  /** Only changes before this one. */
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(Number.MAX_SAFE_INTEGER)
  before?: number;

  /** At most 200. */
  @Type(() => Number) @IsInt() @Min(1) @Max(200)
  size: number = 50;
}

export class ChangeResponse {
  /** Its place in the chain, counted from 1. */
  seq: number;
  at: string;
  /** A person's name; `link` for answers from a mail, `system` for the rest. */
  by: string;
  action: 'INSERT' | 'UPDATE' | 'DELETE';
  /** e.g. `booking.bookings`. */
  entity: string;
  /** `*` for a statement over thousands of rows. */
  rowId: string;
  /** The changed columns as they were. */
  before: Record<string, unknown> | null;
  /** The changed columns as they are since. */
  after: Record<string, unknown> | null;
}

export class ChangeListResponse {
  items: ChangeResponse[];
  /** Where the next older ones begin; null: there are none. */
  next: number | null;
}
