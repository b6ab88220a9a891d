import { isProblem, type Problem } from '../api/problem.js';
import type { CentreDoor } from './centre-door.js';
import type { Conflict, Kept, PhoneFinish, PhoneInspection, PhonePhoto, PhoneStore } from './phone-store.js';

/** What became of one try. `signed-out`: nobody, or somebody else, is signed in; everything stays on the phone. */
export type Sending = 'done' | 'unreachable' | 'signed-out';

const CONFLICTS: Readonly<Record<string, Conflict['kind']>> = {
  'safety-inspection/already-finished': 'finished', 'safety-inspection/assigned-to-another': 'another', 'safety-inspection/cancelled': 'cancelled',
};
const word = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/**
 * Sends what is on the phone: answers, then photos one by one, then the word that it is finished. Everything carries the
 * phone's own ids, so a line that breaks after the centre has heard costs nothing: it is sent again.
 */
export class Outbox {
  private running: Promise<Sending> | null = null;

  constructor(private readonly store: PhoneStore, private readonly door: CentreDoor, private readonly onSending: (photoOrInspectionId: string | null) => void = () => {}) {}

  /** Joins a try that is under way. */
  send(accountId: string): Promise<Sending> {
    this.running ??= this.sendAll(accountId).finally(() => { this.running = null; this.onSending(null); });
    return this.running;
  }

  private async sendAll(accountId: string): Promise<Sending> {
    const kept = await this.store.all();
    for (const inspection of kept.inspections) {
      if (inspection.accountId !== accountId || inspection.conflict || inspection.outcome) continue;
      try {
        await this.sendOne(inspection, kept);
      } catch (error) {
        if (!isProblem(error)) throw error;
        if (error.status === 401) return 'signed-out';
        if (error.status === 0 || error.status === 429 || error.status >= 500) return 'unreachable';
        const conflict = conflictIn(error);
        await this.store.inspection({ ...inspection, ...(conflict ? { conflict } : { trouble: error.detail }) });
      }
    }
    return 'done';
  }

  private async sendOne(inspection: PhoneInspection, { answers, photos, finishes }: Kept): Promise<void> {
    const { id } = inspection, finish = finishes.find(({ inspectionId }) => inspectionId === id);
    const fresh = answers.filter((answer) => answer.inspectionId === id && !answer.sent);
    if (fresh.length > 0) {
      this.onSending(id);
      await this.door.answers(id, fresh.map(({ id: answerId, itemCode, answer, note, correctionDueOn, answeredAt }) => ({ id: answerId, itemCode, answer, answeredAt, note: note.trim() || null, correctionDueOn })));
      await this.store.answersSent(fresh);
    }
    const ofThis = photos.filter((photo) => photo.inspectionId === id && !photo.refused);
    for (const photo of ofThis) if (!photo.sent) await this.sendPhoto(id, photo);
    if (finish && !finish.refused) await this.sendFinish(inspection, finish, ofThis);
  }

  /** The picture stays on the phone until the centre says the checksum of what it received, and it is this one's. */
  private async sendPhoto(inspectionId: string, photo: PhonePhoto): Promise<void> {
    if (!photo.picture) return;
    this.onSending(photo.id);
    try {
      const { receivedSha256 } = await this.door.photo(inspectionId, { ...photo, picture: photo.picture });
      if (receivedSha256 === photo.sha256) await this.store.photo({ ...photo, picture: null, sent: true });
    } catch (error) {
      if (!isProblem(error, 422)) throw error;
      await this.store.photo({ ...photo, refused: error.detail });
    }
  }

  private async sendFinish(inspection: PhoneInspection, finish: PhoneFinish, photos: readonly PhonePhoto[]): Promise<void> {
    this.onSending(inspection.id);
    try {
      const { id, verdict, validUntil } = await this.door.finish(inspection.id, {
        inspectedOn: finish.inspectedOn, photoIds: photos.filter(({ itemCode }) => itemCode !== null).map(({ id: photoId }) => photoId), ...(finish.note.trim() ? { note: finish.note.trim() } : {}),
        ...(finish.signerName.trim() ? { signature: { name: finish.signerName.trim(), ...(finish.drawingId ? { drawingId: finish.drawingId } : {}) } } : {}),
      });
      await this.store.letGo(inspection.id, { inspectionId: id, verdict, validUntil });
    } catch (error) {
      if (!isProblem(error, 422) && !isProblem(error, 400)) throw error;
      await this.store.finish({ ...finish, refused: error.fields.length > 0 ? error.fields.map(({ detail }) => detail) : [error.detail] });
    }
  }
}

export function conflictIn({ code, facts }: Problem): Conflict | null {
  const kind = CONFLICTS[code];
  return kind ? { kind, who: word(facts['finishedBy'] ?? facts['assignedTo']), on: word(facts['finishedOn']) } : null;
}
