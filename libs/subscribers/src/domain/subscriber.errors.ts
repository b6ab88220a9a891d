import { DomainError } from '#kernel';

export class SubscriberNotFound extends DomainError {
  readonly code = 'subscribers/not-found';
  readonly kind = 'not-found';
  constructor() {
    super('연동 시스템을 찾을 수 없습니다.');
  }
}

/** The token opens no feed: wrong, renewed since, or of a system that was removed. */
export class FeedClosed extends DomainError {
  readonly code = 'subscribers/feed-closed';
  readonly kind = 'unauthenticated';
  constructor() {
    super('이 토큰으로는 볼 수 없습니다. 센터에 새 토큰을 요청해 주세요.');
  }
}

export class SubscriberNameTaken extends DomainError {
  readonly code = 'subscribers/name-taken';
  readonly kind = 'conflict';
  constructor(name: string) {
    super(`‘${name}’은 이미 있는 연동 이름입니다.`, { name });
  }
}

export class StaleSubscriber extends DomainError {
  readonly code = 'subscribers/stale';
  readonly kind = 'stale';
  constructor(currentVersion: number) {
    super('그사이 다른 분이 바꾸셨습니다. 새 내용을 보고 다시 저장해 주세요.', { currentVersion });
  }
}

export class WebhookUrlRefused extends DomainError {
  readonly code = 'subscribers/url-refused';
  readonly kind = 'rule-broken';
  constructor(why: string) {
    super(why, { field: 'url' });
  }
}
