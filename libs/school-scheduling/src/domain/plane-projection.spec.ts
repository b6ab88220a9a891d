import { planeAround } from './plane-projection.js';

describe('plane projection', () => {
  const guro = { latitude: 37.4954, longitude: 126.8874 }, seoulStation = { latitude: 37.5547, longitude: 126.9707 };
  it('keeps distances within a city to a percent', () => {
    const plane = planeAround([guro, seoulStation]), a = plane(guro), b = plane(seoulStation);
    expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeCloseTo(9.87, 1); // great-circle distance
  });
  it('has its middle in the middle', () => {
    const { x, y } = planeAround([guro, seoulStation])({ latitude: 37.52505, longitude: 126.92905 });
    expect([Math.abs(x), Math.abs(y)]).toEqual([0, 0]);
  });
  it('survives an empty district', () => expect(planeAround([])({ latitude: 0, longitude: 0 })).toEqual({ x: 0, y: 0 }));
});
