/** Where something is, as far as anybody knows. Degrees, WGS 84. */
export interface Place { readonly latitude: number | null; readonly longitude: number | null }

const EARTH_METRES = 6_371_000;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** As the crow flies; null where one of the two is not known. */
export function metresBetween(one: Place, other: Place): number | null {
  if (one.latitude === null || one.longitude === null || other.latitude === null || other.longitude === null) return null;
  const up = Math.sin(radians(other.latitude - one.latitude) / 2) ** 2;
  const across = Math.sin(radians(other.longitude - one.longitude) / 2) ** 2;
  return 2 * EARTH_METRES * Math.asin(Math.sqrt(up + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * across));
}
