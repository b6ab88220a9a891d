import { venuePool } from './venue-pool.js';

const venue = (id: string, openings: number) => ({ id, name: id, jobField: 'health' as const, district: '구로동', openings: Array.from({ length: openings }) });
const cover = (validFrom: string, validUntil: string) => [{ validFrom, validUntil }];

describe('the pool of venues', () => {
  const pool = venuePool({
    season: { firstDay: '2027-04-01', lastDay: '2027-06-30' },
    venues: [venue('used', 3), venue('idle', 2), venue('idler', 9), venue('shut', 0), venue('expired', 4), venue('never', 0)],
    covers: new Map([...['used', 'idle', 'idler', 'shut'].map((id) => [id, cover('2027-01-01', '2027-04-01')] as const), ['expired', cover('2026-01-01', '2027-03-31')]]),
    used: new Set(['used']),
  });

  it('narrows from all to cleared, usable and used', () => expect([pool.all, pool.cleared, pool.usable, pool.used]).toEqual([6, 4, 3, 1]));
  it('lists the idle ones with the reason, those one could ask first', () => expect(pool.idle.map(({ name, reason }) => `${name} ${reason}`)).toEqual([
    'idler not-asked', 'idle not-asked', 'shut not-opened', 'expired not-cleared', 'never not-cleared',
  ]));
});
