import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole, CentreRegister } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { type PhotoFile, PhotoStore } from '#photos';
import { assertReturnRead, correctionState } from '../domain/correction-rule.js';
import { CorrectionNotFound, CorrectionVerifiedAlready, TooManyProofs } from '../domain/correction.errors.js';
import { CorrectionRepository } from '../persistence/correction.repository.js';
import type { OpenedCorrection } from './correction.views.js';

export const LINK_OF_CORRECTION = 'correction';
const MOST_PROOFS = 10;

/** Behind the link of a correction: the host sends photos, without an account. Whoever opens it has shown the link already. */
@Injectable()
export class ProofDoor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly rows: CorrectionRepository,
    private readonly photos: PhotoStore,
    private readonly centres: CentreRegister,
  ) {}

  /** Null for what is not there any more. Whoever opens it reaches its centre only. */
  async look(correctionId: string): Promise<OpenedCorrection | null> {
    const row = await this.rows.find(correctionId), centre = row && (await this.centres.find(row.centreId));
    if (!row || !centre) return null;
    this.uow.narrowTo({ centreId: row.centreId });
    const state = correctionState({ dueOn: row.dueOn, isProved: row.proofs.length > 0 && row.returnedNote === null, isVerified: row.verifiedAt !== null }, dayInSeoul(this.clock.now()));
    return { ...row, state, centreName: centre.name, centrePhone: centre.phone };
  }

  /** For whoever verifies. CorrectionNotFound for a photo of something else. */
  async photo(actor: Actor, correctionId: string, photoId: string): Promise<PhotoFile> {
    assertRole(actor, 'director', 'inspector');
    const correction = await this.rows.find(correctionId, actor.centreId);
    const file = correction?.proofs.some((proof) => proof.photoId === photoId) ? await this.photos.file(actor.centreId, photoId) : null;
    if (!file) throw new CorrectionNotFound('사진을 찾을 수 없습니다.', { correctionId, photoId });
    return file;
  }

  /** The photo store's refusals, TooManyProofs, CorrectionVerifiedAlready, CorrectionStale. The same form sent twice is one photo; `seen` is the version the form was of. */
  send({ id, centreId }: Pick<OpenedCorrection, 'id' | 'centreId'>, { bytes, note, formId = randomUUID(), seen }: { bytes: Uint8Array; note: string | null; formId?: string | undefined; seen?: number | undefined }): Promise<void> {
    return this.uow.run(async () => {
      await this.rows.lock(id);
      const correction = await this.rows.find(id, centreId);
      if (!correction || correction.verifiedAt !== null) throw new CorrectionVerifiedAlready('이미 확인을 마친 보완입니다. 사진을 더 보내지 않으셔도 됩니다.');
      assertReturnRead(correction, seen);
      if (correction.proofs.length >= MOST_PROOFS && !correction.proofs.some(({ photoId }) => photoId === formId)) throw new TooManyProofs(`사진은 ${MOST_PROOFS}장까지 보낼 수 있습니다. 센터에 전화해 주세요.`, { most: MOST_PROOFS });
      const photo = await this.photos.keep(centreId, { id: formId, bytes });
      await this.rows.prove(centreId, id, { photoId: photo.id, note, at: this.clock.now() });
    });
  }
}
