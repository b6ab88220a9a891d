/// <reference lib="dom" />
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'playwright-core';
import { House } from './house.js';
import { Walker } from './walker.js';

const GREY = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mN48OBBPQAIUAMt2pUYZgAAAABJRU5ErkJggg==', 'base64');

describe('how venues come in, walked', () => {
  let house: House, walker: Walker, tiles: Server, director: Page;
  const asked: string[] = [];

  beforeAll(async () => {
    tiles = createServer((request, response) => { asked.push(request.url ?? ''); response.writeHead(200, { 'content-type': 'image/png' }).end(GREY); });
    await new Promise<void>((resolve) => tiles.listen(0, '127.0.0.1', resolve));
    house = await House.open({ MAP_TILES_URL: `http://127.0.0.1:${(tiles.address() as AddressInfo).port}/{z}/{x}/{y}.png`, MAP_TILES_CREDIT: '보기 지도' });
    walker = await Walker.start(house);
  }, 120_000);
  /** Asked again until there is an answer: the worker needs a moment. */
  async function eventually<T>(look: () => T | undefined): Promise<T> {
    for (let tries = 0; tries < 200; tries++) {
      const found = look();
      if (found !== undefined) return found;
      await director.waitForTimeout(50);
    }
    throw new Error('it never came');
  }
  const mailTo = (to: string, subject: string) => eventually(() => house.mail.received.find((mail) => mail.envelopeTo.includes(to) && mail.subject?.includes(subject)));

  afterAll(async () => {
    await walker?.close();
    await house?.close();
    await new Promise((resolve) => tiles.close(resolve));
  }, 60_000);

  it('a host comes forward without an account and without a script, and hears of it', async () => {
    director = await walker.signIn('director');
    await director.getByRole('link', { name: '등록 신청', exact: true }).first().click();
    await director.getByRole('link', { name: '견본 가죽공방' }).waitFor();
    const address = await director.getByRole('link', { name: /\/j\// }).getAttribute('href') ?? '';
    const looking = await walker.open();
    await looking.goto(address);
    await walker.looksRight(looking);
    const host = await walker.open({ javaScriptEnabled: false, viewport: { width: 320, height: 700 } });
    await host.goto(address);
    await host.getByLabel('일터 이름').fill('보기나무공방');
    await host.getByLabel('도로명주소').fill('서울특별시 구로구 디지털로 300');
    await host.getByLabel('전화번호').fill('02-860-7777');
    await host.getByLabel('담당자 이름').fill('이보기');
    await host.getByLabel('이메일 (답을 받으실 주소)').fill('wood@venue.example');
    await host.getByLabel('사업자등록번호 (없으면 비워 두세요)').fill('123');
    await host.getByLabel('쉬는 날 (예: 매주 월요일, 공휴일)').fill('매주 월요일(공휴일이면 다음날)+재고조사일');
    await host.getByLabel(/동의합니다/).check();
    await host.getByRole('button', { name: '신청 보내기' }).click();
    await host.getByText('사업자등록번호가 맞지 않습니다').waitFor();
    await host.getByLabel('사업자등록번호 (없으면 비워 두세요)').fill('');
    await host.getByLabel(/동의합니다/).check();
    await host.getByRole('button', { name: '신청 보내기' }).click();
    await host.getByText('신청을 받았습니다. 고맙습니다.').waitFor();
    await mailTo('wood@venue.example', '[신청 받음] 보기나무공방');
  });

  it('the director completes it and makes a lead of it', async () => {
    await director.reload();
    await walker.looksRight(director);
    await director.getByRole('link', { name: '보기나무공방' }).click();
    await director.getByRole('heading', { level: 1, name: '보기나무공방' }).waitFor();
    await director.getByRole('button', { name: '주소로 위치 찾기' }).click();
    await director.getByText(/위도와 경도를 직접 적어 주세요/).waitFor();
    await director.getByLabel('읍면동').fill('구로동');
    await director.getByLabel('직업군').selectOption({ label: '설치·정비·생산' });
    await director.getByLabel('위도').fill('37.4850');
    await director.getByLabel('경도').fill('126.9000');
    await director.getByRole('button', { name: '저장', exact: true }).click();
    await director.getByText('저장했습니다.').waitFor();
    await walker.looksRight(director);
    await director.getByRole('button', { name: '승인하고 발굴로 올리기' }).click();
    await director.getByText('승인했습니다. 체험처 후보가 되었습니다.').waitFor();
    await mailTo('wood@venue.example', '[승인] 보기나무공방이');
    await director.getByRole('link', { name: '체험처 보기' }).click();
    await director.getByRole('link', { name: '위치', exact: true }).click();
    await director.getByRole('img', { name: '보기나무공방 주변 지도' }).waitFor();
    await director.getByText('재고조사일', { exact: true }).waitFor();
    await walker.looksRight(director);
    await director.getByRole('button', { name: '더 멀리' }).click();
    await eventually(() => asked.find((url) => url.startsWith('/14/')));
    expect(asked.some((url) => /^\/15\/\d+\/\d+\.png$/.test(url))).toBe(true);
  });

  it('a sheet is looked at, put right and stored, and what is one place becomes one', async () => {
    await director.getByRole('link', { name: '체험처 파일' }).first().click();
    await director.getByRole('heading', { level: 1, name: '체험처 파일' }).waitFor();
    const sheet = (rows: string) => ({ name: '체험처.csv', mimeType: 'text/csv', buffer: Buffer.from(`체험처코드,체험처명,직업군,동,전화번호,위도,경도,정원,쉬는날\r\n${rows}`) });
    const file = director.locator('input[type=file]');
    await file.setInputFiles(sheet('X1,,설치·정비·생산,구로동,02-1,37.5,12,8,\r\n'));
    await director.getByRole('button', { name: '살펴보기' }).click();
    await director.getByText('고칠 곳이 2군데 있어 저장할 수 없습니다.').waitFor();
    await file.setInputFiles(sheet('X1,㈜ 보기 나무공방,설치·정비·생산,구로동,02-860-7777,37.485,126.9,8,토+일+보수시\r\n'));
    await director.getByRole('button', { name: '살펴보기' }).click();
    await director.getByLabel('확인했습니다. 모두 다른 곳입니다.').check();
    await walker.looksRight(director);
    await director.getByRole('button', { name: '1곳 저장' }).click();
    await director.getByText('1곳을 저장했습니다.').waitFor();
    await director.getByRole('link', { name: '같은 곳 찾기' }).first().click();
    await director.getByText(/전화번호가 같습니다/).first().waitFor();
    await walker.looksRight(director);
    await director.getByRole('button', { name: /^합치기 .*보기/ }).first().click();
    await director.getByLabel('합치는 까닭').fill('같은 공방을 두 번 적었습니다');
    await director.getByRole('dialog').getByRole('button', { name: '합치기' }).click();
    await director.getByText(/에 합쳤습니다\.$/).waitFor();
    await director.getByRole('button', { name: /English/ }).click();
    await director.getByRole('heading', { level: 1, name: 'One place twice' }).waitFor();
    await director.getByRole('link', { name: 'Registrations' }).first().click();
    await director.getByRole('heading', { level: 1, name: 'Registrations' }).waitFor();
    await walker.looksRight(director);
  });
});
