// Every way a start can be refused, each as one sentence: Korean first, English in parentheses.

const SENTENCES = {
  'port-busy': (f: { port: number; variable: string }) =>
    `포트 ${f.port}을(를) 다른 프로그램이 쓰고 있습니다. 그 프로그램을 끄거나 ${f.variable}에 다른 번호를 주세요. ` +
    `(Port ${f.port} is in use: stop the other program or set ${f.variable} to a free port.)`,
  'port-forbidden': (f: { port: number; variable: string }) =>
    `포트 ${f.port}은(는) 이 계정으로 열 수 없습니다. ${f.variable}에 1024 이상의 번호를 주세요. ` +
    `(This account may not open port ${f.port}: set ${f.variable} to 1024 or above.)`,
  'host-unusable': (f: { host: string }) =>
    `이 컴퓨터에는 HOST 주소 ${f.host}이(가) 없습니다. HOST를 지우거나 고쳐 주세요. ` +
    `(HOST ${f.host} is not an address of this computer: correct or remove it.)`,
  'setting-invalid': (f: { variable: string; value: string; expected: { ko: string; en: string } }) =>
    `${f.variable} 값 "${f.value}"을(를) 쓸 수 없습니다. ${f.expected.ko} ` +
    `(${f.variable} "${f.value}" is not usable: ${f.expected.en})`,
  'database-url-invalid': () =>
    'DATABASE_URL이 올바른 주소가 아닙니다. postgres://사용자:비밀번호@호스트:5432/데이터베이스 꼴로 적어 주세요. ' +
    '(DATABASE_URL is not a valid address: write postgres://user:password@host:5432/database.)',
  'database-unreachable': (f: { at: string }) =>
    `DATABASE_URL의 ${f.at}에 연결할 수 없습니다. 서버가 켜져 있는지, 주소와 포트가 맞는지 확인해 주세요. ` +
    `(Cannot reach PostgreSQL at ${f.at}: check that it runs and that DATABASE_URL names the right host and port.)`,
  'database-login-refused': (f: { at: string; user: string }) =>
    `${f.at}의 PostgreSQL이 사용자 "${f.user}"의 로그인을 거절했습니다. DATABASE_URL의 사용자와 비밀번호를 확인해 주세요. ` +
    `(PostgreSQL at ${f.at} refused the login of "${f.user}": check user and password in DATABASE_URL.)`,
  'database-missing': (f: { at: string; database: string }) =>
    `${f.at}의 PostgreSQL에 데이터베이스 "${f.database}"이(가) 없습니다. 만들거나 DATABASE_URL을 고쳐 주세요. ` +
    `(PostgreSQL at ${f.at} has no database "${f.database}": create it or correct DATABASE_URL.)`,
  'database-other': (f: { at: string; detail: string }) =>
    `${f.at}의 PostgreSQL을 쓸 수 없습니다: ${f.detail} ` +
    `(PostgreSQL at ${f.at} cannot be used: ${f.detail})`,
  'data-of-another-version': (f: { folder: string; found: string; needed: string }) =>
    `데이터 폴더 ${f.folder}은(는) PostgreSQL ${f.found}의 것인데 이 프로그램은 ${f.needed}을(를) 씁니다. 그 폴더를 옮겨 두거나 GOREUGE_DATA로 다른 폴더를 정해 주세요. ` +
    `(Data folder ${f.folder} belongs to PostgreSQL ${f.found} but this program runs ${f.needed}: move it away or set GOREUGE_DATA to another folder.)`,
  'data-password-missing': (f: { file: string }) =>
    `데이터베이스의 비밀번호 파일 ${f.file}이(가) 없거나 읽을 수 없습니다. 되돌려 놓거나 GOREUGE_DATA로 다른 폴더를 정해 주세요. ` +
    `(The database's password file ${f.file} is missing or unreadable: put it back or set GOREUGE_DATA to another folder.)`,
  'disk-full': (f: { folder: string; neededMb: number; freeMb: number }) =>
    `${f.folder}의 디스크 여유 공간이 모자랍니다. ${f.neededMb} MB가 필요한데 ${f.freeMb} MB만 남았습니다. ` +
    `(Not enough disk space at ${f.folder}: ${f.neededMb} MB needed, ${f.freeMb} MB free.)`,
  'folder-unwritable': (f: { folder: string }) =>
    `폴더 ${f.folder}에 쓸 수 없습니다. 권한을 고치거나 GOREUGE_DATA로 쓸 수 있는 폴더를 정해 주세요. ` +
    `(Cannot write to folder ${f.folder}: correct its permissions or set GOREUGE_DATA to a writable folder.)`,
  'already-running': (f: { folder: string; pid: number }) =>
    `데이터 폴더 ${f.folder}은(는) 이미 실행 중인 고르게(프로세스 ${f.pid})가 쓰고 있습니다. 그쪽을 멈추거나 GOREUGE_DATA로 다른 폴더를 정해 주세요. ` +
    `(Another Goreuge, process ${f.pid}, is already using data folder ${f.folder}: stop it or set GOREUGE_DATA to another folder.)`,
  'no-embedded-postgres': (f: { platform: string }) =>
    `이 컴퓨터(${f.platform})에서는 내장 PostgreSQL을 실행할 수 없습니다. PostgreSQL을 따로 두고 DATABASE_URL을 정해 주세요. ` +
    `(The embedded PostgreSQL cannot run on this computer, ${f.platform}: provide a PostgreSQL and set DATABASE_URL.)`,
  'no-unprivileged-account': () =>
    'PostgreSQL은 root로 실행할 수 없는데 이 컴퓨터에는 "postgres"도 "nobody" 계정도 없습니다. 일반 사용자로 실행하거나 DATABASE_URL을 정해 주세요. ' +
    '(PostgreSQL refuses to run as root and this computer has neither a "postgres" nor a "nobody" account: run as an ordinary user or set DATABASE_URL.)',
  'postgres-failed': (f: { detail: string }) =>
    `내장 PostgreSQL이 시작하지 못했습니다: ${f.detail} ` +
    `(The embedded PostgreSQL did not start: ${f.detail})`,
  'task-failed': (f: { task: string; log: string }) =>
    `준비 작업 "${f.task}"이(가) 실패했습니다. 자세한 내용은 ${f.log}에 있습니다. ` +
    `(The preparation step "${f.task}" failed: see ${f.log}.)`,
  'part-failed': (f: { part: string; log: string }) =>
    `${f.part}이(가) 시작하지 못했습니다. 자세한 내용은 ${f.log}에 있습니다. ` +
    `(${f.part} did not start: see ${f.log}.)`,
  'part-keeps-dying': (f: { part: string; log: string }) =>
    `${f.part}이(가) 거듭 멈추어 모두 멈춥니다. 자세한 내용은 ${f.log}에 있습니다. ` +
    `(${f.part} keeps dying, so everything stops: see ${f.log}.)`,
} as const;

export type FaultCode = keyof typeof SENTENCES;
export type FaultFacts<C extends FaultCode> = Parameters<(typeof SENTENCES)[C]> extends [infer F] ? F : undefined;

/** A refusal that a person can act on: its message is the sentence to print, nothing else is needed. */
export class StartFault extends Error {
  override readonly name = 'StartFault';
  constructor(readonly code: FaultCode, message: string) {
    super(message);
  }
}

export function fault<C extends FaultCode>(code: C, ...facts: FaultFacts<C> extends undefined ? [] : [FaultFacts<C>]): StartFault {
  const sentence = SENTENCES[code] as (facts?: unknown) => string;
  return new StartFault(code, sentence(facts[0]));
}

export const errorCode = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

/** Disk and permission errors met while writing below `folder`; anything else is not ours to explain. */
export function faultOfFileSystem(error: unknown, folder: string, space: { neededMb: number; freeMb: number }): StartFault | undefined {
  switch (errorCode(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return fault('disk-full', { folder, ...space });
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOENT':
    case 'ENOTDIR':
    case 'EEXIST':
      return fault('folder-unwritable', { folder });
    default:
      return undefined;
  }
}

/** What node says when a listening socket cannot be had. */
export function faultOfListening(error: unknown, at: { host: string; port: number; variable: string }): StartFault | undefined {
  switch (errorCode(error)) {
    case 'EADDRINUSE':
      return fault('port-busy', at);
    case 'EACCES':
    case 'EPERM':
      return fault('port-forbidden', at);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EINVAL':
      return fault('host-unusable', at);
    default:
      return undefined;
  }
}

/** The password never reaches the sentence: only host, port, user and database name do. */
export function faultOfDatabase(error: unknown, url: URL): StartFault {
  const at = `${url.hostname || 'localhost'}:${url.port || '5432'}`;
  const user = decodeURIComponent(url.username);
  switch (errorCode(error)) {
    case '28P01':
    case '28000':
      return fault('database-login-refused', { at, user });
    case '3D000':
      return fault('database-missing', { at, database: decodeURIComponent(url.pathname.slice(1)) });
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'ETIMEDOUT':
    case 'EHOSTUNREACH':
    case 'ENETUNREACH':
    case 'ECONNRESET':
      return fault('database-unreachable', { at });
    default: {
      const detail = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
      return /timeout|terminated unexpectedly/i.test(detail) ? fault('database-unreachable', { at }) : fault('database-other', { at, detail });
    }
  }
}
