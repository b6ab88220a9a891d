import { KM_PER_DEGREE, type Place } from '#kernel';

const METRES_KEPT = 1000;

/** Lays places of one district on a plane of kilometres around their mean; over a city the error is below a percent. */
export function planeAround(places: readonly Place[]): (place: Place) => { readonly x: number; readonly y: number } {
  const mean = (read: (place: Place) => number): number => places.reduce((sum, place) => sum + read(place), 0) / Math.max(1, places.length);
  const latitude = mean((place) => place.latitude);
  const longitude = mean((place) => place.longitude);
  const kmPerDegreeEast = KM_PER_DEGREE * Math.cos((latitude * Math.PI) / 180);
  const toMetre = (km: number): number => Math.round(km * METRES_KEPT) / METRES_KEPT;
  return (place) => ({ x: toMetre((place.longitude - longitude) * kmPerDegreeEast), y: toMetre((place.latitude - latitude) * KM_PER_DEGREE) });
}
