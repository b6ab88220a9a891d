/** A statement whose values are told by number, never written into it. */
export class Statement {
  constructor(readonly values: unknown[]) {}

  /** The number under which the value is asked for. */
  add(value: unknown): string {
    return `$${this.values.push(value)}`;
  }
}
