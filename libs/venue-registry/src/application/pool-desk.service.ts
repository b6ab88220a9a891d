import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole, OrganisationRegister } from '#identity-access';
import { Clock, type Day, dayInSeoul } from '#kernel';
import { type Gate, GATE_NAMES, isPassed } from '../domain/gates.js';
import { GatesMissing } from '../domain/pool.errors.js';
import { assertContact, assertFacts, assertLead, type ContactDraft, type LeadDraft, type VenueFacts } from '../domain/record-rule.js';
import type { Channel, VenueStatus } from '../domain/standing.js';
import { RecordRepository } from '../persistence/record.repository.js';
import { OpeningGate } from '../ports/opening-gate.js';
import { PoolCatalogue } from './pool-catalogue.service.js';
import { VenueStanding } from './venue-standing.service.js';

export interface StandingStep { readonly to: VenueStatus; readonly effectiveOn?: Day | undefined; readonly reason?: string | undefined; readonly channel?: Channel | undefined }

/** A centre's work on one venue: found, spoken with, brought from stage to stage. */
@Injectable()
export class PoolDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly organisations: OrganisationRegister,
    private readonly rows: RecordRepository,
    private readonly standing: VenueStanding,
    private readonly catalogue: PoolCatalogue,
    private readonly gate: OpeningGate,
    private readonly clock: Clock,
  ) {}

  /** A place somebody found; answers its id. RecordRefused with the fields. */
  addLead(actor: Actor, draft: LeadDraft): Promise<string> {
    assertRole(actor, 'director');
    const today = this.today();
    assertLead(draft, today);
    return this.uow.run(async () => {
      const [id = ''] = await this.organisations.addMany(actor.centreId, 'venue', [draft.name.trim()]);
      await this.rows.addLead(actor.centreId, id, draft, draft.discoveredOn ?? today);
      return id;
    });
  }

  /** All of what is known, anew. VenueStale, RecordRefused. */
  changeFacts(actor: Actor, venueId: string, version: number, facts: VenueFacts): Promise<void> {
    assertRole(actor, 'director');
    assertFacts(facts);
    return this.uow.run(async () => {
      const { name } = await this.rows.lock(actor.centreId, venueId, version);
      await this.rows.changeFacts(venueId, facts);
      if (name !== facts.name) await this.organisations.rename(actor.centreId, [{ id: venueId, name: facts.name }]);
    });
  }

  /** The gates a centre asks for are asked once: on the way from an agreement to visits. GatesMissing names what is not there. */
  move(actor: Actor, venueId: string, version: number, step: StandingStep): Promise<void> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      await this.rows.lock(actor.centreId, venueId, version);
      if (step.to === 'active') await this.assertGates(actor, venueId);
      await this.standing.move({ ...step, centreId: actor.centreId, venueId, by: actor.accountId });
    });
  }

  /** A call, a mail, a visit or a meeting, written down; it stays as it was written. */
  addContact(actor: Actor, venueId: string, contact: ContactDraft): Promise<void> {
    assertRole(actor, 'director');
    assertContact(contact, this.today());
    return this.uow.run(async () => {
      await this.rows.lock(actor.centreId, venueId);
      await this.rows.addContact(actor.centreId, venueId, contact, actor.accountId, this.clock.now());
    });
  }

  private async assertGates(actor: Actor, venueId: string): Promise<void> {
    const { status, gates } = await this.catalogue.record(actor.centreId, venueId);
    if (status !== 'agreed') return;
    const { gatesToActivate } = await this.catalogue.settings(actor.centreId);
    const isInspected = await this.gate.isInspected(venueId, this.today());
    const missing = gatesToActivate.filter((gate: Gate) => (gate === 'inspection' ? !isInspected : !isPassed(gates[gate])));
    if (missing.length > 0) throw new GatesMissing(`운영으로 바꾸려면 오늘 유효한 것이 있어야 합니다: ${missing.map((gate) => GATE_NAMES[gate]).join(', ')}.`, { missing });
  }

  private today(): Day {
    return dayInSeoul(this.clock.now());
  }
}
