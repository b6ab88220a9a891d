import { DomainError } from '#kernel';

export class NotSignedIn extends DomainError {
  readonly code = 'identity/not-signed-in';
  readonly kind = 'unauthenticated';

  constructor() {
    super('로그인이 필요합니다. 로그인한 지 오래되었다면 다시 로그인해 주세요.');
  }
}

/** One sentence for a wrong password and for an unknown e-mail: nobody learns who has an account here. */
export class SignInRefused extends DomainError {
  readonly code = 'identity/sign-in-refused';
  readonly kind = 'unauthenticated';

  constructor() {
    super('이메일 또는 비밀번호가 맞지 않습니다.');
  }
}

/** Of a form without an account, from one sender in an hour. */
export class TooManyForms extends DomainError {
  readonly code = 'identity/too-many-forms';
  readonly kind = 'too-many';

  constructor(retryAfter: number) {
    super(`한 곳에서 너무 여러 번 보내셨습니다. ${Math.ceil(retryAfter / 60)}분 뒤에 다시 보내거나 센터에 전화해 주세요.`, { retryAfter });
  }
}

export class TooManySignIns extends DomainError {
  readonly code = 'identity/too-many-sign-ins';
  readonly kind = 'too-many';

  constructor(retryAfter: number) {
    super(`로그인을 너무 여러 번 시도하셨습니다. ${Math.ceil(retryAfter / 60)}분 뒤에 다시 시도해 주세요.`, { retryAfter });
  }
}

export class Forbidden extends DomainError {
  readonly code = 'identity/forbidden';
  readonly kind = 'forbidden';
}

export class InvitationNotFound extends DomainError {
  readonly code = 'identity/invitation-not-found';
  readonly kind = 'not-found';

  constructor() {
    super('초대를 찾을 수 없습니다. 이미 사용했거나 기한이 지난 링크일 수 있으니 센터에 다시 요청해 주세요.');
  }
}

export class OrganisationNotFound extends DomainError {
  readonly code = 'identity/organisation-not-found';
  readonly kind = 'not-found';

  constructor() {
    super('그런 기관을 찾을 수 없습니다.');
  }
}

export class RoleDoesNotFit extends DomainError {
  readonly code = 'identity/role-does-not-fit';
  readonly kind = 'rule-broken';
}

export class AlreadyMember extends DomainError {
  readonly code = 'identity/already-member';
  readonly kind = 'conflict';

  constructor(email: string) {
    super(`${email} 님은 이미 이 기관의 구성원입니다.`);
  }
}

export class EmailTaken extends DomainError {
  readonly code = 'identity/email-taken';
  readonly kind = 'conflict';

  constructor(email: string) {
    super(`${email} 계정이 이미 있습니다.`);
  }
}

export class WeakPassword extends DomainError {
  readonly code = 'identity/weak-password';
  readonly kind = 'rule-broken';
}

export class CentreNameTaken extends DomainError {
  readonly code = 'identity/centre-name-taken';
  readonly kind = 'conflict';

  constructor(name: string) {
    super(`'${name}' 센터가 이미 있습니다.`);
  }
}

export class CodeTwice extends DomainError {
  readonly code = 'identity/code-twice';
  readonly kind = 'rule-broken';

  constructor(codes: readonly string[]) {
    super(`학교 코드가 두 번 나옵니다: ${codes.join(', ')}`, { codes });
  }
}
