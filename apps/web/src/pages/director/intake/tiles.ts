/** A map as squares of pictures (Web Mercator), and where a place lies on it. */
export interface Tile { readonly key: string; readonly src: string; readonly left: number; readonly top: number }
export interface MapPlace { readonly latitude: number; readonly longitude: number }

export const TILE = 256;
export const ZOOMS = { least: 11, most: 17 } as const;

/** Pixels from the upper left corner of the world at this zoom. */
export function pixelOf({ latitude, longitude }: MapPlace, zoom: number): { readonly x: number; readonly y: number } {
  const world = TILE * 2 ** zoom, sine = Math.sin((latitude * Math.PI) / 180);
  return { x: ((longitude + 180) / 360) * world, y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * world };
}

/** The pictures that cover a window of this size around the middle. */
export function tilesAround(middle: MapPlace, zoom: number, { width, height }: { readonly width: number; readonly height: number }, address: string): Tile[] {
  const { x, y } = pixelOf(middle, zoom), left = x - width / 2, top = y - height / 2;
  const [first, last] = [Math.floor(left / TILE), Math.floor((left + width) / TILE)], [upper, lower] = [Math.floor(top / TILE), Math.floor((top + height) / TILE)];
  const tiles: Tile[] = [];
  for (let column = first; column <= last; column++) {
    for (let row = upper; row <= lower; row++) {
      const src = address.replace('{z}', String(zoom)).replace('{x}', String(column)).replace('{y}', String(row)).replace('{s}', 'a');
      tiles.push({ key: `${zoom}/${column}/${row}`, src, left: column * TILE - left, top: row * TILE - top });
    }
  }
  return tiles;
}
