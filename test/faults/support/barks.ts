/** A guard that has never barked is not a guard: prints what the checkers said of the planted mutation, and fails when they said nothing. */
export function barks(mutation: string, report: readonly string[]): void {
  process.stdout.write(`  planted: ${mutation}\n${report.slice(0, 4).map((line) => `    found: ${line}\n`).join('')}`);
  expect(report).not.toEqual([]);
}
