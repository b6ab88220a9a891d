/** A place to stop at. Degrees, WGS 84. */
export interface Stop {
  readonly venueId: string;
  readonly district: string;
  readonly latitude: number;
  readonly longitude: number;
}

const EARTH_KM = 6371;
const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Kilometres as the crow flies. */
export function kilometresBetween(a: Pick<Stop, 'latitude' | 'longitude'>, b: Pick<Stop, 'latitude' | 'longitude'>): number {
  const dLat = radians(b.latitude - a.latitude), dLon = radians(b.longitude - a.longitude);
  const h = Math.sin(dLat / 2) ** 2 + Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * The order of a day on foot and by bus: from the northernmost place always to the nearest one left, a neighbourhood
 * finished before the next begins. Equal distances go by id, so that the same places give the same route.
 */
export function routeOf<S extends Stop>(stops: readonly S[]): S[] {
  const left = [...stops].sort((a, b) => b.latitude - a.latitude || a.venueId.localeCompare(b.venueId));
  const route: S[] = [];
  for (let here = left.shift(); here !== undefined; here = next(here, left)) route.push(here);
  return route;
}

function next<S extends Stop>(here: S, left: S[]): S | undefined {
  const near = left.filter(({ district }) => district === here.district), among = near.length > 0 ? near : left;
  const nearest = among.reduce<{ stop: S; km: number } | null>((best, stop) => {
    const km = kilometresBetween(here, stop);
    return best === null || km < best.km || (km === best.km && stop.venueId < best.stop.venueId) ? { stop, km } : best;
  }, null);
  if (nearest === null) return undefined;
  left.splice(left.indexOf(nearest.stop), 1);
  return nearest.stop;
}

/** Kilometres from each stop to the one after it, summed; one decimal. */
export function routeKilometres(route: readonly Stop[]): number {
  const km = route.slice(1).reduce((sum, stop, at) => sum + kilometresBetween(route[at]!, stop), 0);
  return Math.round(km * 10) / 10;
}
