const WINDOW_MS = 60_000;

/** A subscriber owns a whole /64 of IPv6 addresses: counting single ones would count nobody. */
export function subscriberOf(ip: string): string {
  const address = ip.startsWith('::ffff:') ? ip.slice(7) : ip;
  if (!address.includes(':')) return address;
  const [head = '', tail = ''] = address.split('::');
  const front = head.split(':').filter(Boolean);
  const back = tail.split(':').filter(Boolean);
  const missing = address.includes('::') ? Math.max(0, 8 - front.length - back.length) : 0;
  return [...front, ...Array<string>(missing).fill('0'), ...back].slice(0, 4).join(':');
}

/** Counts requests per address in windows of a minute, in memory: each process defends itself. */
export class RequestLimit {
  private window = -1;
  private counts = new Map<string, number>();

  constructor(private readonly perMinute: number) {}

  /** Seconds to wait, or 0 when the request may pass. Old windows are forgotten as a whole, so that memory stays bounded. */
  waitFor(ip: string, now: number): number {
    const window = Math.floor(now / WINDOW_MS);
    if (window !== this.window) {
      this.window = window;
      this.counts = new Map();
    }
    const subscriber = subscriberOf(ip);
    const count = (this.counts.get(subscriber) ?? 0) + 1;
    this.counts.set(subscriber, count);
    return count <= this.perMinute ? 0 : Math.max(1, Math.ceil(((window + 1) * WINDOW_MS - now) / 1_000));
  }
}
