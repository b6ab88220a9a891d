import path from 'node:path';
import { plainToInstance, Type } from 'class-transformer';
import { IsInt, IsNotEmpty, IsOptional, IsUrl, Matches, Max, Min, MinLength, ValidateBy, type ValidationError, validateSync } from 'class-validator';
import { networksIn } from '#subscribers';

const HIGHEST_PORT = 65_535;
const PUBLIC_URL_OPTIONS = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

/** Everything wrong with the environment, at once. */
export class EnvironmentFaults extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`환경 변수를 확인해 주세요.\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

/** What the api process can be told from outside. The only file of the app that looks at process.env. */
export class Environment {
  @Matches(/^postgres(ql)?:\/\//, { message: 'DATABASE_URL은 postgres://로 시작하는 주소여야 합니다.' })
  readonly DATABASE_URL: string;

  @Type(() => Number) @IsInt({ message: 'DATABASE_POOL은 연결 수입니다. 예: 10' }) @Min(1, { message: 'DATABASE_POOL은 1 이상이어야 합니다.' })
  readonly DATABASE_POOL: number = 10;

  @IsNotEmpty({ message: 'HOST가 비어 있습니다. 예: 127.0.0.1' })
  readonly HOST: string = '127.0.0.1';

  /** 0: any free port. */
  @Type(() => Number)
  @IsInt({ message: 'PORT는 숫자여야 합니다.' })
  @Min(0, { message: 'PORT는 0 이상이어야 합니다.' })
  @Max(HIGHEST_PORT, { message: `PORT는 ${HIGHEST_PORT} 이하여야 합니다.` })
  readonly PORT: number = 3000;

  /** Where people reach us; https makes the cookie Secure and turns HSTS on. */
  @IsUrl(PUBLIC_URL_OPTIONS, { message: 'PUBLIC_URL은 https://goreuge.example.kr 같은 주소여야 합니다.' })
  readonly PUBLIC_URL: string;

  /** Signs the links in mails. Never logged. */
  @MinLength(32, { message: 'APP_SECRET은 32자 이상의 비밀 값이어야 합니다.' })
  readonly APP_SECRET: string;

  /** Folder of the built web client; absent: only the API is served. */
  @IsOptional() @IsNotEmpty({ message: 'WEB_ROOT가 비어 있습니다.' })
  readonly WEB_ROOT?: string;

  /** Which proxies may tell the caller's address: addresses or networks, with commas. */
  @IsOptional() @Matches(/^[0-9a-fA-F]*[.:][0-9a-fA-F.:/]*(,\s*[0-9a-fA-F]*[.:][0-9a-fA-F.:/]*)*$/, { message: 'TRUST_PROXY는 프록시 주소입니다. 예: 127.0.0.1, 10.0.0.0/8' })
  readonly TRUST_PROXY?: string;

  /** Requests one address may send in a minute. */
  @Type(() => Number)
  @IsInt({ message: 'REQUESTS_PER_MINUTE는 숫자여야 합니다.' })
  @Min(1, { message: 'REQUESTS_PER_MINUTE는 1 이상이어야 합니다.' })
  readonly REQUESTS_PER_MINUTE: number = 300;

  /** Private networks whose systems may get webhooks, separated by commas; public addresses always may. */
  @IsOptional() @ValidateBy({ name: 'isNetworks', validator: (list: string) => networksIn(list) !== undefined }, { message: 'WEBHOOK_NETWORKS는 내부망 대역입니다. 예: 10.1.0.0/16, 10.2.0.0/16' })
  readonly WEBHOOK_NETWORKS?: string;

  /** Keys of the register of road addresses (business.juso.go.kr): one to find addresses, another for their coordinates. */
  @IsOptional() @IsNotEmpty({ message: 'JUSO_KEY가 비어 있습니다.' })
  readonly JUSO_KEY?: string;
  @IsOptional() @IsNotEmpty({ message: 'JUSO_COORD_KEY가 비어 있습니다.' })
  readonly JUSO_COORD_KEY?: string;
  @IsUrl(PUBLIC_URL_OPTIONS, { message: 'JUSO_URL은 https://business.juso.go.kr 같은 주소여야 합니다.' })
  readonly JUSO_URL: string = 'https://business.juso.go.kr';

  /** Where map tiles come from, with {z}, {x} and {y}; absent: lists and distances, no map. */
  @IsOptional() @ValidateBy({ name: 'isTiles', validator: (url: string) => isTiles(url) }, { message: 'MAP_TILES_URL은 https://지도.example.kr/{z}/{x}/{y}.png 같은 주소여야 합니다.' })
  readonly MAP_TILES_URL?: string;
  /** Whom the map says it is from. */
  @IsOptional() @IsNotEmpty({ message: 'MAP_TILES_CREDIT이 비어 있습니다.' })
  readonly MAP_TILES_CREDIT?: string;

  /** Frozen, or EnvironmentFaults with every fault. Values never appear in the message. */
  static read(variables: Readonly<Record<string, string | undefined>> = process.env): Environment {
    const given = Object.fromEntries(NAMES.map((name) => [name, variables[name]?.trim()] as const).filter(([, value]) => value));
    const environment = plainToInstance(Environment, given, { exposeDefaultValues: true });
    const errors = validateSync(environment, { forbidUnknownValues: true });
    if (errors.length > 0) throw new EnvironmentFaults(errors.flatMap(sentences));
    if (environment.WEB_ROOT) Object.assign(environment, { WEB_ROOT: path.resolve(environment.WEB_ROOT) });
    return Object.freeze(environment);
  }

  get ownNetworks(): readonly string[] {
    return networksIn(this.WEBHOOK_NETWORKS ?? '') ?? [];
  }

  /** Whose pictures pages may show. */
  get tilesOrigin(): string | undefined {
    return this.MAP_TILES_URL && new URL(this.MAP_TILES_URL.replaceAll(/[{}]/g, '')).origin;
  }

  get isHttps(): boolean {
    return this.PUBLIC_URL.startsWith('https:');
  }

  get publicOrigin(): string {
    return new URL(this.PUBLIC_URL).origin;
  }

  /** False: nobody but the socket says who is calling. */
  get trustedProxies(): string | false {
    return this.TRUST_PROXY ?? false;
  }
}

const NAMES = [
  'DATABASE_URL', 'DATABASE_POOL', 'HOST', 'PORT', 'PUBLIC_URL', 'APP_SECRET', 'WEB_ROOT', 'TRUST_PROXY', 'REQUESTS_PER_MINUTE', 'WEBHOOK_NETWORKS', 'JUSO_KEY', 'JUSO_COORD_KEY',
  'JUSO_URL', 'MAP_TILES_URL', 'MAP_TILES_CREDIT',
] as const satisfies readonly (keyof Environment)[];

const isTiles = (url: string): boolean => /^https?:\/\/[^/{}\s]+\/\S+$/.test(url) && ['{z}', '{x}', '{y}'].every((part) => url.includes(part));

const sentences = ({ constraints = {} }: ValidationError): string[] => Object.values(constraints).slice(0, 1);
