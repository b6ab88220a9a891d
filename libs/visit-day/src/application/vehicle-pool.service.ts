import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#database';
import { type Actor, assertRole } from '#identity-access';
import type { Day } from '#kernel';
import { VehicleChanged, VehicleNotFound } from '../domain/preparation.errors.js';
import type { VehicleDraft, VehicleView } from '../domain/vehicle.js';
import { type Ride, VehicleRepository } from '../persistence/vehicle.repository.js';
import { VisitChanges } from './visit-changes.service.js';

/** Buses and taxis of a day, and who rides in them. A vehicle takes as many as it has seats, whoever asks first. */
@Injectable()
export class VehiclePool {
  constructor(
    private readonly uow: UnitOfWork,
    private readonly vehicles: VehicleRepository,
    private readonly changes: VisitChanges,
  ) {}

  /** By half-day, kind and name. */
  async on(actor: Actor, day: Day): Promise<VehicleView[]> {
    assertRole(actor, 'director');
    return this.vehicles.on(actor.centreId, day);
  }

  /** `count` alike, numbered from one when there are several: `택시 1`, `택시 2`. All of them or none; VehicleTwice. */
  async add(actor: Actor, { count, ...draft }: VehicleDraft & { readonly count: number }): Promise<VehicleView[]> {
    assertRole(actor, 'director');
    return this.uow.run(async () => {
      await this.vehicles.add(actor.centreId, count === 1 ? [draft] : Array.from({ length: count }, (_, i) => ({ ...draft, name: `${draft.name} ${i + 1}` })));
      return this.vehicles.on(actor.centreId, draft.heldOn);
    });
  }

  /** VehicleInUse when more ride in it than it would have seats. */
  change(actor: Actor, id: string, version: number, change: Partial<Pick<VehicleDraft, 'name' | 'seats' | 'phone'>>): Promise<VehicleView> {
    return this.uow.run(async () => {
      const vehicle = await this.lockSeen(actor, id, version);
      await this.vehicles.change(vehicle, { ...vehicle, ...change });
      return (await this.vehicles.find(actor.centreId, id))!;
    });
  }

  /** VehicleInUse while anybody rides in it. */
  async remove(actor: Actor, id: string, version: number): Promise<void> {
    await this.uow.run(async () => this.vehicles.remove(await this.lockSeen(actor, id, version)));
  }

  /** `version`: of the visit sheet. VehicleFull, AlreadyRiding, VehicleOnOtherDay. */
  ride(actor: Actor, bookingId: string, version: number, vehicleId: string, ride: Ride): Promise<void> {
    return this.changes.beside(actor, bookingId, version, async (booking) => {
      const vehicle = await this.vehicles.lock(actor.centreId, vehicleId);
      if (!vehicle) throw new VehicleNotFound();
      await this.vehicles.ride(actor.centreId, vehicle, booking, ride);
    });
  }

  leave(actor: Actor, bookingId: string, version: number, legId: string): Promise<void> {
    return this.changes.beside(actor, bookingId, version, () => this.vehicles.leave(bookingId, legId));
  }

  private async lockSeen(actor: Actor, id: string, version: number): Promise<VehicleView> {
    assertRole(actor, 'director');
    const vehicle = await this.vehicles.lock(actor.centreId, id);
    if (!vehicle) throw new VehicleNotFound();
    if (vehicle.version !== version) throw new VehicleChanged(vehicle.version);
    return vehicle;
  }
}
