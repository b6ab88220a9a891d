import { type Day, JOB_FIELDS, type JobField, mondayOf } from '#kernel';
import { type Evenness, evennessOf } from './evenness.js';

/** Some students on a day: as they wished, or as a plan has them. */
export interface LoadPart {
  readonly day: Day;
  /** 동/구 of the school. */
  readonly district: string;
  readonly field: JobField;
  readonly students: number;
}

export interface LoadLine<Key extends string = string> {
  readonly key: Key;
  /** Students as first wished. */
  readonly wished: number;
  /** Students, had places been given in the order the wishes arrived; absent where that was not worked out. */
  readonly firstCome?: number;
  /** Students by the plan, or booked; absent while there is neither. */
  readonly after?: number;
  /** Students the hosts can take. */
  readonly seats: number;
}

export interface EvennessSet {
  readonly wished: Evenness;
  readonly firstCome?: Evenness;
  readonly after?: Evenness;
}

export interface SeasonLoads {
  readonly weeks: readonly LoadLine[];
  /** Days that are no holiday. */
  readonly days: readonly LoadLine[];
  /** By the school's 동/구, against the seats of the venues there. */
  readonly districts: readonly LoadLine[];
  readonly fields: readonly LoadLine<JobField>[];
  readonly evenness: { readonly weeks: EvennessSet; readonly days: EvennessSet };
}

export interface LoadFacts {
  readonly weeks: readonly Day[];
  readonly days: readonly Day[];
  readonly wished: readonly LoadPart[];
  readonly firstCome?: readonly LoadPart[];
  readonly after?: readonly LoadPart[];
  readonly seats: {
    readonly perWeek: ReadonlyMap<Day, number>; readonly perDay: ReadonlyMap<Day, number>;
    readonly perDistrict: ReadonlyMap<string, number>; readonly perField: ReadonlyMap<string, number>;
  };
}

/** The same students counted four ways, each against what the hosts can take. */
export function seasonLoads(facts: LoadFacts): SeasonLoads {
  const { seats } = facts, parts = [...facts.wished, ...(facts.firstCome ?? []), ...(facts.after ?? [])];
  const districts = [...new Set([...parts.map(({ district }) => district), ...seats.perDistrict.keys()])].sort();
  const weeks = linesOf(facts, facts.weeks, seats.perWeek, ({ day }) => mondayOf(day));
  const days = linesOf(facts, facts.days, seats.perDay, ({ day }) => day);
  return {
    weeks, days, districts: linesOf(facts, districts, seats.perDistrict, ({ district }) => district),
    fields: linesOf(facts, JOB_FIELDS, seats.perField, ({ field }) => field),
    evenness: { weeks: evennessSet(weeks), days: evennessSet(days) },
  };
}

function linesOf<Key extends string>(facts: LoadFacts, keys: readonly Key[], seats: ReadonlyMap<string, number>, keyOf: (part: LoadPart) => string): LoadLine<Key>[] {
  const wished = summed(facts.wished, keyOf), firstCome = facts.firstCome && summed(facts.firstCome, keyOf), after = facts.after && summed(facts.after, keyOf);
  return keys.map((key) => ({
    key, wished: wished.get(key) ?? 0, ...(firstCome ? { firstCome: firstCome.get(key) ?? 0 } : {}), ...(after ? { after: after.get(key) ?? 0 } : {}), seats: seats.get(key) ?? 0,
  }));
}

function summed(parts: readonly LoadPart[], keyOf: (part: LoadPart) => string): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const part of parts) sums.set(keyOf(part), (sums.get(keyOf(part)) ?? 0) + part.students);
  return sums;
}

function evennessSet(lines: readonly LoadLine[]): EvennessSet {
  const seats = lines.map((line) => line.seats), of = (load: (line: LoadLine) => number): Evenness => evennessOf(lines.map(load), seats);
  const has = (load: (line: LoadLine) => number | undefined): boolean => lines.some((line) => load(line) !== undefined);
  return {
    wished: of((line) => line.wished), ...(has((line) => line.firstCome) ? { firstCome: of((line) => line.firstCome ?? 0) } : {}),
    ...(has((line) => line.after) ? { after: of((line) => line.after ?? 0) } : {}),
  };
}
