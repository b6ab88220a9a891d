/** Cells of one sheet as text: what a person sees, days as 'YYYY-MM-DD', nothing typed. */
export interface Sheet {
  /** Empty for a CSV file. */
  name: string;
  rows: string[][];
}

export const MAX_ROWS = 200_000;
