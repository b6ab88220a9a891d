import { Injectable } from '@nestjs/common';
import { UnitOfWork, violatedConstraint } from '#database';
import type { Band, Day } from '#kernel';
import { AlreadyRiding, VehicleFull, VehicleInUse, VehicleOnOtherDay, VehicleTwice } from '../domain/preparation.errors.js';
import type { VehicleDraft, VehicleView } from '../domain/vehicle.js';

const VEHICLE = `v.id, v.held_on::text AS "heldOn", v.band, v.kind, v.name, v.seats, v.phone, v.version,
  coalesce((SELECT c.seats_taken FROM visit.vehicle_counts c WHERE c.vehicle_id = v.id), 0) AS "seatsTaken"`;

export interface Ride { readonly riders: number; readonly departsAt: string | null }

/** Vehicles of half-days and who rides in them. That none is oversold the database knows. */
@Injectable()
export class VehicleRepository {
  constructor(private readonly uow: UnitOfWork) {}

  on(centreId: string, day: Day): Promise<VehicleView[]> {
    return this.uow.manager.query<VehicleView[]>(`SELECT ${VEHICLE} FROM visit.vehicles v WHERE v.centre_id = $1 AND v.held_on = $2 ORDER BY v.band, v.kind, length(v.name), v.name, v.id`, [centreId, day]);
  }

  async find(centreId: string, id: string): Promise<VehicleView | undefined> {
    const [row] = await this.uow.manager.query<VehicleView[]>(`SELECT ${VEHICLE} FROM visit.vehicles v WHERE v.centre_id = $1 AND v.id = $2`, [centreId, id]);
    return row;
  }

  async lock(centreId: string, id: string): Promise<VehicleView | undefined> {
    const [row] = await this.uow.tx.query<VehicleView[]>(`SELECT ${VEHICLE} FROM visit.vehicles v WHERE v.centre_id = $1 AND v.id = $2 FOR NO KEY UPDATE OF v`, [centreId, id]);
    return row;
  }

  /** All or none. */
  async add(centreId: string, drafts: readonly VehicleDraft[]): Promise<void> {
    for (const { heldOn, band, kind, name, seats, phone } of drafts) {
      await this.uow.tx.query('INSERT INTO visit.vehicles (centre_id, held_on, band, kind, name, seats, phone) VALUES ($1, $2, $3, $4, $5, $6, $7)', [centreId, heldOn, band, kind, name, seats, phone])
        .catch((error: unknown) => { throw inOurWords(error, { name, seats, taken: 0, wanted: 0 }); });
    }
  }

  async change(vehicle: VehicleView, { name, seats, phone }: Pick<VehicleDraft, 'name' | 'seats' | 'phone'>): Promise<void> {
    await this.uow.tx.query('UPDATE visit.vehicles SET name = $2, seats = $3, phone = $4 WHERE id = $1', [vehicle.id, name, seats, phone])
      .catch((error: unknown) => { throw violatedConstraint(error) === 'vehicles_never_oversold' ? new VehicleInUse({ name: vehicle.name, taken: vehicle.seatsTaken }) : inOurWords(error, { name, seats, taken: vehicle.seatsTaken, wanted: 0 }); });
  }

  async remove(vehicle: VehicleView): Promise<void> {
    await this.uow.tx.query('DELETE FROM visit.vehicles WHERE id = $1', [vehicle.id])
      .catch((error: unknown) => { throw violatedConstraint(error)?.startsWith('legs_') ? new VehicleInUse({ name: vehicle.name, taken: vehicle.seatsTaken }) : error; });
  }

  async ride(centreId: string, vehicle: VehicleView, { id, heldOn, band }: { id: string; heldOn: Day; band: Band }, { riders, departsAt }: Ride): Promise<void> {
    await this.uow.tx.query('INSERT INTO visit.legs (centre_id, vehicle_id, booking_id, held_on, band, riders, departs_at) VALUES ($1, $2, $3, $4, $5, $6, $7)',
      [centreId, vehicle.id, id, heldOn, band, riders, departsAt])
      .catch((error: unknown) => { throw inOurWords(error, { name: vehicle.name, seats: vehicle.seats, taken: vehicle.seatsTaken, wanted: riders }); });
  }

  async leave(bookingId: string, legId: string): Promise<void> {
    await this.uow.tx.query('DELETE FROM visit.legs WHERE booking_id = $1 AND id = $2', [bookingId, legId]);
  }
}

/** The database's refusals; what was left is said as it was seen before the write. */
function inOurWords(error: unknown, { name, seats, taken, wanted }: { name: string; seats: number; taken: number; wanted: number }): unknown {
  const constraint = violatedConstraint(error);
  if (constraint === 'vehicles_never_oversold') return new VehicleFull({ name, seats, left: Math.min(seats - taken, wanted - 1), wanted });
  if (constraint === 'vehicles_once_per_half_day') return new VehicleTwice(name);
  if (constraint === 'legs_once_per_vehicle') return new AlreadyRiding();
  return constraint === 'legs_on_the_day_of_the_vehicle' ? new VehicleOnOtherDay() : error;
}
