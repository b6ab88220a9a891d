import type { BoardVisit, BoardWeek, DateVerdict, Draft } from '../../../api/types.js';
import { mondayOf } from '../../../parts/days.js';

export type Verdict = DateVerdict['verdict'];
const BEST: readonly Verdict[] = ['possible', 'check', 'not-possible'];

export interface WeekVerdict { week: string; verdict: Verdict; dates: readonly DateVerdict[]; reasons: readonly string[] }

const isHere = (visit: BoardVisit, d: DateVerdict): boolean => visit.at?.heldOn === d.heldOn && visit.at.band === d.band;
/** A full date may be made room for by others, so it may be asked for. */
export const isAskable = (d: DateVerdict): boolean => d.verdict !== 'not-possible' || (d.reasons.length > 0 && d.reasons.every((r) => r.code === 'DATE_FULL'));

/** What a week holds for a visit: as good as its best date, with that date's reasons. The place it has now is none to move to. */
export function weekVerdicts(weeks: readonly BoardWeek[], dates: readonly DateVerdict[], visit: BoardVisit): Map<string, WeekVerdict> {
  return new Map(weeks.map(({ week }) => {
    const here = dates.filter((d) => mondayOf(d.heldOn) === week && !isHere(visit, d));
    const best = [...here].sort((a, b) => BEST.indexOf(a.verdict) - BEST.indexOf(b.verdict))[0];
    return [week, { week, verdict: best?.verdict ?? 'not-possible', dates: here, reasons: [...new Set(best?.reasons.map((r) => r.text))] }] as const;
  }));
}

/** Dates of a week worth a question, the best first. */
export const openDates = ({ dates }: WeekVerdict): DateVerdict[] =>
  dates.filter(isAskable).sort((a, b) => BEST.indexOf(a.verdict) - BEST.indexOf(b.verdict) || a.heldOn.localeCompare(b.heldOn) || a.band.localeCompare(b.band));

/** The meters as they would stand with the visit in another week. */
export function previewed(weeks: readonly BoardWeek[], visit: BoardVisit | undefined, target: string | null): readonly BoardWeek[] {
  const from = visit?.at && mondayOf(visit.at.heldOn);
  if (!visit || target === null || target === from) return weeks;
  const going = visit.students || visit.headcount;
  return weeks.map((w) => (w.week === target ? { ...w, students: w.students + going } : w.week === from ? { ...w, students: w.students - visit.students } : w));
}

export interface SchoolRow { schoolId: string; schoolName: string; visits: readonly BoardVisit[] }

export function rowsOf(visits: readonly BoardVisit[]): SchoolRow[] {
  const rows = new Map<string, { schoolId: string; schoolName: string; visits: BoardVisit[] }>();
  for (const visit of visits) {
    const row = rows.get(visit.schoolId) ?? { schoolId: visit.schoolId, schoolName: visit.schoolName, visits: [] };
    row.visits.push(visit);
    rows.set(visit.schoolId, row);
  }
  return [...rows.values()];
}

export const weekOf = (visit: BoardVisit): string | null => (visit.at ? mondayOf(visit.at.heldOn) : null);
export const isWished = (visit: BoardVisit): boolean => { const week = weekOf(visit); return week !== null && visit.wishedWeeks.includes(week); };
export const changesOf = (draft: Draft) => draft.moves.filter((m) => m.undoes === undefined && !m.isUndone);
