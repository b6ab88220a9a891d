/** Degrees, WGS 84. */
export interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** Where something is, as far as anybody knows. */
export interface MaybePlaced {
  readonly latitude: number | null;
  readonly longitude: number | null;
}

/** Kilometres from one degree of latitude to the next. A degree of longitude shrinks towards the pole, with the cosine of the latitude. */
export const KM_PER_DEGREE = 111.195;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const EARTH_KM = KM_PER_DEGREE / radians(1);

export function isPlaced<T extends MaybePlaced>(thing: T): thing is T & Place {
  return thing.latitude !== null && thing.longitude !== null;
}

/** As the crow flies. */
export function kilometresBetween(a: Place, b: Place): number {
  const up = Math.sin(radians(b.latitude - a.latitude) / 2) ** 2, across = Math.sin(radians(b.longitude - a.longitude) / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(up + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * across)));
}
