import type { Band, Day } from '#kernel';

export const VEHICLE_KINDS = ['bus', 'taxi'] as const;
export type VehicleKind = (typeof VEHICLE_KINDS)[number];

export interface VehicleDraft {
  readonly heldOn: Day;
  readonly band: Band;
  readonly kind: VehicleKind;
  /** As the centre calls it, once per half-day: `1호차`. */
  readonly name: string;
  readonly seats: number;
  readonly phone: string | null;
}

/** A bus or taxi of one half-day. */
export interface VehicleView extends VehicleDraft {
  readonly id: string;
  readonly seatsTaken: number;
  readonly version: number;
}

/** Some of a group ride in a vehicle, there and back. */
export interface LegView {
  readonly id: string;
  readonly vehicleId: string;
  readonly bookingId: string;
  readonly kind: VehicleKind;
  readonly name: string;
  readonly phone: string | null;
  readonly riders: number;
  /** `HH:mm` at the school, Seoul wall clock; null while open. */
  readonly departsAt: string | null;
}
