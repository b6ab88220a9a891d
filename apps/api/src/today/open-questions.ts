import { Injectable } from '@nestjs/common';
import { schoolYearOf } from '#kernel';
import { NegotiationCatalogue } from '#negotiation';
import { type InspectionRequestView, UnplannedInspections } from '#safety-inspection';
import { CalendarCatalogue } from '#school-calendar';
import type { SeasonView } from '#school-scheduling';

/** What only the centre can find out or decide, by the number of cases. */
@Injectable()
export class OpenQuestions {
  constructor(private readonly calendars: CalendarCatalogue, private readonly negotiations: NegotiationCatalogue, private readonly inspections: UnplannedInspections) {}

  /** Schools nothing but holidays is known of in the season's school year, dates both sides could not agree on, and venues somebody was worried about. */
  async of(centreId: string, schoolIds: readonly string[], season: SeasonView | undefined): Promise<{ readonly unknownCalendars: number; readonly negotiations: number; readonly inspectionRequests: readonly InspectionRequestView[] }> {
    const [negotiations, inspectionRequests] = await Promise.all([this.negotiations.countToDecide(centreId), this.inspections.open(centreId)]);
    if (!season || season.state === 'published') return { unknownCalendars: 0, negotiations, inspectionRequests };
    const known = await this.calendars.knownCalendars(schoolIds, schoolYearOf(season.firstDay));
    return { unknownCalendars: schoolIds.length - known.size, negotiations, inspectionRequests };
  }
}
