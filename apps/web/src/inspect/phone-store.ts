import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { components } from '../api/schema.generated.js';

type Schemas = components['schemas'];
export type FieldInspection = Schemas['FieldInspectionResponse'];
export type Answer = Schemas['SentAnswerDto']['answer'];
export type Verdict = Schemas['InspectionResponse']['verdict'];

/** Somebody else has it: what is on this phone can only be sent as a note. */
export interface Conflict { readonly kind: 'finished' | 'another' | 'cancelled'; readonly who: string | null; readonly on: string | null }

export interface PhoneInspection extends FieldInspection {
  /** Whose it is: nobody else's name is put under it. */
  readonly accountId: string;
  readonly conflict?: Conflict;
  /** Why the centre would not take what was sent last, in its words. */
  readonly trouble?: string;
  /** What the centre answered when it was finished. */
  readonly outcome?: { readonly inspectionId: string; readonly verdict: Verdict; readonly validUntil: string | null };
}

/** `sent`: the centre has it as it is here. */
export interface PhoneAnswer {
  readonly id: string;
  readonly inspectionId: string;
  readonly itemCode: string;
  readonly answer: Answer;
  readonly note: string;
  readonly correctionDueOn: string | null;
  readonly answeredAt: string;
  readonly sent: boolean;
}

/** The picture itself until the centre has returned its checksum; a small copy stays. */
export interface PhonePhoto {
  readonly id: string;
  readonly inspectionId: string;
  /** Null: the host's signature. */
  readonly itemCode: string | null;
  readonly picture: Blob | null;
  readonly sha256: string;
  readonly small: string;
  readonly sent: boolean;
  /** Why the centre will not have it, in its words. */
  readonly refused?: string;
}

export interface PhoneFinish {
  readonly inspectionId: string;
  readonly inspectedOn: string;
  readonly note: string;
  readonly signerName: string;
  readonly drawingId: string | null;
  /** What the centre found wrong, in its words. */
  readonly refused?: readonly string[];
}

interface Shelves extends DBSchema {
  inspections: { key: string; value: PhoneInspection };
  answers: { key: [string, string]; value: PhoneAnswer; indexes: { inspection: string } };
  photos: { key: string; value: PhonePhoto; indexes: { inspection: string } };
  finishes: { key: string; value: PhoneFinish };
}

export interface Kept {
  readonly inspections: readonly PhoneInspection[];
  readonly answers: readonly PhoneAnswer[];
  readonly photos: readonly PhonePhoto[];
  readonly finishes: readonly PhoneFinish[];
}

/** What an inspector wrote, on the phone itself; it outlives reloads, restarts and days without a network. */
export class PhoneStore {
  private readonly listeners = new Set<() => void>();

  private constructor(private readonly shelves: IDBPDatabase<Shelves>) {}

  static async open(): Promise<PhoneStore> {
    const shelves = await openDB<Shelves>('goreuge-inspect', 1, {
      upgrade(db) {
        db.createObjectStore('inspections', { keyPath: 'id' });
        db.createObjectStore('answers', { keyPath: ['inspectionId', 'itemCode'] }).createIndex('inspection', 'inspectionId');
        db.createObjectStore('photos', { keyPath: 'id' }).createIndex('inspection', 'inspectionId');
        db.createObjectStore('finishes', { keyPath: 'inspectionId' });
      },
    });
    return new PhoneStore(shelves);
  }

  whenChanged(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async all(): Promise<Kept> {
    const [inspections, answers, photos, finishes] = await Promise.all([
      this.shelves.getAll('inspections'), this.shelves.getAll('answers'), this.shelves.getAll('photos'), this.shelves.getAll('finishes'),
    ]);
    return { inspections, answers, photos, finishes };
  }

  /** Newly downloaded: what was answered on this phone stays; what only the centre has is taken over. */
  async carry(accountId: string, downloaded: readonly FieldInspection[]): Promise<void> {
    const tx = this.shelves.transaction(['inspections', 'answers'], 'readwrite');
    for (const inspection of downloaded) {
      await tx.objectStore('inspections').put({ ...inspection, accountId });
      for (const { id, itemCode, answer, note, correctionDueOn, answeredAt } of inspection.answers) {
        const known = await tx.objectStore('answers').get([inspection.id, itemCode]);
        if (!known || (known.sent && known.answeredAt < answeredAt)) {
          await tx.objectStore('answers').put({ id, inspectionId: inspection.id, itemCode, answer, note: note ?? '', correctionDueOn, answeredAt, sent: true });
        }
      }
    }
    await tx.done;
    this.tell();
  }

  async answer(answer: PhoneAnswer): Promise<void> { await this.shelves.put('answers', answer); this.tell(); }
  async photo(photo: PhonePhoto): Promise<void> { await this.shelves.put('photos', photo); this.tell(); }
  async dropPhoto(id: string): Promise<void> { await this.shelves.delete('photos', id); this.tell(); }
  async finish(finish: PhoneFinish): Promise<void> { await this.shelves.put('finishes', finish); this.tell(); }
  async reopen(inspectionId: string): Promise<void> { await this.shelves.delete('finishes', inspectionId); this.tell(); }
  async inspection(inspection: PhoneInspection): Promise<void> { await this.shelves.put('inspections', inspection); this.tell(); }

  /** The centre has these words; whatever was written over them meanwhile is still to be sent. */
  async answersSent(sent: readonly PhoneAnswer[]): Promise<void> {
    const tx = this.shelves.transaction('answers', 'readwrite');
    for (const answer of sent) {
      const now = await tx.store.get([answer.inspectionId, answer.itemCode]);
      if (now?.answeredAt === answer.answeredAt) await tx.store.put({ ...now, sent: true });
    }
    await tx.done;
    this.tell();
  }

  /** Lets go of everything about an inspection; with an outcome that alone stays to be read. */
  async letGo(inspectionId: string, outcome?: PhoneInspection['outcome']): Promise<void> {
    const tx = this.shelves.transaction(['inspections', 'answers', 'photos', 'finishes'], 'readwrite');
    for (const key of await tx.objectStore('answers').index('inspection').getAllKeys(inspectionId)) await tx.objectStore('answers').delete(key);
    for (const key of await tx.objectStore('photos').index('inspection').getAllKeys(inspectionId)) await tx.objectStore('photos').delete(key);
    await tx.objectStore('finishes').delete(inspectionId);
    const known = await tx.objectStore('inspections').get(inspectionId);
    if (outcome && known) await tx.objectStore('inspections').put({ ...known, outcome });
    else await tx.objectStore('inspections').delete(inspectionId);
    await tx.done;
    this.tell();
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
