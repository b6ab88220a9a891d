export const FAULT_CODES = [
  'no-folder', 'nothing-to-read', 'unknown-file', 'two-files', 'too-large', 'unreadable',
  'not-a-spreadsheet', 'not-a-text', 'unknown-encoding', 'cut-short', 'too-many-rows', 'broken-json', 'broken-calendar', 'unknown-shape',
  'missing-column', 'duplicate-column', 'no-rows', 'extra-cells',
  'missing-value', 'not-a-day', 'not-a-number', 'out-of-range', 'not-yes-or-no', 'not-a-choice', 'not-a-mail', 'not-a-time', 'too-long', 'outside-korea',
  'duplicate', 'unknown-school', 'unknown-venue', 'unknown-programme', 'on-holiday', 'on-weekend', 'outside-season', 'school-busy', 'wrong-sum', 'wrong-order', 'no-school-for-file', 'other-school', 'other-year',
  'more-faults',
] as const;
export type FaultCode = (typeof FAULT_CODES)[number];

/** One thing a person has to put right before the folder can be imported. */
export interface Fault {
  file: string;
  /** 1-based, as a spreadsheet shows it. */
  row?: number;
  /** The header's own words. */
  column?: string;
  code: FaultCode;
  /** A Korean sentence that carries the value. */
  message: string;
}

/** Where something was read. */
export interface Place {
  file: string;
  row?: number;
}

/** A value and the place it was read from, so that a check across files can still point at the row. */
export interface Located<T> {
  value: T;
  place: Place;
}

const FAULTS_PER_FILE = 200;

/** Gathers every fault of every file; a file that is wrong in every row says so once. */
export class FaultList {
  private readonly faults: Fault[] = [];
  private readonly counts = new Map<string, number>();
  private readonly excused = new Set<string>();

  add(place: Place, code: FaultCode, message: string, column?: string): void {
    const count = (this.counts.get(place.file) ?? 0) + 1;
    this.counts.set(place.file, count);
    if (count > FAULTS_PER_FILE) return;
    this.faults.push({ file: place.file, ...(place.row === undefined ? {} : { row: place.row }), ...(column === undefined ? {} : { column }), code, message });
  }

  /** The code of a row that is on the list already: what refers to it is no second fault. */
  excuse(code: string): void {
    this.excused.add(code);
  }

  isExcused(code: string): boolean {
    return this.excused.has(code);
  }

  get isEmpty(): boolean {
    return this.counts.size === 0;
  }

  /** In the order of the files, then of the rows. */
  all(): Fault[] {
    const rest = [...this.counts].filter(([, count]) => count > FAULTS_PER_FILE)
      .map(([file, count]): Fault => ({ file, code: 'more-faults', message: `이 파일에는 고칠 곳이 ${count - FAULTS_PER_FILE}건 더 있습니다.` }));
    const files = [...this.counts.keys()];
    return [...this.faults, ...rest]
      .map((fault, index) => ({ fault, index }))
      .sort((a, b) => files.indexOf(a.fault.file) - files.indexOf(b.fault.file) || rowOf(a.fault) - rowOf(b.fault) || a.index - b.index)
      .map(({ fault }) => fault);
  }
}

/** What concerns the whole file first, the count of the rest last. */
function rowOf({ row, code }: Fault): number {
  return code === 'more-faults' ? Number.MAX_SAFE_INTEGER : (row ?? 0);
}

/** A whole file that cannot be used: caught once per file and put on the list. */
export class FileRefusal extends Error {
  constructor(readonly code: FaultCode, message: string, readonly row?: number) {
    super(message);
  }
}
