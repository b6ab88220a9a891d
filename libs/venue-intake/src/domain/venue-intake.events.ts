import type { DomainEvent } from '#kernel';

export const REGISTRATION_RECEIVED = 'intake.registration-received';
export const REGISTRATION_DECIDED = 'intake.registration-decided';

/** A place came forward, or was approved or declined: whoever reads it asks for what it says now. */
export type RegistrationEvent = DomainEvent<{ readonly registrationId: string }>;

export const registrationReceived = (centreId: string, registrationId: string): RegistrationEvent => ({ type: REGISTRATION_RECEIVED, centreId, payload: { registrationId } });
export const registrationDecided = (centreId: string, registrationId: string): RegistrationEvent => ({ type: REGISTRATION_DECIDED, centreId, payload: { registrationId } });
