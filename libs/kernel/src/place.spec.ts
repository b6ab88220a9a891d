import { isPlaced, kilometresBetween } from './place.js';

const SEOUL = { latitude: 37.5665, longitude: 126.978 }, BUSAN = { latitude: 35.1796, longitude: 129.0756 };

it('measures as the crow flies, the same there and back', () => {
  expect(kilometresBetween(SEOUL, BUSAN)).toBeCloseTo(325, 0);
  expect(kilometresBetween(BUSAN, SEOUL)).toBe(kilometresBetween(SEOUL, BUSAN));
  expect(kilometresBetween(SEOUL, SEOUL)).toBe(0);
  expect(kilometresBetween({ latitude: 37, longitude: 127 }, { latitude: 38, longitude: 127 })).toBeCloseTo(111.2, 1);
});

it('tells who has a place on the map, the equator included', () => {
  expect([{ latitude: 0, longitude: 0 }, { latitude: null, longitude: 127 }, { latitude: 37, longitude: null }].map((thing) => isPlaced(thing))).toEqual([true, false, false]);
});
