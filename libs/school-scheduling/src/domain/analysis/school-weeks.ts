import { type Day, daysApart, mondayOf } from '#kernel';

/** A group with its first wish and what a plan made of it. */
export interface GroupVisit {
  readonly wishId: string;
  readonly schoolId: string;
  readonly headcount: number;
  readonly firstWish: Day;
  /** Null: without a place. Undefined: nothing is planned yet. */
  readonly heldOn?: Day | null;
  readonly placed?: number;
}

export interface SchoolWeekCell {
  readonly week: Day;
  readonly wished: number;
  readonly after?: number;
  /** Who is meant: groups that wished or go in the week. */
  readonly wishIds: readonly string[];
}

export interface SchoolRow {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly district: string;
  /** Only weeks in which somebody wished or goes. */
  readonly weeks: readonly SchoolWeekCell[];
  readonly groups: number;
  /** Groups that go in another week than they wished first. */
  readonly moved: number;
  readonly leftOut: number;
}

export interface KeptFigures {
  /** Percent of the groups that go on the very day they wished first. */
  readonly firstWishPct: number;
  /** Percent of the groups that go in the week of their first wish or at most two weeks from it. */
  readonly nearPct: number;
}

const NEAR_WEEKS = 2;

/** One row per school with a wish, by name. */
export function schoolRows(groups: readonly GroupVisit[], schools: ReadonlyMap<string, { readonly name: string; readonly district: string }>): SchoolRow[] {
  const bySchool = new Map<string, GroupVisit[]>();
  for (const group of groups) bySchool.set(group.schoolId, [...(bySchool.get(group.schoolId) ?? []), group]);
  return [...bySchool].map(([schoolId, own]) => ({
    schoolId, schoolName: schools.get(schoolId)?.name ?? '', district: schools.get(schoolId)?.district ?? '', weeks: cellsOf(own), groups: own.length,
    moved: own.filter((group) => isMoved(group)).length, leftOut: own.filter(({ heldOn }) => heldOn === null).length,
  })).sort((a, b) => (a.schoolName < b.schoolName ? -1 : a.schoolName > b.schoolName ? 1 : a.schoolId < b.schoolId ? -1 : 1));
}

/** In another week than wished first: what a school has to plan anew. */
export const isMoved = ({ firstWish, heldOn }: Pick<GroupVisit, 'firstWish' | 'heldOn'>): boolean => !!heldOn && mondayOf(heldOn) !== mondayOf(firstWish);

/** Undefined while nothing is planned. */
export function keptFigures(groups: readonly GroupVisit[]): KeptFigures | undefined {
  if (groups.length === 0 || groups.some(({ heldOn }) => heldOn === undefined)) return undefined;
  const pct = (kept: (group: GroupVisit & { heldOn: Day }) => boolean): number =>
    Math.round((1000 * groups.filter((group) => group.heldOn && kept({ ...group, heldOn: group.heldOn })).length) / groups.length) / 10;
  return {
    firstWishPct: pct(({ heldOn, firstWish }) => heldOn === firstWish),
    nearPct: pct(({ heldOn, firstWish }) => Math.abs(daysApart(mondayOf(firstWish), mondayOf(heldOn))) <= 7 * NEAR_WEEKS),
  };
}

function cellsOf(groups: readonly GroupVisit[]): SchoolWeekCell[] {
  const isPlanned = groups.some(({ heldOn }) => heldOn !== undefined), weeks = new Set<Day>();
  for (const { firstWish, heldOn } of groups) {
    weeks.add(mondayOf(firstWish));
    if (heldOn) weeks.add(mondayOf(heldOn));
  }
  return [...weeks].sort().map((week) => {
    const wishing = groups.filter(({ firstWish }) => mondayOf(firstWish) === week), going = groups.filter(({ heldOn }) => heldOn && mondayOf(heldOn) === week);
    return {
      week, wished: wishing.reduce((sum, { headcount }) => sum + headcount, 0),
      ...(isPlanned ? { after: going.reduce((sum, { placed }) => sum + (placed ?? 0), 0) } : {}),
      wishIds: [...new Set([...wishing, ...going].map(({ wishId }) => wishId))],
    };
  });
}
