import { isPlaced, kilometresBetween, type MaybePlaced, type Place } from '#kernel';

/** A place to stop at; without degrees while nobody has looked them up. */
export interface Stop extends MaybePlaced {
  readonly venueId: string;
  readonly district: string;
}

/**
 * The order of a day on foot and by bus: from the northernmost place always to the nearest one left, a neighbourhood
 * finished before the next begins. Equal distances go by id, so that the same places give the same route. Places nobody has
 * looked up on the map come last.
 */
export function routeOf<S extends Stop>(stops: readonly S[]): S[] {
  const left = stops.filter(isPlaced).sort((a, b) => b.latitude - a.latitude || a.venueId.localeCompare(b.venueId));
  const route: S[] = [];
  for (let here = left.shift(); here !== undefined; here = next(here, left)) route.push(here);
  return [...route, ...stops.filter((stop) => !isPlaced(stop)).sort((a, b) => a.venueId.localeCompare(b.venueId))];
}

function next<S extends Stop & Place>(here: S, left: S[]): S | undefined {
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
  const placed = route.filter(isPlaced), km = placed.slice(1).reduce((sum, stop, at) => sum + kilometresBetween(placed[at]!, stop), 0);
  return Math.round(km * 10) / 10;
}
