/** How what a school came short is given back in the next season; all three between 0 and 1. */
export interface FairnessRule {
  /** Part of the distance from the centre's mean that is carried; 1 is all of it. */
  readonly share: number;
  /** Part of an earlier credit that is left after another season. */
  readonly decay: number;
  /** The most a school can carry. */
  readonly cap: number;
}

export interface VersionedRule extends FairnessRule {
  /** 0: the usual rule, which nobody changed. */
  readonly version: number;
}

export const USUAL_RULE: VersionedRule = { version: 0, share: 1, decay: 0.5, cap: 1 };

export interface SeasonResult {
  /** What the school brought along. */
  readonly earlier: number;
  /** Null: the school asked for nothing this season. */
  readonly satisfaction: number | null;
}

/**
 * credit = decay x earlier + share x (mean - own), at least 0 and at most the cap. A school that came off better than the mean
 * pays back what it brought along; one that asked for nothing only loses by the decay.
 */
export function creditOf({ earlier, satisfaction }: SeasonResult, mean: number, { share, decay, cap }: FairnessRule): number {
  const short = satisfaction === null ? 0 : mean - satisfaction;
  return Math.min(cap, Math.max(0, rounded(decay * earlier + share * short)));
}

/** Mean satisfaction of the schools that asked, each counting once; 0 when nobody did. */
export function meanSatisfaction(results: readonly Pick<SeasonResult, 'satisfaction'>[]): number {
  const asked = results.flatMap(({ satisfaction }) => satisfaction ?? []);
  return asked.reduce((sum, own) => sum + own, 0) / Math.max(1, asked.length);
}

const rounded = (credit: number): number => Math.round(10_000 * credit) / 10_000;
