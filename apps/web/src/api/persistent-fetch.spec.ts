import { persistently } from './persistent-fetch.js';

const LOST = new TypeError('Failed to fetch');
const answer = (status: number, headers: Record<string, string> = {}) => new Response(null, { status, headers });

async function sentWith(headers: Record<string, string>, ...fates: (Response | Error)[]) {
  const keys: (string | null)[] = [], waits: number[] = [];
  const send = async (request: Request) => {
    keys.push(request.headers.get('idempotency-key') ?? null);
    expect(await request.text()).toBe('{"headcount":3}');
    const fate = fates[keys.length - 1]!;
    if (fate instanceof Error) throw fate;
    return fate;
  };
  const request = new Request('http://goreuge.test/v1/teacher/bookings', { method: 'POST', headers, body: '{"headcount":3}' });
  const status = await persistently(send, async (seconds) => { waits.push(seconds); })(request).then((response) => response.status, () => 0);
  return { status, keys, waits };
}
const keyed = { 'Idempotency-Key': 'one-submission' };

describe('a request with a key', () => {
  it('is sent again with the same key and body when its answer is lost', async () => {
    expect(await sentWith(keyed, LOST, answer(201))).toEqual({ status: 201, keys: ['one-submission', 'one-submission'], waits: [1] });
  });
  it('comes back when the server says so', async () => {
    expect(await sentWith(keyed, answer(503, { 'retry-after': '2' }), answer(409, { 'retry-after': '1' }), answer(200))).toMatchObject({ status: 200, waits: [2, 1] });
  });
  it('takes a refusal for an answer', async () => {
    expect(await sentWith(keyed, answer(409))).toMatchObject({ status: 409, waits: [] });
  });
  it('gives up after three tries', async () => {
    expect(await sentWith(keyed, LOST, LOST, LOST)).toMatchObject({ status: 0, waits: [1, 1] });
    expect(await sentWith(keyed, LOST, LOST, answer(503, { 'retry-after': '2' }))).toMatchObject({ status: 503, waits: [1, 1] });
  });
});

describe('a request without a key', () => {
  it('is sent once, whatever becomes of it', async () => {
    expect(await sentWith({}, LOST)).toEqual({ status: 0, keys: [null], waits: [] });
    expect(await sentWith({}, answer(503, { 'retry-after': '2' }))).toMatchObject({ status: 503, waits: [] });
  });
});
