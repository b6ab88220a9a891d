/** One contradiction in a document; `path` is a JSON pointer, empty for the whole document. */
export interface Fault {
  readonly path: string;
  readonly message: string;
}

/** Reads an unknown JSON document by pointer and collects every fault instead of stopping at the first. */
export class Document {
  readonly faults: Fault[] = [];

  constructor(private readonly root: unknown) {}

  get(path: string): unknown {
    let here = this.root;
    for (const step of path.split('/').slice(1)) {
      if (typeof here !== 'object' || here === null || !Object.hasOwn(here, step)) return undefined;
      here = (here as Record<string, unknown>)[step];
    }
    return here;
  }

  fault(path: string, message: string): void {
    this.faults.push({ path, message });
  }

  is(path: string, holds: (value: unknown) => boolean, message: string): boolean {
    const fine = holds(this.get(path));
    if (!fine) this.fault(path, this.get(path) === undefined ? 'is missing' : message);
    return fine;
  }

  object(path: string): boolean {
    return this.is(path, (v) => typeof v === 'object' && v !== null && !Array.isArray(v), 'must be an object');
  }

  text(path: string): boolean {
    return this.is(path, (v) => typeof v === 'string' && v !== '', 'must be a text');
  }

  number(path: string): boolean {
    return this.is(path, (v) => typeof v === 'number' && Number.isFinite(v), 'must be a number');
  }

  flag(path: string): boolean {
    return this.is(path, (v) => typeof v === 'boolean', 'must be true or false');
  }

  /** A whole number of at least `least`; seats and students stay below 30,000 so that the search may count them in 16 bits. */
  count(path: string, least = 0): boolean {
    return this.is(path, (v) => Number.isInteger(v) && (v as number) >= least && (v as number) <= 30_000, `must be a whole number from ${least} to 30000`);
  }

  day(path: string): boolean {
    return this.is(path, (v) => typeof v === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(v) && isCalendarDay(v), 'must be a day like 2027-03-02');
  }

  /** Visits every entry of a list and returns the list; a missing or wrong list is a fault and counts as empty. */
  list(path: string, visit: (path: string) => unknown): unknown[] {
    if (!this.is(path, Array.isArray, 'must be a list')) return [];
    const list = this.get(path) as unknown[];
    list.forEach((_, i) => visit(`${path}/${i}`));
    return list;
  }

  /** A list of objects with distinct ids; returns the ids. */
  entries(path: string, visit: (path: string) => void): Set<string> {
    const ids = new Set<string>();
    this.list(path, (entry) => {
      if (!this.object(entry)) return;
      if (this.text(`${entry}/id`)) {
        const id = this.get(`${entry}/id`) as string;
        if (ids.has(id)) this.fault(`${entry}/id`, `${id} appears twice`);
        ids.add(id);
      }
      visit(entry);
    });
    return ids;
  }

  ordered(path: string): void {
    const list = this.get(path);
    if (!Array.isArray(list)) return;
    list.forEach((value, i) => { if (i > 0 && !(list[i - 1] < value)) this.fault(`${path}/${i}`, 'must come after the day before it'); });
  }

  distinct(path: string): void {
    const list = this.get(path);
    if (!Array.isArray(list)) return;
    list.forEach((value, i) => { if (list.indexOf(value) !== i) this.fault(`${path}/${i}`, `repeats ${String(value)}`); });
  }
}

function isCalendarDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === day;
}
