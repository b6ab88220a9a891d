import type { Day } from '#kernel';
import type { FairnessRule, VersionedRule } from './fairness-rule.js';
import type { SchoolLine } from './school-line.js';

/** What a line, or the mean of all lines, says of one season. */
export interface LedgerFigures {
  /** 0 to 1; null when nothing was asked. */
  readonly satisfaction: number | null;
  /** Percent of the wishes that go on the day wished first. */
  readonly firstWishPct: number | null;
  /** Days between first wish and visit, per placed wish. */
  readonly meanDaysMoved: number | null;
  readonly meanWeeksMoved: number | null;
}

export interface LineView extends SchoolLine, Omit<LedgerFigures, 'satisfaction'> {
  readonly earlier: number;
  readonly credit: number;
}

export interface CentreLineView extends LineView {
  readonly schoolName: string;
  /** Moved to another week in this season and in the one before. */
  readonly movedTwice: boolean;
}

export interface LedgerSeasonView {
  readonly id: string;
  readonly title: string;
  readonly firstDay: Day;
  /** Each school counts once. */
  readonly mean: LedgerFigures;
  readonly lines: readonly CentreLineView[];
}

/** The centre's ledger, latest season first, with the rule that carries it on. */
export interface LedgerView extends VersionedRule {
  readonly seasons: readonly LedgerSeasonView[];
}

export interface PreviewLine {
  readonly schoolId: string;
  readonly schoolName: string;
  readonly satisfaction: number | null;
  readonly earlier: number;
  /** By the rule in force. */
  readonly now: number;
  /** By the rule tried. */
  readonly then: number;
}

/** What every school would carry out of the latest published season by another rule. */
export interface RulePreview {
  readonly rule: FairnessRule;
  readonly seasonTitle: string | null;
  readonly mean: number;
  readonly lines: readonly PreviewLine[];
}

export interface OwnSeasonView {
  readonly id: string;
  readonly title: string;
  readonly firstDay: Day;
  readonly own: LineView;
  /** Null when so few schools took part that the mean would tell another school's line. */
  readonly centre: LedgerFigures | null;
}

/** A school's own lines, latest first: never another school's. */
export interface OwnLedgerView {
  readonly seasons: readonly OwnSeasonView[];
}

/** Of two schools, one can work the other out from the mean. */
const FEWEST_FOR_A_MEAN = 3;

export function figuresOf(lines: readonly SchoolLine[]): LedgerFigures {
  const asked = lines.filter(({ requests }) => requests > 0);
  const mean = (of: (line: SchoolLine) => number | null): number | null => {
    const known = asked.flatMap((line) => of(line) ?? []);
    return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0) / known.length;
  };
  return {
    satisfaction: to(4, mean(({ satisfaction }) => satisfaction)), firstWishPct: to(1, mean((line) => lineFigures(line).firstWishPct)),
    meanDaysMoved: to(1, mean((line) => lineFigures(line).meanDaysMoved)), meanWeeksMoved: to(1, mean((line) => lineFigures(line).meanWeeksMoved)),
  };
}

/** The centre's mean as one school may see it. */
export const meanForSchools = (lines: readonly SchoolLine[]): LedgerFigures | null =>
  (lines.filter(({ requests }) => requests > 0).length < FEWEST_FOR_A_MEAN ? null : figuresOf(lines));

export function lineFigures({ requests, placed, firstKept, daysMoved, weeksMoved }: SchoolLine): Omit<LedgerFigures, 'satisfaction'> {
  return {
    firstWishPct: requests === 0 ? null : to(1, (100 * firstKept) / requests),
    meanDaysMoved: placed === 0 ? null : to(1, daysMoved / placed), meanWeeksMoved: placed === 0 ? null : to(1, weeksMoved / placed),
  };
}

const to = (places: number, value: number | null): number | null => (value === null ? null : Math.round(value * 10 ** places) / 10 ** places);
