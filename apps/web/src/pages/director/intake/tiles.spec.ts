import { pixelOf, tilesAround } from './tiles.js';

const seoul = { latitude: 37.5665, longitude: 126.978 };

describe('a map of pictures', () => {
  it('asks for the pictures around a place, as map servers number them', () => {
    const tiles = tilesAround(seoul, 15, { width: 256, height: 256 }, 'https://t.example/{z}/{x}/{y}.png');
    expect(tiles).toHaveLength(4);
    expect(tiles.map(({ src }) => src)).toContain('https://t.example/15/27941/12689.png');
  });
  it('puts a place in its middle', () => {
    const { x, y } = pixelOf(seoul, 15);
    const [tile] = tilesAround(seoul, 15, { width: 400, height: 300 }, '{z}/{x}/{y}');
    expect(tile!.left + (x - Number(tile!.key.split('/')[1]) * 256)).toBeCloseTo(200);
    expect(tile!.top + (y - Number(tile!.key.split('/')[2]) * 256)).toBeCloseTo(150);
  });
});
