import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { BookingDesk, LinkSecret } from '#booking';
import { DatabaseModule } from '#database';
import type { Actor } from '#identity-access';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { FreeDays } from '#waiting-list';
import { DataSource } from 'typeorm';
import { SavedViewNameTaken, SavedViewNotFound, SavedViewRefused, SavedViews, SearchRefused, TooManySavedViews, VenueFinder, VenueFinderModule, type VenueQuestion } from '../index.js';

const TODAY = '2026-10-01', WEDNESDAY = '2026-10-14', THURSDAY = '2026-10-15';

@Global()
@Module({
  providers: [{ provide: LinkSecret, useValue: { value: 'a secret of at least 32 letters, for tests' } }, { provide: FreeDays, useValue: {} }],
  exports: [LinkSecret, FreeDays],
})
class TestPorts {}

describe('the venue finder', () => {
  let database: TestDatabase, app: INestApplicationContext, district: GivenDistrict, teacher: Actor, director: Actor;
  let bakery: string, workshop: string, clinic: string;
  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => app.get(DataSource).query<T[]>(sql, values);
  const find = (question: Partial<VenueQuestion> = {}, actor = teacher) => app.get(VenueFinder).find(actor, { sort: 'relevance', size: 20, ...question });
  const names = async (question: Partial<VenueQuestion> = {}, actor = teacher) => (await find(question, actor)).items.map(({ name }) => name);
  const programme = (venueId: string, code: string, title: string, type = 'JOB_PRACTICE') => rows(
    'INSERT INTO venue.programmes (centre_id, venue_id, code, title, experience_type, hours) VALUES ($1, $2, $3, $4, $5, 2)', [district.centreId, venueId, code, title, type]);

  beforeAll(async () => {
    database = await acquireTestDatabase();
    app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url, 4), TestPorts, VenueFinderModule] }).overrideProvider(Clock).useValue(new FakeClock(TODAY)).compile();
    await app.init();
    district = await GivenDistrict.found((sql, values) => rows(sql, values));
    teacher = { ...district.actor('teacher', await district.school()), accountId: await account('teacher') };
    director = { ...district.actor('director', district.centreId), accountId: await account('director') };
    bakery = await district.venue({ name: '한들 베이커리', jobField: 'beauty-food-travel', minParty: 4, seats: 10 });
    workshop = await district.venue({ name: '구로목공방', jobField: 'installation-production', seats: 30 });
    clinic = await district.venue({ name: '새빛동물병원', jobField: 'health', cleared: false });
    await rows('UPDATE venue.venues SET latitude = 37.52, accessible = true WHERE id = $1', [workshop]);
    await programme(bakery, 'P1', '제과제빵사 되어 보기');
    await programme(workshop, 'P2', '나무 의자 만들기', 'FIELD_WORK');
  });
  afterAll(async () => {
    await app.close();
    await database.drop();
  });
  const account = async (name: string) => (await rows<{ id: string }>('INSERT INTO identity.accounts (email, name, password_hash) VALUES ($1, $1, $1) RETURNING id', [`${name}@goreuge.example`]))[0]!.id;

  it('knows Hangul letters: an extension that sees none would find nothing alike', async () => {
    expect(await rows(`SELECT cardinality(show_trgm(normalize('한들', NFD))) > 0 AS sees`)).toEqual([{ sees: true }]);
  });

  it('finds names, programmes, jobs and neighbourhoods, by half a syllable, by initials, in any encoding', async () => {
    for (const query of ['한들', '한드', '한들베이커', '베이커리 한들', 'ㅎㄷㅂ', 'ㅎㄷ ㅂㅇㅋㄹ', '제과제빵', '한들'.normalize('NFD')]) expect([query, await names({ query })]).toEqual([query, ['한들 베이커리']]);
    expect(await names({ query: '보건' })).toEqual(['새빛동물병원']);
    expect(await names({ query: '보기로' })).toHaveLength(3);
    expect(await names({ query: '%' })).toEqual([]);
    expect(await names({ query: '한들 목공' })).toEqual([]);
  });

  it('takes what is typed as text, not as a pattern', async () => {
    const elsewhere = await GivenDistrict.found((sql, values) => rows(sql, values)), there = elsewhere.actor('director', elsewhere.centreId);
    for (const name of ['100% 수제버거', '1000 서점', '밑_줄', String.raw`역\슬래시`]) await elsewhere.venue({ name });
    expect(await names({ query: '100%' }, there)).toEqual(['100% 수제버거']);
    expect(await names({ query: '_' }, there)).toEqual(['밑_줄']);
    expect(await names({ query: '\\' }, there)).toEqual([String.raw`역\슬래시`]);
    expect(await names({ query: "'; DROP TABLE venue.venues; --" }, there)).toEqual([]);
  });

  it('puts names that begin with it before names that hold it, and these before programmes', async () => {
    await programme(clinic, 'P3', '목공방 견학', 'SITE_VISIT');
    const second = await district.venue({ name: '목공방 새김' });
    expect(await names({ query: '목공방' })).toEqual(['목공방 새김', '구로목공방', '새빛동물병원']);
    await rows('DELETE FROM venue.programmes WHERE code = $1', ['P3']);
    await rows('UPDATE venue.venues SET name = $2 WHERE id = $1', [second, '다른 이름']);
    expect(await names({ query: '목공방' })).toEqual(['구로목공방']);
  });

  it('shows what has the same consonants when nothing is found as typed, and says so', async () => {
    expect(await find({ query: '한들 배이커리' })).toMatchObject({ isLike: true, total: 1, items: [{ name: '한들 베이커리' }] });
    expect(await find({ query: '한들 베이커리' })).toMatchObject({ isLike: false });
    expect(await find({ query: '홍등 봉어쿠롱' })).toMatchObject({ isLike: false, total: 0 });
  });

  it('filters by what a venue is, and offers what could be left out', async () => {
    expect(await names({ jobField: 'health' })).toEqual(['새빛동물병원']);
    expect(await names({ experienceType: 'FIELD_WORK' })).toEqual(['구로목공방']);
    expect(await names({ accessible: true })).toEqual(['구로목공방']);
    expect(await names({ withinKm: 1, query: 'ㄱㄹㅁ' })).toEqual([]);
    expect(await app.get(VenueFinder).relaxations(teacher, { withinKm: 1, query: 'ㄱㄹㅁ', sort: 'relevance', size: 20 })).toEqual([{ filter: 'withinKm', total: 1 }, { filter: 'query', total: 3 }]);
    expect((await find({ sort: 'distance' })).items.at(-1)).toMatchObject({ name: '구로목공방', kilometres: expect.closeTo(3.34, 1) as number });
    await expect(find({ sort: 'distance' }, director)).rejects.toThrow(SearchRefused);
  });

  it('says of every venue why a group cannot go, and where it can on its own free days', async () => {
    const openings = [await district.opening(bakery, { heldOn: WEDNESDAY, seats: 10 }), await district.opening(bakery, { heldOn: THURSDAY, seats: 10 })];
    await app.get(BookingDesk).request(district.actor('teacher', await district.school()), { openingId: openings[0]!, grade: 1, headcount: 6 });
    const met = async (question: Partial<VenueQuestion>) => (await find({ query: '한들', ...question })).items[0];
    expect(await met({ headcount: 8 })).toMatchObject({ obstacles: [], freePlaces: 1, places: [{ openingId: openings[1], heldOn: THURSDAY, band: 'am', left: 10 }] });
    expect(await met({ headcount: 4 })).toMatchObject({ obstacles: [], places: [{ heldOn: WEDNESDAY, left: 4 }, { heldOn: THURSDAY, left: 10 }] });
    expect(await met({ headcount: 3 })).toMatchObject({ obstacles: ['party-too-small'] });
    expect(await met({ headcount: 8, day: WEDNESDAY })).toBeUndefined();
    expect(await met({ headcount: 4, day: WEDNESDAY, band: 'pm' })).toBeUndefined();
    expect(await met({ headcount: 8, week: WEDNESDAY })).toMatchObject({ name: '한들 베이커리' });
    expect((await find({ query: '새빛' })).items[0]).toMatchObject({ obstacles: ['not-cleared'], clearedUntil: null });
    expect((await find({ query: '구로' })).items[0]).toMatchObject({ obstacles: ['nothing-open'] });
    expect(await names({ cleared: true, jobField: 'health' })).toEqual([]);
  });

  it('counts free places the same from bookings as from the seats that are counted', async () => {
    await district.opening(workshop, { heldOn: WEDNESDAY, seats: 30 });
    const { items } = await find({ sort: 'free-places', week: WEDNESDAY });
    expect(items.map(({ name, places }) => [name, places.reduce((sum, { left }) => sum + left, 0)])).toEqual([['구로목공방', 30], ['한들 베이커리', 14]]);
  });

  it('pages without overlap in every order, and refuses a cursor nobody wrote', async () => {
    for (let n = 0; n < 7; n++) await district.venue({ name: `쪽수 ${n % 3}` });
    for (const sort of ['relevance', 'distance'] as const) {
      const seen: string[] = [];
      let after: string | undefined;
      do {
        const page = await find({ query: '쪽수', sort, size: 3, after });
        seen.push(...page.items.map(({ id }) => id));
        expect(page.total).toBe(7);
        after = page.next ?? undefined;
      } while (after !== undefined);
      expect(new Set(seen).size).toBe(7);
      expect(seen).toHaveLength(7);
    }
    await expect(find({ after: 'nonsense' })).rejects.toThrow(SearchRefused);
  });

  it('notices a venue that is found by other words than it has', async () => {
    const drift = () => database.query<{ kind: string; subject: string }>(`SELECT kind, subject FROM platform.drift() WHERE kind = 'words-differ'`);
    expect(await drift()).toEqual([]);
    await database.query('ALTER TABLE venue.venues DISABLE TRIGGER venues_are_described_when_changed');
    await rows('UPDATE venue.venues SET name = $2 WHERE id = $1', [clinic, '이름 바꾼 병원']);
    await database.query('ALTER TABLE venue.venues ENABLE TRIGGER venues_are_described_when_changed');
    expect(await drift()).toEqual([{ kind: 'words-differ', subject: clinic }]);
    await rows('UPDATE venue.venues SET name = $2 WHERE id = $1', [clinic, '새빛동물병원']);
    expect(await drift()).toEqual([]);
  });

  it('shows nothing of another centre, and lets nobody write what triggers write', async () => {
    const elsewhere = await GivenDistrict.found((sql, values) => rows(sql, values));
    expect(await names({ query: '한들' }, elsewhere.actor('director', elsewhere.centreId))).toEqual([]);
    const refused = database.query(`SET ROLE goreuge_app; UPDATE finder.documents SET name = 'x'`);
    await expect(refused).rejects.toThrow('permission denied');
  });

  it('keeps twenty searches under names of their own for one person', async () => {
    const views = app.get(SavedViews), kept = await views.save(teacher, '  가까운   빵집 ', { query: '빵', withinKm: 1.2 });
    expect(kept).toMatchObject({ name: '가까운 빵집', filters: { query: '빵', withinKm: 1.2 } });
    await expect(views.save(teacher, '가까운 빵집', {})).rejects.toThrow(SavedViewNameTaken);
    await expect(views.save(teacher, ' ', {})).rejects.toThrow(SavedViewRefused);
    await expect(views.remove(director, kept.id)).rejects.toThrow(SavedViewNotFound);
    expect(await views.list(director)).toEqual([]);
    for (let n = 1; n < 20; n++) await views.save(teacher, `보기 ${n}`, {});
    await expect(views.save(teacher, '스물한째', {})).rejects.toThrow(TooManySavedViews);
    await expect(rows('INSERT INTO finder.saved_views (centre_id, account_id, place, name, filters) VALUES ($1, $2, 21, $3, $4)', [district.centreId, teacher.accountId, '스물한째', '{}'])).rejects.toThrow('saved_views_limited');
    await views.remove(teacher, kept.id);
    await views.save(teacher, '스물한째', {});
    expect(await views.list(teacher)).toHaveLength(20);
  });
});
