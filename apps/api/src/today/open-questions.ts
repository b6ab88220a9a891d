import { Injectable } from '@nestjs/common';
import { NegotiationCatalogue } from '#negotiation';
import { CalendarCatalogue, schoolYearOf } from '#school-calendar';
import type { SeasonView } from '#school-scheduling';

/** What only the centre can find out or decide, by the number of cases. */
@Injectable()
export class OpenQuestions {
  constructor(private readonly calendars: CalendarCatalogue, private readonly negotiations: NegotiationCatalogue) {}

  /** Schools nothing but holidays is known of in the season's school year, and dates both sides could not agree on. */
  async of(centreId: string, schoolIds: readonly string[], season: SeasonView | undefined): Promise<{ readonly unknownCalendars: number; readonly negotiations: number }> {
    const negotiations = await this.negotiations.countToDecide(centreId);
    if (!season || season.state === 'published') return { unknownCalendars: 0, negotiations };
    const known = await this.calendars.knownCalendars(schoolIds, schoolYearOf(season.firstDay));
    return { unknownCalendars: schoolIds.length - known.size, negotiations };
  }
}
