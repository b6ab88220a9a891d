import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Global, type INestApplicationContext, Module } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { BookingDesk, BookingModule, LinkSecret } from '#booking';
import { DatabaseModule } from '#database';
import { Clock } from '#kernel';
import { acquireTestDatabase, FakeClock, GivenDistrict, type TestDatabase } from '#testing';
import { DataSource } from 'typeorm';
import { BookingFeed, FeedClosed, OwnNetworks, StaleSubscriber, SubscriberDesk, SubscriberNameTaken, SubscriberNotFound, SubscribersModule, WebhookPusher, WebhookUrlRefused } from '../index.js';
import { signatureOf } from '../domain/signature.js';

@Global()
@Module({
  providers: [
    { provide: LinkSecret, useValue: { value: 'a secret of at least 32 letters, for tests' } },
    { provide: OwnNetworks, useValue: { networks: ['127.0.0.1/32'] } },
  ],
  exports: [LinkSecret, OwnNetworks],
})
class TestPorts {}

interface Received { readonly body: string; readonly signature: string; readonly delivery: string }

/** The other side: keeps what it was sent and answers what it is told to. */
class OtherSide {
  readonly received: Received[] = [];
  answer = 204;
  private readonly server: Server = createServer((request, reply) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => { body += part; }).on('end', () => {
      this.received.push({ body, signature: String(request.headers['goreuge-signature']), delivery: String(request.headers['goreuge-delivery']) });
      reply.writeHead(this.answer, { location: 'http://127.0.0.1:1/elsewhere' }).end();
    });
  });

  async open(): Promise<this> {
    await new Promise<void>((resolve) => { this.server.listen(0, '127.0.0.1', resolve); });
    return this;
  }
  close = () => new Promise((resolve) => { this.server.close(resolve); });
  url(host = '127.0.0.1'): string {
    return `http://${host}:${(this.server.address() as AddressInfo).port}/goreuge`;
  }
  changes = () => this.received.flatMap(({ body }) => (JSON.parse(body) as { changes: { bookingId: string; cursor: string }[] }).changes);
}

describe('webhooks and the feed', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let district: GivenDistrict;
  let other: OtherSide;
  const clock = new FakeClock('2026-10-01');

  beforeAll(async () => {
    database = await acquireTestDatabase();
    app = await Test.createTestingModule({ imports: [DatabaseModule.forRoot(database.url), TestPorts, BookingModule, SubscribersModule] }).overrideProvider(Clock).useValue(clock).compile();
    await app.init();
  });
  beforeEach(async () => {
    await rows('DELETE FROM subscriber.subscribers');
    district = await GivenDistrict.found((sql, values) => rows(sql, values));
    other = await new OtherSide().open();
  });
  afterEach(() => other.close());
  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const rows = <T = Record<string, unknown>>(sql: string, values: unknown[] = []) => app.get(DataSource).query<T[]>(sql, values);
  const director = () => district.actor('director', district.centreId);
  const desk = () => app.get(SubscriberDesk);
  const push = () => app.get(WebhookPusher).pushOne();
  const pushAll = async () => { while (await push()) { /* until nobody waits */ } };
  const due = () => rows('UPDATE subscriber.subscribers SET next_attempt_at = clock_timestamp()');
  const standing = async () => (await desk().list(director()))[0]!;

  async function booked(): Promise<string> {
    const openingId = await district.opening(await district.venue({ minParty: 1 }), { heldOn: '2026-10-28', seats: 20 });
    return (await app.get(BookingDesk).request(district.actor('teacher', await district.school()), { openingId, grade: 1, headcount: 5 })).id;
  }

  it('send what happened since, in order and signed, and nothing twice', async () => {
    await booked();
    const { signingKey } = await desk().add(director(), { name: '시청', url: other.url() });
    const [one, two] = [await booked(), await booked()];
    await app.get(BookingDesk).cancel(director(), one, 1, '센터 사정');
    await pushAll();
    await pushAll();
    expect(other.changes().map(({ bookingId }) => bookingId)).toEqual([one, two, one]);
    expect(JSON.parse(other.received[0]!.body)).toMatchObject({
      kind: 'bookings.changed',
      changes: [{ action: 'added', booking: { status: 'cancelled-by-centre' } }, { action: 'added', booking: { status: 'host-pending', headcount: 5 } }, { action: 'changed', fields: expect.arrayContaining(['status']) }],
    });
    expect(other.received[0]!.signature).toBe(signatureOf(signingKey, other.received[0]!.body, clock.now()));
    expect(await standing()).toMatchObject({ waiting: 0, attempts: 0, lastError: null });
  });

  it('send again what was not taken, under the same delivery, later each time', async () => {
    await desk().add(director(), { name: '시청', url: other.url() });
    const id = await booked();
    other.answer = 500;
    await push();
    expect(await push()).toBe(false);
    expect(await standing()).toMatchObject({ attempts: 1, waiting: 1, lastError: '받는 쪽이 500로 답했습니다.' });
    other.answer = 200;
    await due();
    await pushAll();
    expect(other.changes().map(({ bookingId }) => bookingId)).toEqual([id, id]);
    expect(new Set(other.received.map(({ delivery }) => delivery)).size).toBe(1);
    expect(await standing()).toMatchObject({ attempts: 0, waiting: 0, lastError: null });
  });

  it('stop after hours of refusals, and go on where they stopped once the centre says so', async () => {
    const { id } = await desk().add(director(), { name: '시청', url: other.url() });
    const bookingId = await booked();
    other.answer = 302;
    for (let failed = 0; failed < 20; failed++) { await due(); await push(); }
    expect(other.received).toHaveLength(15);
    const stopped = await standing();
    expect(stopped).toMatchObject({ attempts: 15, waiting: 1, pausedAt: expect.any(Date), lastError: '받는 쪽이 302로 답했습니다.' });
    other.answer = 204;
    await desk().change(director(), id, stopped.version, { isPaused: false });
    await pushAll();
    expect(other.changes().at(-1)?.bookingId).toBe(bookingId);
    expect(await standing()).toMatchObject({ waiting: 0, pausedAt: null });
  });

  it('are sent by one worker at a time, and by another one when that one was killed', async () => {
    await desk().add(director(), { name: '시청', url: other.url() });
    await booked();
    await Promise.all([push(), push(), push()]);
    expect(other.received).toHaveLength(1);
    await booked();
    await rows(`UPDATE subscriber.subscribers SET leased_by = 'somebody killed', leased_until = clock_timestamp() + interval '1 minute'`);
    expect(await push()).toBe(false);
    await rows(`UPDATE subscriber.subscribers SET leased_until = clock_timestamp() - interval '1 second'`);
    expect(await push()).toBe(true);
    expect(await standing()).toMatchObject({ waiting: 0 });
  });

  it('never reach behind our own wall', async () => {
    for (const url of ['http://127.0.0.2:9/', 'http://[::1]:9/', 'http://169.254.169.254/latest/meta-data', other.url('127.1.1.1')]) {
      const { id } = await desk().add(director(), { name: url, url });
      expect(await desk().tryOut(director(), id)).toContain('내부 주소로는 보내지 않습니다');
    }
    await expect(desk().add(director(), { name: '바르지 않음', url: 'file:///etc/passwd' })).rejects.toThrow(WebhookUrlRefused);
    expect(other.received).toHaveLength(0);
  });

  it('can be tried out, and say why they were not taken', async () => {
    const { id } = await desk().add(director(), { name: '시청', url: other.url() });
    expect(await desk().tryOut(director(), id)).toBeNull();
    expect(JSON.parse(other.received[0]!.body)).toEqual({ kind: 'test', changes: [] });
    other.answer = 401;
    expect(await desk().tryOut(director(), id)).toBe('받는 쪽이 401로 답했습니다.');
  });

  it('can be read page by page by whoever has the token, and by nobody else', async () => {
    const { id, token } = await desk().add(director(), { name: '학교 시스템', url: null });
    const ids = [await booked(), await booked(), await booked()];
    const first = await app.get(BookingFeed).read(token, { limit: 2 });
    const second = await app.get(BookingFeed).read(token, { after: first.next, limit: 2 });
    expect([...first.items, ...second.items].map(({ bookingId }) => bookingId)).toEqual(ids);
    expect([first.hasMore, second.hasMore]).toEqual([true, false]);
    expect(await app.get(BookingFeed).read(token, { after: second.next, limit: 2 })).toEqual({ items: [], next: second.next, hasMore: false });

    const renewed = await desk().renewKeys(director(), id, 1);
    await expect(app.get(BookingFeed).read(token, { limit: 2 })).rejects.toThrow(FeedClosed);
    expect((await app.get(BookingFeed).read(renewed.token, { limit: 5 })).items).toHaveLength(3);
    await desk().remove(director(), id, 2);
    await expect(app.get(BookingFeed).read(renewed.token, { limit: 5 })).rejects.toThrow(FeedClosed);
  });

  it('show one centre nothing of another', async () => {
    const { token, id } = await desk().add(director(), { name: '시청', url: other.url() });
    const elsewhere = await GivenDistrict.found((sql, values) => rows(sql, values));
    const mine = district;
    district = elsewhere;
    await booked();
    await pushAll();
    expect((await app.get(BookingFeed).read(token, { after: '0', limit: 100 })).items).toEqual([]);
    expect(other.received).toEqual([]);
    const stranger = elsewhere.actor('director', elsewhere.centreId);
    for (const attempt of [() => desk().remove(stranger, id, 1), () => desk().renewKeys(stranger, id, 1), () => desk().tryOut(stranger, id), () => desk().change(stranger, id, 1, { isPaused: true })]) {
      await expect(attempt()).rejects.toThrow(SubscriberNotFound);
    }
    district = mine;
    await expect(desk().remove(director(), id, 7)).rejects.toThrow(StaleSubscriber);
    await expect(desk().add(director(), { name: '시청', url: null })).rejects.toThrow(SubscriberNameTaken);
  });
});
