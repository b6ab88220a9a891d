import { isWhollyUnderstood } from './closing-rule.js';
import { readClosingRule } from './read-closing-rule.js';

/** How many rows of a file can be relied on. whole: every statement understood; partly: some closures are sure, the rest unknown. */
export interface ClosingRuleCoverage {
  readonly rows: number;
  readonly blank: number;
  readonly whole: number;
  readonly partly: number;
  readonly nothing: number;
  /** Different texts, and how many of them wholly understood. */
  readonly texts: number;
  readonly wholeTexts: number;
  /** What was not understood, the most frequent first. */
  readonly notUnderstood: readonly { readonly text: string; readonly rows: number }[];
}

export function closingRuleCoverage(texts: readonly string[]): ClosingRuleCoverage {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text.trim(), (counts.get(text.trim()) ?? 0) + 1);
  const blank = counts.get('') ?? 0;
  counts.delete('');
  const missed = new Map<string, number>();
  let whole = 0, partly = 0, nothing = 0, wholeTexts = 0;
  for (const [text, rows] of counts) {
    const rule = readClosingRule(text);
    if (isWhollyUnderstood(rule)) {
      whole += rows;
      wholeTexts++;
    } else if (rule.closures.length > 0) partly += rows;
    else nothing += rows;
    for (const piece of rule.notUnderstood) missed.set(piece, (missed.get(piece) ?? 0) + rows);
  }
  return {
    rows: texts.length, blank, whole, partly, nothing, texts: counts.size, wholeTexts,
    notUnderstood: [...missed].map(([text, rows]) => ({ text, rows })).sort((a, b) => b.rows - a.rows || (a.text < b.text ? -1 : 1)),
  };
}
