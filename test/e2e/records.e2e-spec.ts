import { GivenDistrict } from '#testing';
import { type ApiHouse, openApiHouse } from './api-house.js';

describe('the records of a centre', () => {
  let house: ApiHouse;
  let venueId: string;
  beforeAll(async () => {
    house = await openApiHouse();
    venueId = await GivenDistrict.of((sql, values) => house.dataSource.query(sql, values), house.centreId).venue();
    await (await GivenDistrict.found((sql, values) => house.dataSource.query(sql, values))).venue();
  });
  afterAll(() => house.close());

  it('say who changed what, latest first and page by page, and nothing of another centre', async () => {
    const director = await house.signedIn('director');
    await house.dataSource.query('UPDATE venue.venues SET seats = 19 WHERE id = $1', [venueId]);
    const { body: first } = await director.get('/v1/centre/records?size=1').expect(200);
    expect(first.items).toMatchObject([{ by: 'system', action: 'UPDATE', entity: 'venue.venues', rowId: venueId, before: { seats: 20 }, after: { seats: 19 } }]);
    const seen: number[] = [first.items[0].seq];
    for (let next = first.next; next !== null;) {
      const { body } = await director.get(`/v1/centre/records?size=1&before=${next}`).expect(200);
      seen.push(...body.items.map(({ seq }: { seq: number }) => seq));
      next = body.next;
    }
    expect(seen).toEqual(Array.from({ length: seen.length }, (_, i) => seen.length - i));
    await director.get('/v1/centre/records?size=201').expect(400);
    await (await house.signedIn('teacher')).get('/v1/centre/records').expect(403);
  });

  it('are whole, and say where they are not', async () => {
    const director = await house.signedIn('director');
    const { body: fine } = await director.get('/v1/centre/records/drift').expect(200);
    expect(fine).toMatchObject({ total: 0, kinds: [], verifiedUpTo: expect.any(Number), checkedAt: expect.stringMatching(/Z$/) });
    await house.dataSource.query('ALTER TABLE platform.audit DISABLE TRIGGER USER');
    const change = (seats: number) => house.dataSource.query(`UPDATE platform.audit SET after = jsonb_set(after, '{seats}', $2::text::jsonb) WHERE centre_id = $1 AND seq = 1`, [house.centreId, String(seats)]);
    await change(40);
    const { body: broken } = await director.get('/v1/centre/records/drift').expect(200);
    await change(20);
    await house.dataSource.query('ALTER TABLE platform.audit ENABLE TRIGGER USER');
    expect(broken).toMatchObject({ total: 1, verifiedUpTo: null, kinds: [{ kind: 'chain-broken', count: 1 }] });
  });
});
