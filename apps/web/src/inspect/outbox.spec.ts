/// <reference lib="dom" />
import { noAnswer, problemOf } from '../api/problem.js';
import type { CentreDoor } from './centre-door.js';
import { Outbox } from './outbox.js';
import type { Kept, PhoneAnswer, PhoneFinish, PhoneInspection, PhonePhoto, PhoneStore } from './phone-store.js';

const inspection = (id: string, accountId = 'me') => ({ id, accountId, items: [] }) as unknown as PhoneInspection;
const answer = (inspectionId: string): PhoneAnswer => ({ id: `${inspectionId}-F2`, inspectionId, itemCode: 'F2', answer: 'fit', note: ' ', correctionDueOn: null, answeredAt: '2027-04-12T01:00:00.000Z', sent: false });
const photo = (inspectionId: string, id = `${inspectionId}-photo`): PhonePhoto => ({ id, inspectionId, itemCode: 'F9', picture: new Blob(['picture']), sha256: 'abc', small: '', sent: false });
const finish = (inspectionId: string): PhoneFinish => ({ inspectionId, inspectedOn: '2027-04-12', note: '', signerName: '', drawingId: null });

/** The shelves of a phone as plain lists; and a centre of which each answer is given. */
function aPhone(given: Partial<Kept>, centre: Partial<Record<keyof CentreDoor, (...asked: never[]) => unknown>>) {
  const kept = { inspections: [...(given.inspections ?? [])], answers: [...(given.answers ?? [])], photos: [...(given.photos ?? [])], finishes: [...(given.finishes ?? [])] };
  const replace = <T>(rows: T[], next: T, same: (row: T) => boolean) => { rows.splice(rows.findIndex(same), 1, next); };
  const store = {
    all: async () => ({ inspections: [...kept.inspections], answers: [...kept.answers], photos: [...kept.photos], finishes: [...kept.finishes] }),
    answersSent: async (sent: readonly PhoneAnswer[]) => { for (const one of sent) replace(kept.answers, { ...one, sent: true }, ({ id }) => id === one.id); },
    photo: async (next: PhonePhoto) => replace(kept.photos, next, ({ id }) => id === next.id),
    finish: async (next: PhoneFinish) => replace(kept.finishes, next, ({ inspectionId }) => inspectionId === next.inspectionId),
    inspection: async (next: PhoneInspection) => replace(kept.inspections, next, ({ id }) => id === next.id),
    letGo: async (id: string, outcome: PhoneInspection['outcome']) => {
      kept.answers = kept.answers.filter((row) => row.inspectionId !== id);
      kept.photos = kept.photos.filter((row) => row.inspectionId !== id);
      kept.finishes = kept.finishes.filter((row) => row.inspectionId !== id);
      replace(kept.inspections, { ...kept.inspections.find((row) => row.id === id)!, ...(outcome ? { outcome } : {}) }, (row) => row.id === id);
    },
  } as unknown as PhoneStore;
  const asked: string[] = [];
  const door = new Proxy({}, {
    get: (_, name: keyof CentreDoor) => async (...what: never[]) => {
      asked.push(`${name} ${String(what[0])}`);
      return centre[name]?.(...what);
    },
  }) as CentreDoor;
  return { kept, asked, outbox: new Outbox(store, door) };
}
const refusal = (status: number, code: string, more: object = {}) => () => { throw problemOf(status, { type: `/problems/${code}`, detail: '안 됩니다', ...more }); };
const received = { photo: () => ({ receivedSha256: 'abc' }), finish: () => ({ id: 'i1', verdict: 'pass', validUntil: '2028-04-12' }) };

describe('the outbox of a phone', () => {
  it('sends answers, photos and the finish, in this order, and lets go of everything but the outcome', async () => {
    const { kept, asked, outbox } = aPhone({ inspections: [inspection('a')], answers: [answer('a')], photos: [photo('a')], finishes: [finish('a')] }, received);
    expect(await outbox.send('me')).toBe('done');
    expect(asked).toEqual(['answers a', 'photo a', 'finish a']);
    expect(kept).toMatchObject({ inspections: [{ outcome: { inspectionId: 'i1', verdict: 'pass' } }], answers: [], photos: [], finishes: [] });
  });

  it('keeps a picture until the centre returns its checksum', async () => {
    for (const [receivedSha256, isSent] of [['other', false], ['abc', true]] as const) {
      const { kept, outbox } = aPhone({ inspections: [inspection('a')], photos: [photo('a')] }, { photo: () => ({ receivedSha256 }) });
      await outbox.send('me');
      expect([kept.photos[0]!.sent, kept.photos[0]!.picture === null]).toEqual([isSent, isSent]);
    }
  });

  it('stops at a line that breaks, and begins there again', async () => {
    let isBroken = true;
    const { asked, outbox } = aPhone({ inspections: [inspection('a')], answers: [answer('a')], photos: [photo('a')] }, { photo: () => { if (isBroken) throw noAnswer(); return { receivedSha256: 'abc' }; } });
    expect(await outbox.send('me')).toBe('unreachable');
    isBroken = false;
    expect(await outbox.send('me')).toBe('done');
    expect(asked).toEqual(['answers a', 'photo a', 'photo a']);
  });

  it('says who was first and goes on with the next; what the centre will not have waits for a person', async () => {
    const { kept, outbox } = aPhone({ inspections: [inspection('a'), inspection('b')], answers: [answer('a'), answer('b')], photos: [photo('b')], finishes: [finish('b')] }, {
      answers: ((id: string) => { if (id === 'a') refusal(409, 'safety-inspection/already-finished', { finishedBy: '이점검', finishedOn: '2027-04-12' })(); }) as never,
      photo: refusal(422, 'photos/broken'), finish: refusal(422, 'safety-inspection/answers-refused', { errors: [{ pointer: '#/answers', detail: 'F3에 답이 없습니다.' }] }),
    });
    expect(await outbox.send('me')).toBe('done');
    expect(kept.inspections[0]).toMatchObject({ conflict: { kind: 'finished', who: '이점검', on: '2027-04-12' } });
    expect(kept.photos[0]).toMatchObject({ refused: '안 됩니다', sent: false });
    expect(kept.finishes[0]).toMatchObject({ refused: ['F3에 답이 없습니다.'] });
  });

  it('sends nothing of another person, and nothing once nobody is signed in', async () => {
    const another = aPhone({ inspections: [inspection('a', 'her')], answers: [answer('a')] }, {});
    expect(await another.outbox.send('me')).toBe('done');
    expect(another.asked).toEqual([]);
    const nobody = aPhone({ inspections: [inspection('a'), inspection('b')], answers: [answer('a'), answer('b')] }, { answers: refusal(401, 'identity/not-signed-in') });
    expect(await nobody.outbox.send('me')).toBe('signed-out');
    expect(nobody.asked).toEqual(['answers a']);
  });
});
