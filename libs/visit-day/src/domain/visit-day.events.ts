import type { DomainEvent } from '#kernel';

export const INCIDENT_REPORTED = 'visit.incident-reported';
/** Something went wrong on a visit. `concernsTheVenue`: the place should be looked at again. */
export interface IncidentReported { readonly incidentId: string; readonly bookingId: string; readonly venueId: string; readonly concernsTheVenue: boolean }
export const incidentReported = (centreId: string, payload: IncidentReported): DomainEvent<IncidentReported> => ({ type: INCIDENT_REPORTED, centreId, payload });
