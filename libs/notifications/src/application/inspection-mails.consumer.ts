import { Injectable } from '@nestjs/common';
import { LinkTokens } from '#booking';
import type { ClaimedMessage } from '#database';
import { CentreRegister } from '#identity-access';
import {
  CORRECTIONS_ASKED, Corrections, type CorrectionsAsked, type CorrectionView, INSPECTION_REMINDER, type InspectionReminder, LINK_OF_CORRECTION, LINK_OF_SELF_CHECK, PlanCatalogue, SELF_CHECK_ASKED,
  type SelfCheckAsked, VENUE_RELEASED, VENUE_RESTRICTED, type VenueReleased, type VenueRestricted,
} from '#safety-inspection';
import { VenueCatalogue } from '#venue-registry';
import { RecipientQueries } from '../persistence/recipients.queries.js';
import { MailSettings } from '../ports/mail-settings.js';
import { Mailer } from '../ports/mailer.js';
import { correctionsLetter, coverEndsLetter, type Host, inspectorComesLetter, releasedLetter, restrictedLetter, selfCheckLetter } from './letters/inspection-letters.js';
import type { Centre } from './letters/lifecycle-letters.js';
import { type AddressedLetter, MailConsumer } from './mail-consumer.js';

type KnownCentre = Centre & { readonly id: string };

/** Tells hosts of inspections, of what is to be put right, and when they may not receive students. */
@Injectable()
export class InspectionMails extends MailConsumer {
  override readonly handles = [SELF_CHECK_ASKED, CORRECTIONS_ASKED, INSPECTION_REMINDER, VENUE_RESTRICTED, VENUE_RELEASED];

  constructor(
    mailer: Mailer,
    private readonly plans: PlanCatalogue,
    private readonly corrections: Corrections,
    private readonly venues: VenueCatalogue,
    private readonly centres: CentreRegister,
    private readonly recipients: RecipientQueries,
    private readonly tokens: LinkTokens,
    private readonly settings: MailSettings,
  ) {
    super(mailer);
  }

  protected override async write({ type, centreId, payload }: ClaimedMessage): Promise<AddressedLetter[]> {
    const centre = await this.centres.find(centreId);
    if (!centre) return [];
    switch (type) {
      case SELF_CHECK_ASKED: return this.selfCheck(centre, (payload as unknown as SelfCheckAsked).planId);
      case CORRECTIONS_ASKED: return this.toCorrect(centre, payload as unknown as CorrectionsAsked);
      case INSPECTION_REMINDER: return this.reminder(centre, payload as unknown as InspectionReminder);
      case VENUE_RESTRICTED: return this.restricted(centre, payload as unknown as VenueRestricted);
      default: return this.toHost(centre, (payload as unknown as VenueReleased).venueId, (host) => releasedLetter(host, centre));
    }
  }

  private async selfCheck(centre: KnownCentre, planId: string): Promise<AddressedLetter[]> {
    const plan = await this.plans.open(centre.id, planId);
    return plan ? this.toHost(centre, plan.venueId, (host) => selfCheckLetter(plan, host, this.selfCheckHref(planId), centre)) : [];
  }

  private async toCorrect(centre: KnownCentre, { inspectionId, correctionIds }: CorrectionsAsked, { isReminder = false } = {}): Promise<AddressedLetter[]> {
    const asked = (await this.corrections.ofInspection(centre.id, inspectionId)).filter(({ id, state }) => correctionIds.includes(id) && state !== 'verified');
    const [first] = asked;
    return first ? this.toHost(centre, first.venueId, (host) => correctionsLetter(asked.map((correction) => ({ ...correction, href: this.proofHref(correction) })), host, centre, { isReminder })) : [];
  }

  /** Nothing is said any more of what was done, moved or called off meanwhile. */
  private async reminder(centre: KnownCentre, { kind, subjectId, venueId, day }: InspectionReminder): Promise<AddressedLetter[]> {
    if (kind === 'ends-in-60' || kind === 'ends-in-30') return this.toHost(centre, venueId, (host) => coverEndsLetter(day, host, centre));
    if (kind === 'correction-due') {
      const correction = await this.corrections.find(centre.id, subjectId);
      return correction?.state === 'open' ? this.toCorrect(centre, { inspectionId: correction.inspectionId, correctionIds: [subjectId] }, { isReminder: true }) : [];
    }
    const plan = await this.plans.open(centre.id, subjectId);
    if (plan?.scheduledOn !== day) return [];
    const href = plan.selfCheck !== null && plan.selfCheck.answeredAt === null ? this.selfCheckHref(subjectId) : null;
    return this.toHost(centre, venueId, (host) => inspectorComesLetter(plan, host, href, centre));
  }

  private async restricted(centre: KnownCentre, restriction: VenueRestricted): Promise<AddressedLetter[]> {
    const { venueId } = restriction, href = `${this.settings.publicUrl}/inspection-plan`;
    const venueName = (await this.venues.find(centre.id, venueId))?.name ?? '';
    return [
      ...(await this.toHost(centre, venueId, (host) => restrictedLetter(restriction, host, null, centre))),
      { to: await this.recipients.directorsOf(centre.id), letter: restrictedLetter(restriction, { venueName, contactName: null }, href, centre), senderName: centre.name },
    ];
  }

  /** None for a venue without an address; the centre telephones. */
  private async toHost(centre: KnownCentre, venueId: string, letter: (host: Host) => AddressedLetter['letter']): Promise<AddressedLetter[]> {
    const venue = await this.venues.find(centre.id, venueId), email = venue?.contactEmail?.trim();
    return venue ? [{ to: email ? [email] : [], letter: letter({ venueName: venue.name, contactName: venue.contactName }), senderName: centre.name }] : [];
  }

  private selfCheckHref(planId: string): string {
    return `${this.settings.publicUrl}/c/${this.tokens.tokenFor(LINK_OF_SELF_CHECK, planId)}`;
  }

  private proofHref({ id }: CorrectionView): string {
    return `${this.settings.publicUrl}/p/${this.tokens.tokenFor(LINK_OF_CORRECTION, id)}`;
  }
}
