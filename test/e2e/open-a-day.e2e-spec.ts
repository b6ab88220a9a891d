import { AccountDesk } from '#identity-access';
import { addDays, type Day, dayInSeoul, isWeekend } from '#kernel';
import { answersThatMake } from '#testing';
import { VenueDesk } from '#venue-registry';
import { type ApiHouse, openApiHouse, PASSWORD } from './api-house.js';

const today = dayInSeoul(new Date());
const workingDay = (daysAhead: number): Day => {
  const day = addDays(today, daysAhead);
  return isWeekend(day) ? addDays(day, 3) : day;
};

let house: ApiHouse;
let venueId: string;
type Browser = ReturnType<ApiHouse['browser']>;
let host: Browser;
let director: Browser;
let inspector: Browser;

beforeAll(async () => {
  house = await openApiHouse();
  venueId = (await house.app.get(VenueDesk).importVenues(house.centreId, [{
    code: 'V1', name: '가온목공방', venueType: 'sole-trader', jobField: 'installation-production', district: '개봉동', latitude: 37.49, longitude: 126.86, seats: 12,
    minParty: 3, partiesPerOpening: 2, partiesPerDay: 2, partiesPerWeek: 3, partiesPerMonth: 8, levels: ['middle'], accessible: true,
  }])).get('V1') as string;
  await house.app.get(AccountDesk).open({
    centreId: house.centreId, email: 'gaon@goreuge.test', name: '가온 멘토', password: PASSWORD, memberships: [{ organisationId: venueId, role: 'host' }],
  });
  host = house.browser();
  await host.post('/v1/session').send({ email: 'gaon@goreuge.test', password: PASSWORD }).expect(200);
  director = await house.signedIn('director');
  inspector = await house.signedIn('inspector');
});
afterAll(() => house?.close());

describe('a host opens a day', () => {
  const heldOn = workingDay(30);
  let openingId: string;

  it('before anybody inspected the venue: it is kept, and waits', async () => {
    const { body, headers } = await host.post('/v1/host/openings').send({ heldOn, band: 'am' }).expect(201);
    expect(body).toEqual({ id: expect.any(String), heldOn, band: 'am', seats: 12, seatsTaken: 0, status: 'uncleared', programmeTitle: null, version: 1 });
    expect(headers['etag']).toBe('"1"');
    openingId = body.id as string;
    const waiting = await inspector.get('/v1/inspector/venues?state=never').expect(200);
    expect(waiting.body.items).toEqual([{ venueId, venueName: '가온목공방', state: 'never', validUntil: null, unclearedOpenings: 1, inspectionId: null, inspectionVersion: null }]);
  });

  it('and it is offered as soon as the inspector passes the venue', async () => {
    const { body } = await inspector.post('/v1/inspector/inspections').send({ venueId, inspectedOn: today, answers: answersThatMake('pass'), note: '소화기 확인\n비상구 확인' }).expect(201);
    expect(body).toMatchObject({ venueId, verdict: 'pass', inspectorName: 'inspector 님', version: 1 });
    const { body: openings } = await host.get(`/v1/host/openings?from=${today}&until=${addDays(heldOn, 1)}`).expect(200);
    expect(openings.items).toMatchObject([{ id: openingId, status: 'open', version: 2 }]);
    const { body: venues } = await director.get('/v1/centre/venues?query=가온&state=valid').expect(200);
    expect(venues).toMatchObject({ total: 1, items: [{ id: venueId, clearance: { state: 'valid', validUntil: body.validUntil } }] });
  });

  it('and changes it only with the version seen', async () => {
    await host.patch(`/v1/host/openings/${openingId}`).send({ seats: 8 }).expect(428);
    await host.patch(`/v1/host/openings/${openingId}`).set('if-match', '"1"').send({ seats: 8 }).expect(412);
    const { body } = await host.patch(`/v1/host/openings/${openingId}`).set('if-match', '"2"').send({ seats: 8 }).expect(200);
    expect(body).toMatchObject({ seats: 8, status: 'open', version: 3 });
  });

  it('but nobody else sees or changes it', async () => {
    const other = await house.signedIn('host');
    const { body } = await other.patch(`/v1/host/openings/${openingId}`).set('if-match', '"3"').send({ status: 'closed' }).expect(404);
    expect(body.type).toBe('/problems/venue-registry/opening-not-found');
    expect((await other.get(`/v1/host/openings?from=${today}&until=${heldOn}`).expect(200)).body.items).toEqual([]);
    await director.get(`/v1/host/openings?from=${today}&until=${heldOn}`).expect(403);
  });

  it('not twice, not on a holiday the director entered, and not with nonsense', async () => {
    await host.post('/v1/host/openings').send({ heldOn, band: 'am' }).expect(409);
    const holiday = workingDay(45);
    await director.put('/v1/centre/holidays').send({ items: [{ day: holiday, name: '임시공휴일' }] }).expect(200);
    const { body } = await host.post('/v1/host/openings').send({ heldOn: holiday, band: 'am' }).expect(422);
    expect(body).toMatchObject({ type: '/problems/venue-registry/opening-on-closed-day', days: [{ day: holiday, because: '임시공휴일', openings: 1 }] });
    const { body: nonsense } = await host.post('/v1/host/openings').send({ heldOn: '2027-02-30', band: 'noon', seats: 0, venueId }).expect(400);
    expect((nonsense.errors as { pointer: string }[]).map(({ pointer }) => pointer).sort()).toEqual(['#/band', '#/heldOn', '#/seats', '#/venueId']);
  });

  it('until the director takes the clearance away', async () => {
    const { body: history } = await director.get(`/v1/centre/venues/${venueId}/inspections`).expect(200);
    const [{ id, version }] = history.items as [{ id: string; version: number }];
    const revocation = { lastDay: today, note: '누전 신고' };
    await inspector.post(`/v1/centre/inspections/${id}/revocation`).set('if-match', `"${version}"`).send(revocation).expect(403);
    const { body } = await director.post(`/v1/centre/inspections/${id}/revocation`).set('if-match', `"${version}"`).send(revocation).expect(200);
    expect(body).toMatchObject({ validUntil: today, note: '소화기 확인\n비상구 확인\n누전 신고', version: 2 });
    expect((await director.get(`/v1/centre/inspections/${id}`).expect(200)).headers['etag']).toBe('"2"');
    const { body: openings } = await host.get(`/v1/host/openings?from=${heldOn}&until=${heldOn}`).expect(200);
    expect(openings.items).toMatchObject([{ status: 'uncleared' }]);
    const { body: venue } = await director.get(`/v1/centre/venues/${venueId}`).expect(200);
    expect(venue).toMatchObject({ code: 'V1', clearance: { state: 'expiring', validUntil: today }, unclearedOpenings: 1 });
  });
});
