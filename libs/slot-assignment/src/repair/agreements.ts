/** What was agreed with single hosts and the problem format cannot say. The problem is the wider one; the search keeps within these. */
export interface Agreements {
  /** Request and venue that do not meet; without a date, never. */
  readonly refusals: readonly { readonly request: string; readonly venue: string; readonly date?: string }[];
  /** Visits more per week (Monday) and month (`YYYY-MM`) than the venue took before; in weeks and months not named, none. */
  readonly grants: readonly { readonly venue: string; readonly weeks: ReadonlyMap<string, number>; readonly months: ReadonlyMap<string, number> }[];
  /** Days the changes closed; the problem lists them among its holidays. */
  readonly closedDays: readonly string[];
}

export const NO_AGREEMENTS: Agreements = { refusals: [], grants: [], closedDays: [] };
