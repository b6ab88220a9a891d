import { Test, type TestingModule } from '@nestjs/testing';
import { DatabaseModule } from '#database';
import { Clock } from '#kernel';
import { acquireTestDatabase, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import {
  AccountDesk, type Actor, AlreadyMember, CentreNameTaken, CentreRegister, CodeTwice, EmailTaken, Forbidden, IdentityAccessModule, InvitationNotFound,
  Invitations, OrganisationNotFound, OrganisationRegister, RoleDoesNotFit, type SchoolDraft, SchoolRegister, Sessions, SignInRefused, TooManySignIns,
  WeakPassword,
} from '../index.js';

class TestClock extends Clock {
  private time = Date.parse('2026-09-01T01:00:00Z');
  override now() { return new Date(this.time); }
  advance({ minutes }: { minutes: number }) { this.time += minutes * 60_000; }
}

const PASSWORD = '푸른 하늘 은하수 쪽배';
const school = (code: string, name: string): SchoolDraft =>
  ({ code, name, level: 'middle', district: '개봉동', latitude: 37.49, longitude: 126.85, gradeHeadcounts: [120, 130, 125] });

let database: TestDatabase;
let house: TestingModule;
let clock: TestClock;
let dataSource: DataSource;
let sessions: Sessions;
let invitations: Invitations;
let centreId: string;
let director: Actor;
let schoolId: string;

beforeAll(async () => {
  database = await acquireTestDatabase();
  clock = new TestClock();
  house = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), IdentityAccessModule] })
    .overrideProvider(Clock).useValue(clock).compile();
  dataSource = house.get(DataSource);
  sessions = house.get(Sessions);
  invitations = house.get(Invitations);
  centreId = await house.get(CentreRegister).found({ name: '구로진로직업체험지원센터', districtName: '구로구', phone: '02-860-0000', isSample: true });
  const opened = await house.get(AccountDesk).open({
    centreId, email: 'Director@centre.kr', name: '박센터', password: PASSWORD, memberships: [{ organisationId: centreId, role: 'director' }],
  });
  director = opened.actors[0] as Actor;
  schoolId = (await house.get(SchoolRegister).importSchools(centreId, [school('B10-1', '개봉중')])).get('B10-1') as string;
});

afterAll(async () => {
  await house.close();
  await database.drop();
});

/** The link of the newest invitation, as the mail would carry it. */
async function invitedToken(): Promise<string> {
  const [row] = await dataSource.query<{ payload: { token: string } }[]>(
    `SELECT payload FROM platform.outbox_messages WHERE type = 'identity.invited' ORDER BY id DESC LIMIT 1`);
  return (row as { payload: { token: string } }).payload.token;
}
const signIn = (email: string, password: string, ip = '10.0.0.1') => sessions.signIn({ email, password, ip });

describe('sessions', () => {
  it('begin with the right password, whatever the spelling of the e-mail', async () => {
    const { token, actor } = await signIn(' DIRECTOR@centre.kr', PASSWORD);
    expect(actor).toEqual({ ...director, organisationName: '구로진로직업체험지원센터', email: 'director@centre.kr', role: 'director', organisationId: centreId });
    expect(await sessions.actorOf(token)).toEqual(actor);
  });

  it('never store the token itself', async () => {
    const { token } = await signIn('director@centre.kr', PASSWORD);
    const rows = await dataSource.query<{ tokenHash: Buffer }[]>('SELECT token_hash AS "tokenHash" FROM identity.sessions');
    expect(rows.some(({ tokenHash }) => tokenHash.equals(Buffer.from(token, 'base64url')) || tokenHash.toString() === token)).toBe(false);
  });

  it('refuse a wrong password and an unknown e-mail with the same sentence', async () => {
    const wrong = await signIn('director@centre.kr', 'wrong').catch((error: unknown) => error);
    const unknown = await signIn('nobody@centre.kr', 'wrong').catch((error: unknown) => error);
    expect(wrong).toBeInstanceOf(SignInRefused);
    expect(unknown).toBeInstanceOf(SignInRefused);
    expect((wrong as Error).message).toBe((unknown as Error).message);
  });

  it('end at sign-out, and the one they replace ends at sign-in', async () => {
    const first = await signIn('director@centre.kr', PASSWORD);
    const second = await sessions.signIn({ email: 'director@centre.kr', password: PASSWORD, ip: '10.0.0.1', replaces: first.token });
    expect(await sessions.actorOf(first.token)).toBeNull();
    await sessions.signOut(second.token);
    expect(await sessions.actorOf(second.token)).toBeNull();
    expect(await sessions.actorOf('no such token')).toBeNull();
  });

  it('live while they are used, and no longer than twelve hours', async () => {
    const { token } = await signIn('director@centre.kr', PASSWORD);
    for (let minutes = 50; minutes <= 12 * 60 + 30; minutes += 50) {
      clock.advance({ minutes: 50 });
      if (minutes < 12 * 60) expect(await sessions.actorOf(token)).not.toBeNull();
    }
    expect(await sessions.actorOf(token)).toBeNull();
  });

  it('die after an idle hour and are swept away', async () => {
    const { token } = await signIn('director@centre.kr', PASSWORD);
    clock.advance({ minutes: 61 });
    expect(await sessions.actorOf(token)).toBeNull();
    expect(await sessions.sweep()).toBeGreaterThan(0);
    expect(await dataSource.query('SELECT FROM identity.sessions')).toEqual([]);
  });
});

describe('sign-in windows', () => {
  beforeEach(() => clock.advance({ minutes: 15 }));

  it('stop the eleventh try of an account, the right password included, and say how long to wait', async () => {
    for (let i = 0; i < 10; i++) await expect(signIn('target@centre.kr', 'guess')).rejects.toThrow(SignInRefused);
    const refusal = await signIn('target@centre.kr', PASSWORD).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(TooManySignIns);
    expect((refusal as TooManySignIns).facts['retryAfter']).toBeLessThanOrEqual(15 * 60);
    clock.advance({ minutes: 15 });
    await expect(signIn('target@centre.kr', 'guess')).rejects.toThrow(SignInRefused);
  });

  it('hold against guesses made at the same time', async () => {
    const answers = await Promise.allSettled(Array.from({ length: 14 }, () => signIn('rushed@centre.kr', 'guess')));
    const refusals = answers.map((answer) => (answer as PromiseRejectedResult).reason as Error);
    expect(refusals.filter((error) => error instanceof SignInRefused)).toHaveLength(10);
    expect(refusals.filter((error) => error instanceof TooManySignIns)).toHaveLength(4);
  });

  it('do not hold up a person who signs in and out all day', async () => {
    for (let i = 0; i < 12; i++) await signIn('director@centre.kr', PASSWORD);
  });

  it('stop an address that tries many accounts', async () => {
    for (let i = 0; i < 50; i++) await expect(signIn(`guess${i}@centre.kr`, 'x', '10.9.9.9')).rejects.toThrow(SignInRefused);
    await expect(signIn('guess50@centre.kr', 'x', '10.9.9.9')).rejects.toThrow(TooManySignIns);
    await expect(signIn('guess50@centre.kr', 'x', '10.9.9.8')).rejects.toThrow(SignInRefused);
  });
});

describe('invitations', () => {
  it('bring in a new teacher, once', async () => {
    await invitations.invite(director, { email: 'Teacher@School.kr', role: 'teacher', organisationId: schoolId });
    const token = await invitedToken();
    expect(await invitations.look(token)).toMatchObject({ email: 'teacher@school.kr', role: 'teacher', organisationName: '개봉중' });
    const { actor, token: session } = await invitations.accept(token, { name: ' 이선생 ', password: PASSWORD });
    expect(actor).toMatchObject({ name: '이선생', role: 'teacher', organisationId: schoolId, centreId });
    expect(await sessions.actorOf(session)).toEqual(actor);
    await expect(invitations.look(token)).rejects.toThrow(InvitationNotFound);
    await expect(invitations.accept(token, { name: '이선생', password: PASSWORD })).rejects.toThrow(InvitationNotFound);
    await expect(invitations.invite(director, { email: 'teacher@school.kr', role: 'teacher', organisationId: schoolId })).rejects.toThrow(AlreadyMember);
  });

  it('let in exactly one of several who use the link at once', async () => {
    await invitations.invite(director, { email: 'race@school.kr', role: 'teacher', organisationId: schoolId });
    const token = await invitedToken();
    const answers = await Promise.allSettled(Array.from({ length: 5 }, () => invitations.accept(token, { name: '김경주', password: PASSWORD })));
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('are renewed by inviting again: only the newest link works', async () => {
    const { id } = await invitations.invite(director, { email: 'again@school.kr', role: 'inspector' });
    const old = await invitedToken();
    expect(await invitations.invite(director, { email: 'again@school.kr', role: 'inspector' })).toEqual({ id });
    await expect(invitations.look(old)).rejects.toThrow(InvitationNotFound);
    expect((await invitations.look(await invitedToken())).role).toBe('inspector');
  });

  it('run out after seven days', async () => {
    await invitations.invite(director, { email: 'late@school.kr', role: 'teacher', organisationId: schoolId });
    const token = await invitedToken();
    clock.advance({ minutes: 7 * 24 * 60 });
    await expect(invitations.accept(token, { name: '늦은이', password: PASSWORD })).rejects.toThrow(InvitationNotFound);
  });

  it('give an existing account a further membership, by its own password only', async () => {
    const [venueId] = await house.get(OrganisationRegister).addMany(centreId, 'venue', ['구로목공방']);
    await invitations.invite(director, { email: 'teacher@school.kr', role: 'host', organisationId: venueId });
    const token = await invitedToken();
    await expect(invitations.accept(token, { name: '딴사람', password: '전혀 다른 비밀번호' })).rejects.toThrow(SignInRefused);
    const { actor } = await invitations.accept(token, { name: '딴사람', password: PASSWORD });
    expect(actor).toMatchObject({ role: 'host', organisationName: '구로목공방', name: '이선생' });
  });

  it('refuse weak passwords and stay open then', async () => {
    await invitations.invite(director, { email: 'weak@school.kr', role: 'teacher', organisationId: schoolId });
    const token = await invitedToken();
    await expect(invitations.accept(token, { name: '약한이', password: '1234' })).rejects.toThrow(WeakPassword);
    await expect(invitations.accept(token, { name: '약한이', password: PASSWORD })).resolves.toBeDefined();
  });

  it('come from the director, for organisations of the own centre, in roles that fit', async () => {
    const teacher: Actor = { ...director, role: 'teacher' };
    const other = await house.get(CentreRegister).found({ name: '다른 센터', districtName: '고양시', isSample: false });
    const [foreign] = await house.get(OrganisationRegister).addMany(other, 'school', ['일산중']);
    const invite = (actor: Actor, role: Actor['role'], organisationId?: string) => invitations.invite(actor, { email: 'x@y.kr', role, organisationId });
    await expect(invite(teacher, 'teacher', schoolId)).rejects.toThrow(Forbidden);
    await expect(invite(director, 'teacher', foreign)).rejects.toThrow(OrganisationNotFound);
    await expect(invite(director, 'host', schoolId)).rejects.toThrow(RoleDoesNotFit);
    await expect(invite(director, 'director', schoolId)).rejects.toThrow(RoleDoesNotFit);
  });
});

describe('registers', () => {
  it('import schools by code: the same import again changes nothing, a changed name keeps the id', async () => {
    const register = house.get(SchoolRegister);
    const drafts = [school('B10-1', '개봉중'), school('B10-2', '오류중')];
    const first = await register.importSchools(centreId, drafts);
    expect(first.get('B10-1')).toBe(schoolId);
    expect(await register.importSchools(centreId, drafts)).toEqual(first);
    await register.importSchools(centreId, [{ ...school('B10-2', '오류여중'), underserved: true, contactName: '최부장' }]);
    expect((await register.list(centreId)).map(({ name, version, underserved }) => [name, version, underserved])).toEqual([
      ['개봉중', 1, false], ['오류여중', 2, true],
    ]);
    const found = await register.find(centreId, first.get('B10-2') as string);
    expect(found).toMatchObject({ code: 'B10-2', contactName: '최부장', gradeHeadcounts: [120, 130, 125], phone: null, latitude: 37.49 });
    expect(await dataSource.query('SELECT name FROM identity.organisations WHERE id = $1', [found?.id])).toEqual([{ name: '오류여중' }]);
  });

  it('import the same new schools side by side without leftovers', async () => {
    const register = house.get(SchoolRegister);
    const drafts = Array.from({ length: 40 }, (_, i) => school(`C-${i}`, `나란히중${i}`));
    const [a, b] = await Promise.all([register.importSchools(centreId, drafts), register.importSchools(centreId, drafts)]);
    expect(a).toEqual(b);
    expect(await dataSource.query(`SELECT count(*)::int AS n FROM identity.organisations WHERE name LIKE '나란히중%'`)).toEqual([{ n: 40 }]);
  });

  it('refuse a code that comes twice, and a school of another centre is unknown', async () => {
    const register = house.get(SchoolRegister);
    await expect(register.importSchools(centreId, [school('D', '가중'), school('D', '나중')])).rejects.toThrow(CodeTwice);
    const other = await house.get(CentreRegister).found({ name: '또 다른 센터', districtName: '서구', isSample: false });
    expect(await register.find(other, schoolId)).toBeNull();
  });

  it('know each centre once, and each e-mail once', async () => {
    const centres = house.get(CentreRegister);
    expect(await centres.findByName('구로진로직업체험지원센터')).toEqual({
      id: centreId, name: '구로진로직업체험지원센터', districtName: '구로구', phone: '02-860-0000', isSample: true,
    });
    await expect(centres.found({ name: '구로진로직업체험지원센터', districtName: '구로구', isSample: false })).rejects.toThrow(CentreNameTaken);
    expect(await centres.find(schoolId)).toBeNull();
    expect(await centres.count()).toBe((await centres.list()).length);
    expect(await centres.officeOf(centreId)).toBe(centreId);
    await expect(centres.officeOf(schoolId)).rejects.toThrow(OrganisationNotFound);
    await expect(house.get(AccountDesk).open({ centreId, email: 'director@centre.kr', name: '둘째', password: PASSWORD, memberships: [] })).rejects.toThrow(EmailTaken);
  });

  it('add organisations in order and rename only their own', async () => {
    const register = house.get(OrganisationRegister);
    const ids = await register.addMany(centreId, 'venue', ['목공방', '빵집']);
    await register.rename(centreId, [{ id: ids[1] as string, name: '동네빵집' }]);
    expect(await dataSource.query('SELECT name FROM identity.organisations WHERE id = ANY ($1) ORDER BY name', [ids])).toEqual([
      { name: '동네빵집' }, { name: '목공방' },
    ]);
  });
});
