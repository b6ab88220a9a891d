/** GRS 80, and the one zone Korean registers measure in (UTM-K, EPSG:5179). Its datum and WGS 84 differ by less than a metre. */
const RADIUS = 6_378_137, FLATTENING = 1 / 298.257222101;
const SCALE = 0.9996, EASTING = 1_000_000, NORTHING = 2_000_000;
const LATITUDE = (38 * Math.PI) / 180, LONGITUDE = (127.5 * Math.PI) / 180;
const E2 = FLATTENING * (2 - FLATTENING), EP2 = E2 / (1 - E2);
const E1 = (1 - Math.sqrt(1 - E2)) / (1 + Math.sqrt(1 - E2));

/** Metres along the meridian from the equator. */
const meridian = (latitude: number): number => RADIUS * (
  (1 - E2 / 4 - (3 * E2 ** 2) / 64 - (5 * E2 ** 3) / 256) * latitude
  - ((3 * E2) / 8 + (3 * E2 ** 2) / 32 + (45 * E2 ** 3) / 1024) * Math.sin(2 * latitude)
  + ((15 * E2 ** 2) / 256 + (45 * E2 ** 3) / 1024) * Math.sin(4 * latitude)
  - ((35 * E2 ** 3) / 3072) * Math.sin(6 * latitude));

/** The degrees of a point given in metres; the inverse of the transverse Mercator projection (Snyder 1987, 8-17 to 8-25). */
export function degreesOfUtmK(x: number, y: number): { latitude: number; longitude: number } {
  const mu = (meridian(LATITUDE) + (y - NORTHING) / SCALE) / (RADIUS * (1 - E2 / 4 - (3 * E2 ** 2) / 64 - (5 * E2 ** 3) / 256));
  const foot = mu + ((3 * E1) / 2 - (27 * E1 ** 3) / 32) * Math.sin(2 * mu) + ((21 * E1 ** 2) / 16 - (55 * E1 ** 4) / 32) * Math.sin(4 * mu)
    + ((151 * E1 ** 3) / 96) * Math.sin(6 * mu) + ((1097 * E1 ** 4) / 512) * Math.sin(8 * mu);
  const c = EP2 * Math.cos(foot) ** 2, t = Math.tan(foot) ** 2;
  const n = RADIUS / Math.sqrt(1 - E2 * Math.sin(foot) ** 2), r = (RADIUS * (1 - E2)) / (1 - E2 * Math.sin(foot) ** 2) ** 1.5;
  const d = (x - EASTING) / (n * SCALE);
  const latitude = foot - ((n * Math.tan(foot)) / r) * (d ** 2 / 2 - ((5 + 3 * t + 10 * c - 4 * c ** 2 - 9 * EP2) * d ** 4) / 24
    + ((61 + 90 * t + 298 * c + 45 * t ** 2 - 252 * EP2 - 3 * c ** 2) * d ** 6) / 720);
  const longitude = LONGITUDE + (d - ((1 + 2 * t + c) * d ** 3) / 6 + ((5 - 2 * c + 28 * t - 3 * c ** 2 + 8 * EP2 + 24 * t ** 2) * d ** 5) / 120) / Math.cos(foot);
  return { latitude: (latitude * 180) / Math.PI, longitude: (longitude * 180) / Math.PI };
}
