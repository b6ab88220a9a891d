import { type Band, BAND_HOURS, type Day } from '#kernel';

/** One party's visit that took place. */
export interface HostedVisit {
  readonly heldOn: Day;
  readonly band: Band;
  readonly schoolName: string;
  readonly programmeTitle: string | null;
  /** As many as came, or as were announced where nobody counted. */
  readonly students: number;
  /** When they came and left, where both are on record. */
  readonly arrivedAt: Date | null;
  readonly departedAt: Date | null;
  /** What the programme takes; null: none is named. */
  readonly programmeHours: number | null;
}

/** Half a day of a host, however many parties came at once. */
export interface HostedHalfDay { readonly heldOn: Day; readonly band: Band; readonly schools: readonly string[]; readonly programmeTitle: string | null; readonly students: number; readonly hours: number }

const MS_PER_HALF_HOUR = 30 * 60_000;
/** A clock nobody stopped gives nobody a day. */
const MOST_HOURS = 8;

/** Parties that come together take one host's time once: the longest of them. */
export function hostedHalfDays(visits: readonly HostedVisit[]): HostedHalfDay[] {
  const together = new Map<string, HostedVisit[]>();
  for (const visit of visits) together.set(`${visit.heldOn} ${visit.band}`, [...(together.get(`${visit.heldOn} ${visit.band}`) ?? []), visit]);
  return [...together.values()].map((parties) => ({
    heldOn: parties[0]!.heldOn, band: parties[0]!.band, schools: [...new Set(parties.map(({ schoolName }) => schoolName))], programmeTitle: parties.find(({ programmeTitle }) => programmeTitle !== null)?.programmeTitle ?? null,
    students: parties.reduce((sum, { students }) => sum + students, 0), hours: Math.max(...parties.map(hoursOf)),
  })).sort((a, b) => (`${a.heldOn} ${a.band}` < `${b.heldOn} ${b.band}` ? -1 : 1));
}

/** In half hours: by the clock where it was kept, else as the programme says, else the usual half-day. */
export function hoursOf({ band, arrivedAt, departedAt, programmeHours }: HostedVisit): number {
  const byClock = arrivedAt && departedAt ? Math.round((departedAt.getTime() - arrivedAt.getTime()) / MS_PER_HALF_HOUR) / 2 : 0;
  if (byClock > 0) return Math.min(byClock, MOST_HOURS);
  return Math.min(programmeHours ?? Number.parseInt(BAND_HOURS[band].until, 10) - Number.parseInt(BAND_HOURS[band].from, 10), MOST_HOURS);
}
