/// <reference lib="dom" />
import path from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Browser, Page } from 'playwright-core';
import { UnitOfWork } from '#database';
import { AccountDesk } from '#identity-access';
import { addDays, dayInSeoul } from '#kernel';
import { acquireTestDatabase, GivenDistrict, type TestDatabase } from '#testing';
import { createApi } from '../../apps/api/src/create-api.js';
import { Environment } from '../../apps/api/src/environment.js';
import { launch } from './chromium.mjs';
import { looksRight } from './looks-right.js';

const PASSWORD = '푸른 하늘 은하수 쪽배', NAME = '이름이아주아주긴보기목공직업체험공방';

describe('the venue pool, walked', () => {
  let database: TestDatabase;
  let api: NestFastifyApplication;
  let browser: Browser;
  let page: Page;
  let district: GivenDistrict;
  const today = dayInSeoul(new Date());

  beforeAll(async () => {
    database = await acquireTestDatabase();
    api = await createApi(Environment.read({
      DATABASE_URL: database.url, PUBLIC_URL: 'http://goreuge.test', APP_SECRET: 'only-for-tests-'.repeat(3), REQUESTS_PER_MINUTE: '100000', WEB_ROOT: path.resolve(import.meta.dirname, '../../dist/web'),
    }), { logger: false });
    await api.listen(0, '127.0.0.1');
    district = await GivenDistrict.found((sql, values) => api.get(UnitOfWork).manager.query(sql, values));
    await api.get<AccountDesk>(AccountDesk as never, { strict: false }).open({ centreId: district.centreId, email: 'director@goreuge.test', name: '센터장 님', password: PASSWORD, memberships: [{ organisationId: district.centreId, role: 'director' }] });
    await district.venue({ name: '늘 있던 제과점' });
    browser = await launch();
    page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'ko-KR', timezoneId: 'Asia/Seoul' })).newPage();
    page.setDefaultTimeout(20_000);
    await page.goto(`${await api.getUrl()}/sign-in?to=%2Fpool`);
    await page.getByLabel('이메일').fill('director@goreuge.test');
    await page.getByLabel('비밀번호', { exact: true }).fill(PASSWORD);
    await page.getByRole('button', { name: '로그인하기' }).click();
    await page.getByRole('heading', { level: 1, name: '체험처 풀' }).waitFor();
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api.close();
    await database.drop();
  });

  const dialog = () => page.getByRole('dialog');
  const step = async (status: string, { on, reason }: { on?: string; reason?: string } = {}) => {
    await page.getByRole('button', { name: `${status} 단계로 바꾸기`, exact: true }).click();
    if (on) await dialog().getByLabel('바뀐 날').fill(on);
    if (reason) await dialog().getByLabel('까닭').fill(reason);
    await dialog().getByRole('button', { name: `${status} 단계로 바꾸기` }).click();
  };
  const told = (sentence: string) => page.getByText(sentence, { exact: true }).waitFor();
  const tab = (name: string) => page.getByRole('navigation', { name: '기록의 갈래' }).getByRole('link', { name }).click();

  it('brings a place from lead to active, pauses it and lets it go; every day keeps its count', async () => {
    await page.getByRole('button', { name: '체험처 발굴 등록' }).click();
    await dialog().getByRole('button', { name: '등록하기' }).click();
    await told('체험처 이름을 적어 주세요');
    await dialog().getByLabel('체험처', { exact: true }).fill(NAME);
    await dialog().getByLabel('읍면동').fill('보기동');
    await dialog().getByLabel('누가 찾았나요').selectOption('parent');
    await dialog().getByLabel('찾은 날').fill(addDays(today, -20));
    await looksRight(page);
    await dialog().getByRole('button', { name: '등록하기' }).click();
    await told(`${NAME}: 발굴로 등록했습니다.`);
    await page.getByRole('button', { name: /^발굴 ?1$/ }).click();
    await page.getByText('모두 1곳').waitFor();
    await looksRight(page);

    await page.getByRole('link', { name: NAME }).click();
    await page.getByRole('heading', { level: 1, name: NAME }).waitFor();
    await tab('연락');
    await page.getByRole('button', { name: '연락 적기' }).click();
    await dialog().getByLabel('나눈 이야기').fill('관심이 있다고 함. 다음 주에 방문하기로.');
    await dialog().getByRole('button', { name: '연락 적기' }).click();
    await told('연락을 적었습니다.');
    await looksRight(page);
    await step('연락', { on: addDays(today, -15) });
    await told('연락 단계로 바꿨습니다.');
    await step('방문', { on: addDays(today, -8) });
    await told('방문 단계로 바꿨습니다.');
    await step('협약', { on: addDays(today, -3) });
    await told('협약 단계로 바꿨습니다.');
    await step('운영');
    await told('아직 없는 것: 업무협약, 안전점검');
    await dialog().getByRole('button', { name: '그만두기' }).click();

    await tab('서류');
    await page.getByRole('button', { name: '서류 등록' }).click();
    await dialog().getByLabel('끝나는 날').fill(addDays(today, -1));
    await dialog().getByLabel('시작하는 날').fill(addDays(today, -30));
    await dialog().getByRole('button', { name: '저장하기' }).click();
    await dialog().getByText('이미 끝났습니다').first().waitFor();
    await dialog().getByLabel('끝나는 날').fill(addDays(today, 364));
    await dialog().getByRole('button', { name: '저장하기' }).click();
    await told('서류를 등록했습니다.');
    await page.getByRole('button', { name: '문서 올리기' }).click();
    await dialog().locator('input[type=file]').setInputFiles({ name: '협약서.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.7 협약') });
    await dialog().getByRole('button', { name: '문서 올리기' }).click();
    await told('문서를 올렸습니다.');
    await looksRight(page);

    const venueId = page.url().split('/pool/')[1]!.split('?')[0]!;
    await district.inspection(venueId, addDays(today, -5), addDays(today, 360));
    await tab('프로그램');
    await page.getByRole('button', { name: '프로그램 등록' }).click();
    await dialog().getByLabel('프로그램 이름').fill('의자 만들기');
    await dialog().getByLabel('밖에서 합니다').check();
    await dialog().getByLabel('도입').fill('인사와 안전 안내');
    await dialog().getByLabel('본활동').fill('자르고 다듬고 맞추기');
    await dialog().getByLabel('마무리').fill('소감 나누기');
    await dialog().getByRole('button', { name: '저장하기' }).click();
    await dialog().getByText('비가 올 때 무엇을 할지').first().waitFor();
    await dialog().getByLabel('비가 올 때').fill('실내에서 사포질');
    await looksRight(page);
    await dialog().getByRole('button', { name: '저장하기' }).click();
    await told('의자 만들기 프로그램을 저장했습니다.');
    await looksRight(page);

    await tab('기본 정보');
    await page.getByLabel('위도').fill('37.49');
    await page.getByLabel('경도').fill('126.85');
    await page.getByLabel('우편번호').fill('12');
    await page.getByRole('button', { name: '저장하기' }).click();
    await told('우편번호는 숫자 다섯 자리입니다.');
    await page.getByLabel('우편번호').fill('08391');
    await looksRight(page);
    await page.getByRole('button', { name: '저장하기' }).click();
    await told('저장했습니다.');
    await step('운영');
    await told('운영 단계로 바꿨습니다.');
    await step('휴지');
    await told('까닭을 적어 주세요');
    await dialog().getByLabel('까닭').fill('가게 공사');
    await dialog().getByRole('button', { name: '휴지 단계로 바꾸기' }).click();
    await told('휴지 단계로 바꿨습니다.');
    await step('운영');
    await told('운영 단계로 바꿨습니다.');
    await step('종료', { reason: '폐업' });
    await told('종료 단계로 바꿨습니다.');
    await tab('이력');
    await page.getByText('휴지 → 운영').waitFor();
    await looksRight(page);

    await page.getByRole('link', { name: '체험처 풀로 돌아가기' }).click();
    await page.getByLabel('며칠 기준').fill(addDays(today, -10));
    await page.getByRole('button', { name: /^연락 ?1$/ }).click();
    await page.getByRole('link', { name: NAME }).waitFor();
    await page.getByRole('button', { name: '목표 정하기 발굴' }).click();
    await dialog().getByLabel('몇 곳').fill('0');
    await dialog().getByRole('button', { name: '저장하기' }).click();
    await dialog().getByText('목표는 1에서 10,000').first().waitFor();
    await dialog().getByLabel('몇 곳').fill('4');
    await dialog().getByRole('button', { name: '저장하기' }).click();
    await told('목표를 저장했습니다.');
    await page.getByLabel('보험이 유효한 체험처에만').check();
    await page.getByRole('button', { name: '저장하기' }).click();
    await told('운영 조건을 저장했습니다.');
    await page.getByRole('button', { name: 'English' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Venue pool' }).waitFor();
    await page.getByText('Contacted').first().waitFor();
    await looksRight(page);
    expect(await page.locator('main').innerText()).not.toMatch(/venuePool\.|venueRecord\./);
  }, 120_000);
});
