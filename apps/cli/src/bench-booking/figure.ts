/** One line of the table. */
export interface Figure {
  readonly what: string;
  readonly figure: string;
  readonly goal?: string;
  /** Absent: told for information, nothing is asked of it. */
  readonly isMet?: boolean;
}

const WIDTHS = { what: 52, figure: 36, goal: 16 } as const;

export function linesOf(figures: readonly Figure[]): string {
  const line = (what: string, figure: string, goal: string, verdict: string) => [what.padEnd(WIDTHS.what), figure.padEnd(WIDTHS.figure), goal.padEnd(WIDTHS.goal), verdict].join('  ').trimEnd();
  const head = line('what', 'figure', 'goal', 'verdict');
  return [head, '-'.repeat(head.length), ...figures.map(({ what, figure, goal = '', isMet }) => line(what, figure, goal, isMet === undefined ? '' : isMet ? 'met' : 'NOT MET'))].join('\n');
}
