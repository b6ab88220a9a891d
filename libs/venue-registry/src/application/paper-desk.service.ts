import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock, dayInSeoul } from '#kernel';
import { type DocumentSubject, mediaTypeOf } from '../domain/document-rule.js';
import type { PaperGate } from '../domain/gates.js';
import { PaperNotFound, ProgrammeNotFound } from '../domain/pool.errors.js';
import { assertPaper, assertProgramme, type PaperDraft, type ProgrammeFacts } from '../domain/record-rule.js';
import { DocumentRepository } from '../persistence/document.repository.js';
import { RecordRepository } from '../persistence/record.repository.js';

/** Papers with a validity, scanned documents and programmes of a venue. */
@Injectable()
export class PaperDesk {
  constructor(private readonly uow: UnitOfWork, private readonly rows: RecordRepository, private readonly documents: DocumentRepository, private readonly clock: Clock) {}

  /** RecordRefused with the fields: a paper that is over is not taken. VenueNotFound. */
  addPaper(actor: Actor, venueId: string, paper: PaperDraft): Promise<void> {
    assertRole(actor, 'director');
    assertPaper(paper, dayInSeoul(this.clock.now()));
    return this.writing(actor, venueId, () => this.rows.addPaper(actor.centreId, venueId, paper));
  }

  /** Written down by mistake. PaperNotFound. */
  removePaper(actor: Actor, venueId: string, gate: PaperGate, id: string): Promise<void> {
    assertRole(actor, 'director');
    return this.writing(actor, venueId, async () => {
      if (!(await this.rows.removePaper(venueId, gate, id))) throw new PaperNotFound('서류를 찾을 수 없습니다.', { paperId: id });
    });
  }

  /** DocumentRefused for anything but PDF, JPEG and PNG of at most 5 MB, and for what is there already. */
  addDocument(actor: Actor, venueId: string, { about, fileName, bytes }: { readonly about: DocumentSubject; readonly fileName: string; readonly bytes: Uint8Array }): Promise<void> {
    assertRole(actor, 'director');
    const mediaType = mediaTypeOf(bytes);
    return this.writing(actor, venueId, () => this.documents.add(actor.centreId, venueId, { about, fileName: fileName.trim() || '문서', mediaType, bytes, by: actor.accountId, at: this.clock.now() }));
  }

  addProgramme(actor: Actor, venueId: string, facts: ProgrammeFacts): Promise<void> {
    assertRole(actor, 'director');
    assertProgramme(facts);
    return this.writing(actor, venueId, () => this.rows.addProgramme(actor.centreId, venueId, `programme-${randomUUID().slice(0, 8)}`, facts));
  }

  /** ProgrammeNotFound, also when somebody else changed it since this version. */
  changeProgramme(actor: Actor, venueId: string, id: string, version: number, facts: ProgrammeFacts): Promise<void> {
    assertRole(actor, 'director');
    assertProgramme(facts);
    return this.writing(actor, venueId, async () => {
      if (!(await this.rows.changeProgramme(venueId, id, version, facts))) throw new ProgrammeNotFound('프로그램을 찾을 수 없거나 그사이 바뀌었습니다. 다시 불러와 주세요.', { programmeId: id });
    });
  }

  private writing(actor: Actor, venueId: string, work: () => Promise<void>): Promise<void> {
    return this.uow.run(async () => {
      await this.rows.lock(actor.centreId, venueId);
      await work();
    });
  }
}
