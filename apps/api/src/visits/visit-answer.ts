import type { GroupCard, IncidentView, VisitDayView, VisitSheet } from '#visit-day';
import type { IncidentDto, IncidentResponse } from './dto/records.dto.js';
import type { VisitDayResponse } from './dto/resources.dto.js';
import type { GroupCardResponse, VisitSheetResponse } from './dto/visit-sheet.dto.js';

export const incidentAnswer = (incident: IncidentView): IncidentResponse => ({ ...incident, told: [...incident.told] });

export const incidentOf = ({ happenedAt, ...incident }: IncidentDto) => ({ ...incident, happenedAt: new Date(happenedAt) });

export const sheetAnswer = ({ escorts, legs, incidents, readiness, ...sheet }: VisitSheet): VisitSheetResponse => ({
  ...sheet, escorts: [...escorts], legs: legs.map(({ bookingId: _, ...leg }) => leg), incidents: incidents.map(incidentAnswer), readiness: { ...readiness, missing: [...readiness.missing] },
});

export const cardAnswer = ({ escorts, transport, ...card }: GroupCard): GroupCardResponse => ({ ...card, escorts: [...escorts], transport: [...transport] });

export const dayAnswer = ({ visits, vehicles, escorts, ...day }: VisitDayView): VisitDayResponse => ({
  ...day, visits: visits.map(sheetAnswer), vehicles: [...vehicles], escorts: escorts.map(({ duties, ...escort }) => ({ ...escort, duties: [...duties] })),
});

export const instant = (text: string | undefined): Date | undefined => (text === undefined ? undefined : new Date(text));
