import type { NumberBounds, Row } from './row.js';

/** South Korea with its islands. Swapped columns and zeros, the two usual mistakes, both fall outside. */
const LATITUDE = { min: 33, max: 39 };
const LONGITUDE = { min: 124, max: 132 };
const ANYWHERE = { min: -180, max: 180 };

/** Where a row says it is, in degrees; faults for what is missing or lies outside of Korea. */
export function coordinates<K extends string>(row: Row<K>, latitudeKey: K, longitudeKey: K): { latitude: number; longitude: number } {
  return { latitude: degrees(row, latitudeKey, '위도', LATITUDE), longitude: degrees(row, longitudeKey, '경도', LONGITUDE) };
}

function degrees<K extends string>(row: Row<K>, key: K, word: string, { min, max }: NumberBounds): number {
  if (row.text(key) === undefined) return row.requiredDecimal(key, ANYWHERE);
  const value = row.decimal(key, ANYWHERE);
  if (value !== undefined && (value < min || value > max)) row.fault(key, 'outside-korea', `${word}가 우리나라 밖입니다: ${value}. ${min}부터 ${max} 사이여야 합니다.`);
  return value ?? 0;
}
