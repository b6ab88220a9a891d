import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { CentreRegister, type CentreView, FormLimits } from '#identity-access';
import { Clock } from '#kernel';
import { assertRegistration, businessNumberOf, type RegistrationDraft } from '../domain/registration.js';
import { registrationReceived } from '../domain/venue-intake.events.js';
import { RegistrationRepository } from '../persistence/registration.repository.js';

/** The form as somebody without an account has it before them. */
export interface OpenedForm {
  readonly centre: CentreView;
  /** Null: the public page. */
  readonly linkId: string | null;
}

/** A household or an office may send a few; a whole day of them is a machine. */
const MOST_PER_SENDER = 5, MOST_PER_CENTRE = 60;

/** Where places come forward themselves. Looking writes nothing, and the answer says nothing about who is registered already. */
@Injectable()
export class RegistrationDoor {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly clock: Clock,
    private readonly centres: CentreRegister,
    private readonly limits: FormLimits,
    private readonly registrations: RegistrationRepository,
  ) {}

  /** Whose form there is; with one centre nobody has to choose. */
  publicCentres(): Promise<CentreView[]> {
    return this.centres.list();
  }

  /** Null for a centre that is not there. Whoever opens a form reaches its centre only. */
  async openPublic(centreId: string): Promise<OpenedForm | null> {
    const centre = await this.centres.find(centreId);
    if (!centre) return null;
    this.uow.narrowTo({ centreId });
    return { centre, linkId: null };
  }

  /** Null for what is forged, shortened or over: from outside all the same. */
  async openLink(token: string): Promise<OpenedForm | null> {
    const link = await this.registrations.openLink(hashOfToken(token), this.clock.now());
    const opened = link && (await this.openPublic(link.centreId));
    return opened && { ...opened, linkId: link.id };
  }

  /** Sent twice it counts once. RegistrationRefused with every bad field, TooManyForms. */
  async send({ centre, linkId }: OpenedForm, draft: RegistrationDraft, { formId, sender }: { readonly formId: string; readonly sender: string }): Promise<void> {
    assertRegistration(draft);
    await this.limits.count('registration', sender, MOST_PER_SENDER);
    await this.limits.count('registration', centre.id, MOST_PER_CENTRE);
    await this.uow.run(async () => {
      const id = await this.registrations.add({
        centreId: centre.id, formId, origin: linkId === null ? 'form' : 'link', linkId, preparedBy: null, receivedAt: this.clock.now(), facts: { ...draft, businessNo: businessNumberOf(draft), district: null, latitude: null, longitude: null },
      });
      if (id !== null) this.uow.raise(registrationReceived(centre.id, id));
    });
  }
}

export const hashOfToken = (token: string): Buffer => createHash('sha256').update(token).digest();
