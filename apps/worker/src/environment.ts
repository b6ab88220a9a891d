import { plainToInstance, Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsUrl, Matches, Min, MinLength, ValidateBy, type ValidationError, validateSync } from 'class-validator';
import { networksIn } from '#subscribers';

/** Everything wrong with the environment, at once. */
export class EnvironmentFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`환경 변수를 확인해 주세요.\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** What the worker process can be told from outside. The only file of the app that looks at process.env. */
export class Environment {
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL은 postgres://로 시작하는 주소여야 합니다.' })
  readonly DATABASE_URL: string;

  @Type(() => Number) @IsInt({ message: 'WORKER_DATABASE_POOL은 연결 수입니다. 예: 5' }) @Min(2, { message: 'WORKER_DATABASE_POOL은 2 이상이어야 합니다.' })
  readonly WORKER_DATABASE_POOL: number = 5;

  /** The centre's mail server. */
  @Matches(/^smtps?:\/\//, { message: 'SMTP_URL은 smtp:// 또는 smtps://로 시작하는 주소여야 합니다.' })
  readonly SMTP_URL: string;

  /** Sender of every mail, with or without a name before the address. */
  @IsNotEmpty({ message: 'MAIL_FROM은 보내는 사람의 메일 주소입니다. 예: 고르게 <goreuge@centre.example>' })
  @Matches(/^([^<>\r\n]*<[^<>@\s]+@[^<>\s]+>|[^<>@\s]+@[^<>\s]+)$/, { message: 'MAIL_FROM은 이름 <주소> 또는 주소여야 합니다.' })
  readonly MAIL_FROM: string;

  /** Where the links in mails lead. */
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }, { message: 'PUBLIC_URL은 https://goreuge.example.kr 같은 주소여야 합니다.' })
  readonly PUBLIC_URL: string;

  /** Signs the links in mails; the same as the api's. Never logged. */
  @MinLength(32, { message: 'APP_SECRET은 32자 이상의 비밀 값이어야 합니다.' })
  readonly APP_SECRET: string;

  /** Where NEIS answers. */
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false }, { message: 'NEIS_BASE_URL은 https://open.neis.go.kr 같은 주소여야 합니다.' })
  readonly NEIS_BASE_URL: string = 'https://open.neis.go.kr';

  /** Of the NEIS open API; without it no calendar is synchronised. Never logged. */
  @IsOptional() @Matches(/^[0-9a-f]{32}$/i, { message: 'NEIS_KEY는 나이스 교육정보 개방 포털에서 받은 32자리 인증키입니다.' })
  readonly NEIS_KEY?: string;

  /** Private networks whose systems may get webhooks, separated by commas; public addresses always may. */
  @IsOptional() @ValidateBy({ name: 'isNetworks', validator: (list: string) => networksIn(list) !== undefined }, { message: 'WEBHOOK_NETWORKS는 내부망 대역입니다. 예: 10.1.0.0/16, 10.2.0.0/16' })
  readonly WEBHOOK_NETWORKS?: string;

  /** Frozen, or EnvironmentFaults with every fault. Values never appear in the message. */
  static read(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
    const given = Object.fromEntries(NAMES.map((name) => [name, variables[name]?.trim()] as const).filter(([, value]) => value));
    const environment = plainToInstance(Environment, given, { exposeDefaultValues: true });
    const errors = validateSync(environment, { forbidUnknownValues: true });
    if (errors.length > 0) throw new EnvironmentFaults(errors.flatMap(sentences));
    return Object.freeze(environment);
  }

  get ownNetworks(): readonly string[] {
    return networksIn(this.WEBHOOK_NETWORKS ?? '') ?? [];
  }

  get publicOrigin(): string {
    return new URL(this.PUBLIC_URL).origin;
  }
}

const NAMES = [
  'DATABASE_URL', 'WORKER_DATABASE_POOL', 'SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL', 'APP_SECRET', 'NEIS_BASE_URL', 'NEIS_KEY', 'WEBHOOK_NETWORKS',
] as const satisfies readonly (keyof Environment)[];

const sentences = ({ constraints = {} }: ValidationError): string[] => Object.values(constraints).slice(0, 1);
