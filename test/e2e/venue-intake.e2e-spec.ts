import { randomUUID } from 'node:crypto';
import { AccountDesk } from '#identity-access';
import { FakeJuso, GivenDistrict } from '#testing';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

const CP949_HEADER = Buffer.from('c3bcc7e8c3b3b8ed', 'hex'); // 체험처명

describe('how venues come into the pool', () => {
  let house: ApiHouse, juso: FakeJuso;
  let director: Awaited<ReturnType<ApiHouse['signedIn']>>, colleague: typeof director, teacher: typeof director;
  const form = (more: Record<string, string> = {}) => ({
    form: randomUUID(), name: '나무공방 <b>온</b>', venueType: 'sole-trader', address: '서울특별시 구로구 디지털로 300', phone: '02-860-1111', contactName: '이보기', contactEmail: 'host@venue.example', seats: '8',
    closingText: '매주 월요일(공휴일이면 다음날)+보수시', consent: 'yes', ...more,
  });
  const facts = { name: '나무공방', venueType: 'sole-trader', jobField: 'construction', address: '서울특별시 구로구 디지털로 300', district: '구로동', phone: '02-860-1111', contactName: '이보기', closingText: '매주 월요일+보수시', latitude: 37.4848, longitude: 126.9 };
  const received = async () => (await director.get('/v1/centre/registrations?state=received').expect(200)).body as { total: number; items: { id: string; version: number; origin: string }[] };

  beforeAll(async () => {
    juso = await FakeJuso.open();
    juso.buildings = [{ road: '디지털로', town: '구로동', number: '300', zip: '08379', entX: '947000', entY: '1943000' }];
    house = await openApiHouse({ JUSO_URL: juso.url, JUSO_KEY: juso.searchKey, JUSO_COORD_KEY: juso.placeKey, MAP_TILES_URL: 'https://tiles.example/{z}/{x}/{y}.png', MAP_TILES_CREDIT: '© 보기' });
    await house.app.get(AccountDesk).open({ centreId: house.centreId, email: 'second@goreuge.test', name: '다른 센터장', password: PASSWORD, memberships: [{ organisationId: house.centreId, role: 'director' }] });
    [director, teacher, colleague] = [await house.signedIn('director'), await house.signedIn('teacher'), house.browser()];
    await colleague.post('/v1/session').send({ email: 'second@goreuge.test', password: PASSWORD }).expect(200);
  });
  afterAll(async () => {
    await house.close();
    await juso.close();
  });

  it('by a form anybody may send: without an account, without a script, never by looking', async () => {
    const address = `/j/${house.centreId}`;
    expect((await director.get('/v1/centre/registrations/form').expect(200)).body.href).toBe(`http://goreuge.test${address}`);
    for (let look = 0; look < 50; look++) await house.browser().get(address).expect(200);
    const page = await house.browser().get(address).expect(200).expect('cache-control', 'no-store').expect('x-robots-tag', /noindex/);
    expect(page.text).not.toContain('<script');
    await house.browser().get('/j').expect(200).expect(/구로진로직업체험지원센터/);
    expect((await received()).total).toBe(0);
    await house.browser().post(address).type('form').send(form({ phone: '1', businessNo: '123', consent: '' })).expect(400).expect(/3군데/).expect(/aria-invalid/).expect(/나무공방 &lt;b&gt;온/);
    await house.browser().post(`${address}?lang=en`).type('form').send(form({ phone: '1' })).expect(400).expect(/area code/);
    await house.browser().post(address).type('form').send(form({ website: 'http://spam.example' })).expect(303);
    expect((await received()).total).toBe(0);
    const once = form();
    for (let twice = 0; twice < 2; twice++) await house.browser().post(address).type('form').send(once).expect(303).expect('location', `${address}?done=sent`);
    await house.browser().get(`${address}?done=sent`).expect(200).expect(/신청을 받았습니다/);
    expect(await received()).toMatchObject({ total: 1, items: [{ origin: 'form', isMine: false }] });
    for (const unknown of [randomUUID(), 'x', 'l/forged']) await house.browser().get(`/j/${unknown}`).expect(404);
    for (let more = 0; more < 3; more++) await house.browser().post(address).type('form').send(form({ phone: `02-86${more}-0000` })).expect(303);
    await house.browser().post(address).type('form').send(form()).expect(429).expect(/너무 여러 번/);
  });

  it('by a link given to somebody', async () => {
    const { body } = await director.post('/v1/centre/registrations/links').send({ label: '상공회의소' }).expect(201);
    await house.browser().get(new URL(body.href).pathname).expect(200).expect(/체험처로 등록하기/);
    await teacher.post('/v1/centre/registrations/links').send({ label: '학교' }).expect(403);
  });

  it('and become a venue once somebody else than who wrote it down approves, with the place the register knows', async () => {
    const found = (await director.get('/v1/centre/addresses').query({ query: facts.address }).expect(200)).body;
    expect(found).toMatchObject({ state: 'found', items: [{ roadAddress: facts.address, district: '구로동', place: { latitude: expect.closeTo(37.48, 1), longitude: expect.closeTo(126.9, 1) } }] });
    expect((await director.get('/v1/centre/addresses').query({ query: '가' }).expect(200)).body).toMatchObject({ state: 'unclear', items: [], message: '검색어는 두글자 이상 입력되어야 합니다.' });
    const { body: mine } = await director.post('/v1/centre/registrations').send({ ...facts, jobField: null }).expect(201);
    expect(mine).toMatchObject({ origin: 'staff', isMine: true, version: 1 });
    await director.post(`/v1/centre/registrations/${mine.id}/approval`).set('if-match', '"1"').send({ as: 'lead' }).expect(409).expect(/approved-by-preparer/);
    await colleague.post(`/v1/centre/registrations/${mine.id}/approval`).set('if-match', '"1"').send({ as: 'lead' }).expect(422).expect(/jobField/);
    await colleague.put(`/v1/centre/registrations/${mine.id}`).set('if-match', '"1"').send(facts).expect(200);
    await colleague.put(`/v1/centre/registrations/${mine.id}`).set('if-match', '"2"').send({ ...facts, phone: '1', name: ' ' }).expect(422).expect(({ body }) => expect(body.errors).toHaveLength(2));
    await colleague.put(`/v1/centre/registrations/${mine.id}`).set('if-match', '"1"').send(facts).expect(412);
    const { body: { venueId } } = await colleague.post(`/v1/centre/registrations/${mine.id}/approval`).set('if-match', '"2"').send({ as: 'lead' }).expect(200);
    expect((await director.get(`/v1/centre/venues/${venueId}/surroundings`).expect(200)).body).toMatchObject({
      place: { latitude: 37.4848 }, schools: [{ name: '개봉중', metres: expect.any(Number) }], tiles: 'https://tiles.example/{z}/{x}/{y}.png', tilesCredit: '© 보기',
      closing: { isWhollyUnderstood: false, understood: ['매주 월요일'], notUnderstood: ['보수시'] },
    });
    expect((await director.get('/v1/centre/venues').expect(200)).headers['content-security-policy']).toContain("img-src 'self' data: https://tiles.example");
    const { id, version } = (await received()).items[0]!;
    await director.put(`/v1/centre/registrations/${id}`).set('if-match', `"${version}"`).send({ ...facts, name: '㈜나무 공방' }).expect(200);
    expect((await director.get(`/v1/centre/registrations/${id}`).expect(200)).body.alike).toMatchObject([{ venue: { id: venueId, status: 'lead' }, reasons: [expect.stringContaining('표기만 다른 같은 이름'), expect.stringContaining('전화번호'), expect.stringContaining('도로명주소')] }]);
    await director.post(`/v1/centre/registrations/${id}/approval`).set('if-match', `"${version + 1}"`).send({ as: 'lead' }).expect(409).expect(/alike-venues/);
    await director.post(`/v1/centre/registrations/${id}/refusal`).set('if-match', `"${version + 1}"`).send({ reason: '이미 있습니다' }).expect(204);
    await teacher.get('/v1/centre/registrations').expect(403);
  });

  it('by a sheet in the Korean code page, looked at before it is stored, and out again', async () => {
    const sheet = Buffer.concat([CP949_HEADER, Buffer.from(',venue code,job field,lat,lng,seats,district\r\n'), CP949_HEADER, Buffer.from(',S1,Healthcare,37.5,126.87,9,x\r\n')]);
    const send = (query: string, bytes = sheet) => director.post(`/v1/centre/venue-sheet${query}`).attach('file', bytes, 'v.csv');
    const { body: looked } = await send('').expect(200);
    expect(looked).toMatchObject({ isStored: false, faults: [{ row: 2, column: 'job field', code: 'not-a-choice' }] });
    const sound = Buffer.from(sheet.toString('latin1').replace('Healthcare', 'health'), 'latin1');
    expect((await send('?dryRun=false', sound).expect(200)).body).toMatchObject({ isStored: true, added: 1, faults: [], closing: null });
    const { text } = await director.get('/v1/centre/venue-sheet?format=csv').expect(200).expect('content-type', /csv/);
    expect(text).toContain('S1,체험처명,');
    await teacher.get('/v1/centre/venue-sheet').expect(403);
  });

  it('and are made one where they are one, unless somebody comes', async () => {
    const district = GivenDistrict.of((sql, values) => house.dataSource.query(sql, values), house.centreId);
    expect((await director.get('/v1/centre/duplicate-venues/alike').query({ name: '(주) 나무 공방', phone: '02-860-1111' }).expect(200)).body.items).toMatchObject([{ venue: { name: '나무공방' }, score: 70 }]);
    const [kept, lost] = [await district.venue({ name: '가나제과' }), await district.venue({ name: '(주)가나 제과' })];
    const { body: pairs } = await director.get('/v1/centre/duplicate-venues').expect(200);
    expect(pairs.items.some(({ one, other }: { one: { id: string }; other: { id: string } }) => [one.id, other.id].sort().join() === [kept, lost].sort().join())).toBe(true);
    await director.post('/v1/centre/venue-merges').send({ keptId: kept, lostId: lost, reason: ' ' }).expect(400);
    await director.post('/v1/centre/venue-merges').send({ keptId: kept, lostId: kept, reason: '같음' }).expect(404);
    await director.post('/v1/centre/venue-merges').send({ keptId: kept, lostId: lost, reason: '같은 곳' }).expect(204);
    expect((await director.get('/v1/centre/venue-merges').query({ venueId: kept }).expect(200)).body.items).toMatchObject([{ keptName: '가나제과', lostName: '(주)가나 제과', mergedByName: 'director 님' }]);
    await director.post('/v1/centre/venue-merges').send({ keptId: lost, lostId: kept, reason: '거꾸로' }).expect(409).expect(/merge-refused/);
    await director.post('/v1/centre/duplicate-venues/told-apart').send({ oneId: kept, otherId: lost }).expect(204);
  });
});
