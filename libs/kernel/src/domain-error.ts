/** How a refusal looks from outside; the HTTP door turns it into a status, once. */
export type DomainErrorKind = 'not-found' | 'forbidden' | 'unauthenticated' | 'conflict' | 'stale' | 'rule-broken' | 'too-many';

/** A refusal a person can understand. `code` is stable and public (it becomes the problem's `type`), the message is Korean. */
export abstract class DomainError extends Error {
  abstract readonly code: string;
  abstract readonly kind: DomainErrorKind;

  constructor(message: string, readonly facts: Readonly<Record<string, unknown>> = {}) {
    super(message);
    this.name = new.target.name;
  }
}
