import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BookingCatalogue } from '#booking';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock } from '#kernel';
import { printPaper } from '#papers';
import { safetyPaper } from '../domain/safety-paper.js';
import { SafetyFileNotFound } from '../domain/visit-results.errors.js';
import { SafetyFileRepository, type SafetyFileRow } from '../persistence/safety-file.repository.js';
import { SafetyRecord } from './safety-record.service.js';

/** Everything on record about the safety of a visit, in one click, dated, and the same whenever it is asked for again. */
@Injectable()
export class SafetyFiles {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly bookings: BookingCatalogue,
    private readonly record: SafetyRecord,
    private readonly files: SafetyFileRepository,
  ) {}

  /** Writes down what is on record now. The school's own visit, or any of the centre. */
  async make(actor: Actor, bookingId: string): Promise<SafetyFileRow> {
    const booking = await this.own(actor, bookingId);
    const asOf = this.clock.now(), facts = await this.record.of(actor.centreId, booking);
    const sha256 = digest(await printPaper(safetyPaper(facts, asOf)));
    return { id: await this.uow.run(() => this.files.add(actor.centreId, bookingId, { asOf, facts, sha256 })), asOf, sha256 };
  }

  async list(actor: Actor, bookingId: string): Promise<SafetyFileRow[]> {
    await this.own(actor, bookingId);
    return this.files.ofBooking(actor.centreId, bookingId);
  }

  /** The PDF, from the facts of its day. */
  async print(actor: Actor, bookingId: string, fileId: string): Promise<{ readonly bytes: Uint8Array; readonly asOf: Date }> {
    await this.own(actor, bookingId);
    const file = await this.files.find(actor.centreId, bookingId, fileId);
    if (!file) throw new SafetyFileNotFound();
    return { bytes: await printPaper(safetyPaper(file.facts, file.asOf)), asOf: file.asOf };
  }

  private own(actor: Actor, bookingId: string) {
    assertRole(actor, 'teacher', 'director');
    return this.bookings.findFor(actor, bookingId);
  }
}

const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
