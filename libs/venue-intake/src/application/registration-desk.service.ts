import { randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { Clock } from '#kernel';
import type { Page } from '#venue-registry';
import { assertComplete, assertRegistration, businessNumberOf, type RegistrationFacts, type RegistrationState } from '../domain/registration.js';
import { AlikeVenues, ApprovedByPreparer, RegistrationDecided, RegistrationNotFound, RegistrationRefused, RegistrationStale } from '../domain/venue-intake.errors.js';
import { registrationDecided } from '../domain/venue-intake.events.js';
import { RegistrationRepository } from '../persistence/registration.repository.js';
import { Duplicates } from './duplicates.service.js';
import type { AlikeView, RegistrationView } from './intake.views.js';
import { NewVenues } from './new-venues.service.js';
import { hashOfToken } from './registration-door.service.js';

export interface Approval {
  /** Where it stands from the first day: found, or already spoken with. */
  readonly as: 'lead' | 'contacted';
  /** Somebody has looked at the venues that look like it, and it is none of them. */
  readonly despiteAlike: boolean;
}

const LINK_DAYS = 30, DAY_MS = 86_400_000, LONGEST_LABEL = 100;
const TOKEN_BYTES = 24;

/** The centre's side: who came forward, whether they are known already, and what becomes of them. */
@Injectable()
export class RegistrationDesk {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly rows: RegistrationRepository,
    private readonly duplicates: Duplicates,
    private readonly venues: NewVenues,
  ) {}

  /** The latest first. */
  async list(actor: Actor, search: { readonly state?: RegistrationState | undefined; readonly page: number; readonly size: number }): Promise<Page<RegistrationView>> {
    assertRole(actor, 'director');
    return { ...(await this.rows.list(actor.centreId, search.state, search.page, search.size)), page: search.page, size: search.size };
  }

  /** With the venues that look like it. RegistrationNotFound. */
  async find(actor: Actor, id: string): Promise<{ readonly registration: RegistrationView; readonly alike: readonly AlikeView[] }> {
    assertRole(actor, 'director');
    const registration = await this.rows.find(actor.centreId, id);
    if (!registration) throw new RegistrationNotFound('찾으시는 등록 신청이 없습니다.', { registrationId: id });
    const alike = await this.duplicates.of(actor.centreId, registration);
    return { registration, alike: alike.filter(({ venue }) => venue.id !== registration.venueId) };
  }

  /** Written down on the telephone: by this account, so that another one approves. RegistrationRefused. */
  async enter(actor: Actor, facts: RegistrationFacts): Promise<RegistrationView> {
    assertRole(actor, 'director');
    assertRegistration(facts);
    return this.uow.run(async () => {
      const id = await this.rows.add({
        centreId: actor.centreId, formId: randomUUID(), origin: 'staff', linkId: null, preparedBy: actor.accountId, receivedAt: this.clock.now(), facts: { ...facts, businessNo: businessNumberOf(facts) },
      });
      return (await this.rows.find(actor.centreId, id!))!;
    });
  }

  /** RegistrationRefused, RegistrationStale, RegistrationDecided, RegistrationNotFound. */
  async complete(actor: Actor, id: string, version: number, facts: RegistrationFacts): Promise<RegistrationView> {
    assertRole(actor, 'director');
    assertRegistration(facts);
    return this.uow.run(async () => {
      await this.lock(actor, id, version);
      await this.rows.change(id, { ...facts, businessNo: businessNumberOf(facts) });
      return (await this.rows.find(actor.centreId, id))!;
    });
  }

  /** Makes a venue of it; answers the venue's id. ApprovedByPreparer, RegistrationIncomplete, AlikeVenues, and what `complete` throws. */
  async approve(actor: Actor, id: string, version: number, { as, despiteAlike }: Approval): Promise<string> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      const registration = await this.lock(actor, id, version);
      if (registration.preparedBy === actor.accountId) throw new ApprovedByPreparer('직접 적은 신청은 다른 분이 승인해야 합니다.');
      assertComplete(registration);
      const alike = despiteAlike ? [] : await this.duplicates.of(actor.centreId, registration);
      if (alike[0]) throw new AlikeVenues(`이미 있는 체험처와 같은 곳일 수 있습니다: ${alike[0].venue.name}. 확인한 뒤 다른 곳이면 그렇게 표시하고 승인해 주세요.`, { alike: alike.map(({ venue, score }) => ({ id: venue.id, name: venue.name, score })) });
      const venueId = await this.venues.add(actor, registration, as);
      await this.rows.decide(id, { state: 'approved', by: actor.accountId, at: this.clock.now(), reason: null, venueId });
      this.uow.raise(registrationDecided(actor.centreId, id));
      return venueId;
    });
  }

  /** With a reason for the one who asked. RegistrationRefused without one, and what `complete` throws. */
  async decline(actor: Actor, id: string, version: number, reason: string): Promise<void> {
    assertRole(actor, 'director');
    if (!reason.trim()) throw new RegistrationRefused('거절하는 까닭을 적어 주세요.', { errors: [{ pointer: '#/reason', detail: '거절하는 까닭을 적어 주세요.' }] });
    return this.uow.run(async () => {
      await this.lock(actor, id, version);
      await this.rows.decide(id, { state: 'declined', by: actor.accountId, at: this.clock.now(), reason, venueId: null });
      this.uow.raise(registrationDecided(actor.centreId, id));
    });
  }

  /** An address of the form for somebody, good for thirty days. It is shown once. */
  async makeLink(actor: Actor, label: string): Promise<{ readonly token: string; readonly expiresAt: Date }> {
    assertRole(actor, 'director');
    if (!label.trim() || label.length > LONGEST_LABEL) throw new RegistrationRefused('누구에게 줄 링크인지 적어 주세요.', { errors: [{ pointer: '#/label', detail: `${LONGEST_LABEL}자까지 적어 주세요.` }] });
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const expiresAt = new Date(this.clock.now().getTime() + LINK_DAYS * DAY_MS);
    return this.uow.run(async () => {
      await this.rows.addLink(actor.centreId, { tokenHash: hashOfToken(token), label, by: actor.accountId, expiresAt });
      return { token, expiresAt };
    });
  }

  private async lock(actor: Actor, id: string, version: number): Promise<RegistrationView> {
    const registration = await this.rows.lock(actor.centreId, id);
    if (!registration) throw new RegistrationNotFound('찾으시는 등록 신청이 없습니다.', { registrationId: id });
    if (registration.state !== 'received') throw new RegistrationDecided('이미 결정한 신청입니다.', { state: registration.state });
    if (registration.version !== version) throw new RegistrationStale('그사이 다른 분이 바꾸었습니다. 다시 불러온 뒤 고쳐 주세요.', { version: registration.version });
    return registration;
  }
}
