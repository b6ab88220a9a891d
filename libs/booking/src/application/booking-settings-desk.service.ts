import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import { assertSettingsHold, type BookingCaps, type BookingSettings } from '../domain/booking-settings.js';
import { SettingsStale } from '../domain/lifecycle.errors.js';
import { BookingSettingsRepository, type KeptCaps, type KeptSettings } from '../persistence/booking-settings.repository.js';

/** The deadlines and caps of a centre, and who changes them. */
@Injectable()
export class BookingSettingsDesk {
  constructor(private readonly uow: UnitOfWork, private readonly settings: BookingSettingsRepository) {}

  /** What holds for the centre; the usual ones where the director has laid down nothing. */
  of(centreId: string): Promise<KeptSettings> {
    return this.settings.of(centreId);
  }

  /** Holds for what is asked from now on; days already promised stay. */
  change(actor: Actor, version: number, to: BookingSettings): Promise<KeptSettings> {
    return this.uow.run(async () => {
      assertRole(actor, 'director');
      assertSettingsHold(to);
      const isChanged = await this.settings.change(actor.centreId, version, to);
      const now = await this.settings.of(actor.centreId);
      if (!isChanged) throw new SettingsStale(now.version);
      return now;
    });
  }

  caps(centreId: string): Promise<KeptCaps> {
    return this.settings.caps(centreId);
  }

  /** Holds from now on: what a school or a week has beyond it stays, and nothing is added. */
  changeCaps(actor: Actor, version: number, to: BookingCaps): Promise<KeptCaps> {
    return this.uow.run(async () => {
      assertRole(actor, 'director');
      const isChanged = await this.settings.changeCaps(actor.centreId, version, to);
      const now = await this.settings.caps(actor.centreId);
      if (!isChanged) throw new SettingsStale(now.version);
      return now;
    });
  }
}
