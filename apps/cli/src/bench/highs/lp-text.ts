/** A sum of columns with their factors. */
export type Terms = readonly (readonly [factor: number, column: string])[];

const PER_LINE = 8;

/** Collects an integer programme and writes it in the LP format every general solver reads. */
export class LpText {
  private readonly rows: string[] = [];
  private readonly bounds: string[] = [];
  private readonly objective: (readonly [number, string])[] = [];
  private readonly integers: string[] = [];
  private readonly binaries: string[] = [];

  column(name: string, { worth = 0, most, kind }: { worth?: number; most?: number; kind: 'integer' | 'binary' | 'continuous' }): string {
    if (worth !== 0) this.objective.push([worth, name]);
    if (kind === 'integer') this.integers.push(name);
    if (kind === 'binary') this.binaries.push(name);
    if (kind !== 'binary' && most !== undefined) this.bounds.push(` 0 <= ${name} <= ${most}`);
    return name;
  }

  /** `sum <= most`; a row over no columns is left out. */
  atMost(sum: Terms, most: number): void {
    if (sum.length > 0) this.rows.push(` c${this.rows.length}: ${written(sum)} <= ${most}`);
  }

  get columns(): number {
    return this.integers.length + this.binaries.length;
  }

  text(): string {
    return ['Maximize', ` obj: ${written(this.objective)}`, 'Subject To', ...this.rows, 'Bounds', ...this.bounds, 'Generals', ...inLines(this.integers), 'Binaries', ...inLines(this.binaries), 'End', ''].join('\n');
  }
}

function written(sum: Terms): string {
  return inLines(sum.map(([factor, column]) => `${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${column}`)).join('\n');
}

function inLines(words: readonly string[]): string[] {
  return Array.from({ length: Math.ceil(words.length / PER_LINE) }, (_, i) => ` ${words.slice(PER_LINE * i, PER_LINE * (i + 1)).join(' ')}`);
}
