import { allNamed, type IcsComponent } from './components.js';

/** Floating times and unknown zones: the schools are in Korea. */
const SEOUL_MINUTES = 9 * 60;

/** What a TZID means, by its IANA name or by the calendar's own VTIMEZONE. */
export class Zones {
  private readonly own = new Map<string, IcsComponent>();
  private readonly formats = new Map<string, Intl.DateTimeFormat | undefined>();

  constructor(tree: readonly IcsComponent[], private readonly unknown: (zone: string) => void) {
    for (const zone of allNamed(tree, 'VTIMEZONE')) {
      const id = zone.lines.find(({ name }) => name === 'TZID')?.value;
      if (id !== undefined) this.own.set(id.replaceAll('"', ''), zone);
    }
  }

  /** Minutes east of UTC at a wall-clock time (milliseconds as if it were UTC). */
  offsetMinutes(zone: string | undefined, wall: number): number {
    if (zone === undefined || zone === '') return SEOUL_MINUTES;
    const bare = zone.replace(/^\/(?:[^/]+\/)*?(?=[A-Z][A-Za-z_]+\/)/, '');
    const format = this.formatOf(bare) ?? this.formatOf(this.own.get(zone)?.lines.find(({ name }) => name === 'X-LIC-LOCATION')?.value ?? '');
    if (format) return offsetBy(format, wall);
    const written = /^\(?(?:UTC|GMT)?\s*([+-])(\d{1,2}):?(\d{2})?(?:\)|$)/i.exec(zone);
    if (written) return (written[1] === '-' ? -1 : 1) * (Number(written[2]) * 60 + Number(written[3] ?? 0));
    const stated = this.statedOffset(zone);
    if (stated === undefined) this.unknown(zone);
    return stated ?? SEOUL_MINUTES;
  }

  private formatOf(zone: string): Intl.DateTimeFormat | undefined {
    if (!this.formats.has(zone)) this.formats.set(zone, zoneFormat(zone));
    return this.formats.get(zone);
  }

  /** Standard time of the calendar's own definition: a school's day seldom hangs on an hour of summer time. */
  private statedOffset(zone: string): number | undefined {
    const definition = this.own.get(zone);
    if (!definition) return undefined;
    const rule = definition.inside.findLast(({ name }) => name === 'STANDARD') ?? definition.inside.at(-1);
    const match = /^([+-])(\d{2})(\d{2})/.exec(rule?.lines.find(({ name }) => name === 'TZOFFSETTO')?.value ?? '');
    return match === null ? undefined : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
  }
}

function zoneFormat(timeZone: string): Intl.DateTimeFormat | undefined {
  if (!/^[A-Za-z]/.test(timeZone)) return undefined;
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
  } catch {
    return undefined;
  }
}

function offsetBy(format: Intl.DateTimeFormat, wall: number): number {
  const text = format.formatToParts(wall).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const match = /GMT([+-])(\d{2}):(\d{2})/.exec(text);
  return match === null ? 0 : (match[1] === '-' ? -1 : 1) * (Number(match[2]) * 60 + Number(match[3]));
}
