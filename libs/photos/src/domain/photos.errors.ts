import { DomainError } from '#kernel';

/** None of the three kinds that are taken, whatever the file calls itself. */
export class PhotoKindRefused extends DomainError {
  readonly code = 'photos/kind-not-taken';
  readonly kind = 'rule-broken';
}

export class PhotoTooLarge extends DomainError {
  readonly code = 'photos/too-many-bytes';
  readonly kind = 'rule-broken';
}

/** A small file that would unfold into more pixels than any camera has. */
export class PhotoTooManyPixels extends DomainError {
  readonly code = 'photos/too-many-pixels';
  readonly kind = 'rule-broken';
}

/** Cut off on its way, or never whole. */
export class PhotoBroken extends DomainError {
  readonly code = 'photos/broken';
  readonly kind = 'rule-broken';
}

/** A page, a program or an archive inside of a picture. */
export class PhotoHidesSomething extends DomainError {
  readonly code = 'photos/hides-something';
  readonly kind = 'rule-broken';
}

/** The same id was used for another picture. */
export class PhotoIdTaken extends DomainError {
  readonly code = 'photos/id-taken';
  readonly kind = 'conflict';
}
