import type { BusyDistrict, Query } from './busy-district.js';
import type { Answer, HttpClient } from './http-client.js';

export interface StormWish {
  readonly client: HttpClient;
  readonly district: BusyDistrict;
  /** Clients that ask side by side, each one request after the other. */
  readonly clients: number;
  /** Where the n-th class wants to go; spread over all openings unless given. */
  readonly openingOf?: (n: number) => string;
  /** Asked before each request. */
  readonly isOver: (answered: number) => boolean;
  readonly headcount?: number;
}

/** What clients were told while all this went on. */
export interface StormRecord {
  /** Bookings that were acknowledged, id by key. */
  readonly booked: Map<string, string>;
  refused: number;
  /** Requests that needed more than one try. */
  retried: number;
  replayed: number;
  slowestMs: number;
  /** How long each answer took, in ms, and when it came. */
  readonly times: number[];
  readonly answeredAt: number[];
  /** Answers that should not have been given, and requests nobody ever answered. */
  readonly odd: string[];
}

const PRIME = 7_919;

/** Every opening in turn, neighbours far apart. */
export const spreadOver = (openingIds: readonly string[]) => (n: number): string => openingIds[(n * PRIME) % openingIds.length]!;

let storms = 0;

/** Teachers who ask for a class of their own each time, and ask again under the same key until they are answered. */
export async function storm({ client, district, clients, openingOf = spreadOver(district.openingIds), isOver, headcount = 1 }: StormWish): Promise<StormRecord> {
  const record: StormRecord = { booked: new Map(), refused: 0, retried: 0, replayed: 0, slowestMs: 0, times: [], answeredAt: [], odd: [] };
  const name = `storm-${++storms}-${district.centreId.slice(0, 8)}`;
  let asked = 0;
  const one = async (): Promise<void> => {
    while (!isOver(record.times.length)) {
      const n = asked++, key = `${name}-${n}`, { cookie } = district.teachers[n % district.teachers.length]!;
      const body = { openingId: openingOf(n), grade: 1, classLabel: `${name.slice(6)}-${n}반`, headcount };
      try {
        note(record, key, await client.postUntilAnswered({ path: '/v1/teacher/bookings', cookie, body }, key));
      } catch (error) {
        record.odd.push(String(error));
      }
    }
  };
  await Promise.all(Array.from({ length: clients }, one));
  return record;
}

function note(record: StormRecord, key: string, { status, body, headers, ms, tries }: Answer): void {
  record.times.push(ms);
  record.answeredAt.push(performance.now());
  record.slowestMs = Math.max(record.slowestMs, ms);
  if (tries > 1) record.retried++;
  if (headers['idempotency-replay'] === 'true') record.replayed++;
  if (status === 201) record.booked.set(key, String(body['id']));
  else if (status === 409 && ['/problems/booking/seats-exhausted', '/problems/booking/opening-full'].includes(String(body['type']))) record.refused++;
  else record.odd.push(`${status} ${String(body['type'])} after ${tries} tries`);
}

export interface Losses {
  /** Acknowledged and not there. */
  readonly lost: string[];
  /** There, and nobody was ever told: a key that got stuck, or a second booking under one key. */
  readonly untold: string[];
}

export async function lossesOf(query: Query, centreId: string, { booked }: StormRecord): Promise<Losses> {
  const there = new Set((await query<{ id: string }>('SELECT id FROM booking.bookings WHERE centre_id = $1', [centreId])).map(({ id }) => id)), told = new Set(booked.values());
  return { lost: [...told].filter((id) => !there.has(id)), untold: [...there].filter((id) => !told.has(id)) };
}

/** The time within which this share of them was done. */
export function percentile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}
