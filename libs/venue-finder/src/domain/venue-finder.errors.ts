import { DomainError } from '#kernel';

export class SearchRefused extends DomainError {
  readonly code = 'venue-finder/search-refused';
  readonly kind = 'rule-broken';
}
export class SavedViewRefused extends DomainError {
  readonly code = 'venue-finder/saved-view-refused';
  readonly kind = 'rule-broken';
}
export class SavedViewNameTaken extends DomainError {
  readonly code = 'venue-finder/saved-view-name-taken';
  readonly kind = 'conflict';
}
export class TooManySavedViews extends DomainError {
  readonly code = 'venue-finder/too-many-saved-views';
  readonly kind = 'rule-broken';
}
export class SavedViewNotFound extends DomainError {
  readonly code = 'venue-finder/saved-view-not-found';
  readonly kind = 'not-found';
}
export class SeasonOpeningsRefused extends DomainError {
  readonly code = 'venue-finder/season-openings-refused';
  readonly kind = 'rule-broken';
}
