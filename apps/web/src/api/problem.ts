/** A refusal of the API (RFC 9457 problem details), or no answer at all (status 0). */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly fields: readonly { pointer: string; detail: string }[],
    /** Everything else the refusal says of itself. */
    readonly facts: Readonly<Record<string, unknown>> = {},
  ) {
    super(detail || `HTTP ${status}`);
    this.name = 'Problem';
  }

  /** `#/interests/health` -> `interests.health`: the name the form knows the field by. */
  byField(): Record<string, string> {
    return Object.fromEntries(this.fields.map((f) => [f.pointer.replace(/^#?\//, '').replaceAll('/', '.'), f.detail]));
  }
}

export function problemOf(status: number, body: unknown): Problem {
  const b = (typeof body === 'object' && body !== null ? body : {}) as Record<string, unknown>;
  const code = typeof b.type === 'string' ? b.type.replace(/^.*\/problems\//, '') : '';
  const detail = typeof b.detail === 'string' ? b.detail : typeof b.title === 'string' ? b.title : '';
  // A broken rule names its field as a fact; a malformed field comes in the list.
  const fields = Array.isArray(b.errors) ? b.errors : typeof b.field === 'string' ? [{ pointer: `#/${b.field}`, detail }] : [];
  return new Problem(status, code, detail, fields, b);
}

export const noAnswer = (): Problem => new Problem(0, 'web/no-answer', '', []);
export const isProblem = (error: unknown, status?: number): error is Problem =>
  error instanceof Problem && (status === undefined || error.status === status);
