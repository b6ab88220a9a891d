/** Who is asked how a visit was. */
export const SURVEY_AUDIENCES = ['student', 'teacher', 'host'] as const;
export type SurveyAudience = (typeof SURVEY_AUDIENCES)[number];

/** What everybody is asked, 1 (not at all) to 5 (very much). */
export const SURVEY_ITEMS = ['satisfied', 'helpful', 'recommend'] as const;
export type SurveyItem = (typeof SURVEY_ITEMS)[number];

export type Marks = Readonly<Record<SurveyItem, number>>;

export interface SurveyAnswer extends Marks {
  /** What seemed dangerous, in the person's own words; null when nothing did. */
  readonly concern: string | null;
  readonly comment: string | null;
}

export const LONGEST_COMMENT = 500;

export const isMark = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 1 && (value as number) <= 5;

/** The mean to one decimal, and how many marks stand behind it; no mean of nothing. */
export interface Average { readonly mean: number | null; readonly count: number }

export function averageOf(sum: number, count: number): Average {
  return { mean: count === 0 ? null : Math.round((sum / count) * 10) / 10, count };
}
