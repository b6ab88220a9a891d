import type { Place } from '#kernel';
import { routeKilometres, routeOf, type Stop } from './route-rule.js';

const stop = (venueId: string, latitude: number, longitude: number, district = '구로동'): Stop & Place => ({ venueId, district, latitude, longitude });

describe('the order of a day', () => {
  it('goes from the north always to the nearest place', () => {
    const stops = [stop('c', 37.48, 126.88), stop('a', 37.50, 126.88), stop('d', 37.47, 126.88), stop('b', 37.49, 126.88)];
    expect(routeOf(stops).map(({ venueId }) => venueId)).toEqual(['a', 'b', 'c', 'd']);
    expect(routeKilometres(routeOf(stops))).toBeCloseTo(3.3, 1);
  });

  it('finishes a neighbourhood before it goes on, though the next one begins across the street', () => {
    const stops = [stop('1', 37.50, 126.88), stop('far', 37.47, 126.88), stop('other', 37.499, 126.88, '신도림동')];
    expect(routeOf(stops).map(({ venueId }) => venueId)).toEqual(['1', 'far', 'other']);
  });

  it('is the same whatever the order of asking, also when places share a building', () => {
    const stops = [stop('b', 37.5, 126.88), stop('a', 37.5, 126.88), stop('c', 37.5, 126.88)];
    expect(routeOf(stops).map(({ venueId }) => venueId)).toEqual(['a', 'b', 'c']);
    expect(routeOf(stops.toReversed())).toEqual(routeOf(stops));
    expect(routeOf([])).toEqual([]);
  });

  it('leaves places nobody has looked up for the end', () => {
    const nowhere: Stop = { venueId: '0', district: '구로동', latitude: null, longitude: null };
    expect(routeOf<Stop>([nowhere, stop('a', 37.5, 126.88)]).map(({ venueId }) => venueId)).toEqual(['a', '0']);
    expect(routeKilometres([nowhere, stop('a', 37.5, 126.88)])).toBe(0);
  });
});
