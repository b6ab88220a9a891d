/// <reference lib="dom" />
import { randomUUID } from 'node:crypto';
import { GivenDistrict } from '#testing';
import { addDays, type Day, dayInSeoul, isWeekend, weekdayOf } from '#kernel';
import pg from 'pg';
import type { Page } from 'playwright-core';
import { House } from './house.js';
import { Walker } from './walker.js';

/** The last weekday, and one in the week after next: no host opens a weekend. */
const today = dayInSeoul(new Date());
const PAST = [1, 2, 3].map((ago) => addDays(today, -ago)).find((day) => !isWeekend(day))!, COMING = addDays(today, 15 - weekdayOf(today));

describe('the visit day', () => {
  let house: House;
  let walker: Walker;
  let director: Page, teacher: Page;
  let coming: string;
  let venue: string;

  beforeAll(async () => {
    house = await House.open();
    walker = await Walker.start(house);
    const client = new pg.Client({ connectionString: house.database.url });
    await client.connect();
    const ask = async (sql: string, values: unknown[] = []): Promise<Record<string, string>[]> => (await client.query<Record<string, string>>(sql, values)).rows;
    const [person] = await ask(`SELECT m.centre_id, m.organisation_id FROM identity.memberships m JOIN identity.accounts a ON a.id = m.account_id WHERE a.email = 'teacher@sample.goreuge.example'`);
    const district = GivenDistrict.of(ask, person!['centre_id']!);
    const venueId = await district.venue({ name: '보기제과 교육장', seats: 40 });
    venue = '보기제과 교육장';
    await ask(`UPDATE venue.venues SET phone = '02-333-4444' WHERE id = $1`, [venueId]);
    await ask('DELETE FROM venue.holidays WHERE day = ANY ($1::date[])', [[PAST, COMING]]);
    const booked = async (heldOn: Day): Promise<string> => {
      const openingId = await district.opening(venueId, { heldOn, seats: 40 }), [link, id] = [randomUUID(), randomUUID()];
      await ask('INSERT INTO booking.host_links (id, centre_id, venue_id) VALUES ($1, $2, $3)', [link, district.centreId, venueId]);
      await ask(`INSERT INTO booking.bookings (id, centre_id, opening_id, venue_id, held_on, band, inspection_id, cleared_from, cleared_until, school_id, grade, headcount, host_link_id, status, answer_due_on)
                 SELECT $1, $2, o.id, o.venue_id, o.held_on, o.band, i.id, i.valid_from, i.valid_until, $4, 1, 20, $5, 'confirmed', o.held_on
                   FROM venue.openings o JOIN safety.inspections i ON i.venue_id = o.venue_id WHERE o.id = $3`, [id, district.centreId, openingId, person!['organisation_id'], link]);
      return id;
    };
    coming = await booked(COMING);
    await booked(PAST);
    await client.end();
    [director, teacher] = [await walker.signIn('director'), await walker.signIn('teacher')];
  }, 240_000);
  afterAll(async () => {
    await walker?.close();
    await house?.close();
  }, 60_000);

  const says = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

  it('lets the centre put escorts and vehicles on file', async () => {
    await director.goto(`${house.address}/escorts`);
    await director.getByRole('button', { name: '인솔자 등록하기' }).click();
    await director.getByLabel('이름').fill('박인솔');
    await director.getByLabel('전화', { exact: true }).fill('010-1234-5678');
    await director.getByLabel('조회한 날').fill(addDays(today, -30));
    await director.getByRole('button', { name: '저장하기', exact: true }).click();
    await says(director, '문서 번호를 함께 적어 주세요');
    await director.getByLabel('조회 문서 번호').fill('조회-17');
    await director.getByRole('button', { name: '저장하기', exact: true }).click();
    await says(director, '박인솔 님을 저장했습니다.');
    await walker.looksRight(director);
    await director.goto(`${house.address}/vehicles?day=${COMING}`);
    await director.getByLabel('이름').fill('1호차');
    await director.getByLabel('자리 수').fill('25');
    await director.getByRole('button', { name: '차량 넣기' }).click();
    await says(director, '0/25자리');
    await walker.looksRight(director);
  }, 120_000);

  it('shows the teacher what is missing and takes down what is settled', async () => {
    await teacher.goto(`${house.address}/visits`);
    await says(teacher, '준비 1/4');
    await walker.looksRight(teacher);
    await teacher.goto(`${house.address}/visits/${coming}`);
    await says(teacher, '빠진 것: 인솔자 0/3명, 사전교육, 이동');
    await teacher.getByRole('button', { name: '준비표 고치기' }).click();
    await teacher.getByLabel('모이는 곳').fill('정문 앞');
    await teacher.getByRole('combobox', { name: '이동' }).selectOption('centre-pool');
    await teacher.getByLabel('학교에서 함께 가는 인솔자 수').fill('2');
    await teacher.getByRole('button', { name: '저장하기' }).click();
    await says(teacher, '그날 연락할 선생님의 이름과 전화번호를 적어 주세요');
    await teacher.getByLabel('선생님 이름').fill('김보기');
    await teacher.getByLabel('선생님 전화').fill('010-2222-3333');
    await teacher.getByLabel('사전교육: 한 날').fill(addDays(COMING, -3));
    await teacher.getByLabel('사전교육: 한 사람').fill('김보기');
    await teacher.getByRole('button', { name: '저장하기' }).click();
    await says(teacher, '준비 2/4');
    await walker.looksRight(teacher);
  }, 120_000);

  it('is made ready by the centre and called ready by the teacher', async () => {
    await director.goto(`${house.address}/visits/${coming}`);
    const option = director.locator('option', { hasText: '박인솔' });
    await director.locator('select').filter({ has: option }).selectOption((await option.getAttribute('value')) ?? '');
    await director.getByRole('button', { name: '인솔자 정하기' }).click();
    await director.getByRole('button', { name: /빼기.*박인솔/ }).waitFor();
    await director.getByText('인솔 교육 없음', { exact: true }).first().waitFor();
    const bus = director.locator('option', { hasText: /^1호차/ }).last();
    await director.locator('select').filter({ has: bus }).selectOption((await bus.getAttribute('value')) ?? '');
    await director.getByRole('button', { name: '차량에 태우기' }).click();
    await says(director, '빠진 것이 없습니다');
    await walker.looksRight(director);
    await teacher.reload();
    await teacher.getByRole('button', { name: '준비 마쳤다고 알리기' }).click();
    await says(teacher, `${venue} 방문 준비를 마쳤습니다.`);
  }, 120_000);

  it('records for a host on the telephone who came, and what went wrong', async () => {
    await director.goto(`${house.address}/visits?day=${PAST}`);
    await says(director, '아직 도착을 적지 않은 방문');
    await walker.looksRight(director);
    await director.getByRole('button', { name: /20명 모두 왔어요/ }).first().click();
    await says(director, '20명 왔음 (예정 20명)');
    await director.getByRole('button', { name: /인원 고치기/ }).first().click();
    await director.getByLabel('온 인원').fill('19');
    await director.getByRole('button', { name: '적기', exact: true }).click();
    await says(director, '고치는 까닭을 적어 주세요');
    await director.getByLabel('고치는 까닭').fill('한 명 결석');
    await director.getByRole('button', { name: '적기', exact: true }).click();
    await says(director, '고친 까닭: 한 명 결석');
    await director.getByRole('button', { name: /사고 알리기/ }).first().click();
    await director.getByLabel('일어난 시각').fill('10:40');
    await director.getByLabel('일어난 일').fill('계단에서 넘어짐');
    await director.getByLabel('다친 인원').fill('1');
    await director.getByRole('button', { name: '센터에 바로 알리기' }).click();
    await says(director, '센터장에게 바로 알렸습니다.');
    await says(director, '사고 보고 1건');
    await walker.looksRight(director);
    const told = () => house.mail.received.find(({ subject }) => subject?.includes('[사고 보고]'));
    for (let tries = 0; tries < 60 && !told(); tries++) await director.waitForTimeout(500);
    expect(told()).toMatchObject({ envelopeTo: ['director@sample.goreuge.example'], subject: expect.stringContaining('다침 1명') as string });
  }, 120_000);

  it('speaks English, too', async () => {
    await director.getByRole('button', { name: 'English' }).click();
    await says(director, '19 came (20 planned)');
    await walker.looksRight(director);
    await director.goto(`${house.address}/visits/${coming}`);
    await says(director, 'Ready 4 of 4');
    await walker.looksRight(director);
  }, 120_000);
});
