import { answered, api, ifMatch, once } from './client.js';
import type { Booking, BookingAction, BookingCaps, BookingSettings, CallOff, Canceller, Role, Timeline } from './types.js';

/** What a person typed for a step; which of it is sent depends on the step. */
export interface StepDraft { reason: string; headcount: number; by: Canceller }

type Step = (booking: Booking, draft: StepDraft) => Promise<Booking>;

const spoken = (reason: string) => (reason.trim() === '' ? {} : { reason: reason.trim() });
const corrected = (action: BookingAction) => action.slice('correct-'.length) as 'visited' | 'no-show' | 'result-entered';

const teacherStep = (action: BookingAction): Step => (b, { reason, headcount }) => {
  if (action === 'accept-offer') return answered(api.POST('/v1/teacher/bookings/{id}/acceptance', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } } }));
  if (action === 'decline-offer') return answered(api.POST('/v1/teacher/bookings/{id}/offer-refusal', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } }, body: spoken(reason) }));
  if (action === 'count') return answered(api.POST('/v1/teacher/bookings/{id}/headcount', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } }, body: { headcount } }));
  if (action === 'cancel') return answered(api.POST('/v1/teacher/bookings/{id}/cancellation', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } }, body: { reason } }));
  return answered(api.POST('/v1/teacher/bookings/{id}/correction', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } }, body: { to: corrected(action), reason } }));
};

const hostStep = (action: BookingAction): Step => (b, { reason }) => {
  if (action === 'confirm') return answered(api.POST('/v1/host/bookings/{id}/confirmation', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } } }));
  if (action === 'decline') return answered(api.POST('/v1/host/bookings/{id}/refusal', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } }, body: { reason } }));
  if (action === 'reconfirm') return answered(api.POST('/v1/host/bookings/{id}/reconfirmation', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } } }));
  if (action === 'cancel') return answered(api.POST('/v1/host/bookings/{id}/cancellation', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } }, body: spoken(reason) }));
  return answered(api.POST('/v1/host/bookings/{id}/correction', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } }, body: { to: corrected(action), reason } }));
};

const centreStep = (action: BookingAction): Step => (b, { reason, headcount, by }) => {
  if (action === 'confirm' || action === 'decline') {
    return answered(api.POST('/v1/centre/bookings/{id}/host-answer', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } }, body: { answer: action, ...spoken(reason) } }));
  }
  if (action === 'accept-offer' || action === 'decline-offer') {
    const answer = action === 'accept-offer' ? 'accept' : 'decline';
    return answered(api.POST('/v1/centre/bookings/{id}/school-answer', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } }, body: { answer, ...spoken(reason) } }));
  }
  if (action === 'reconfirm') return answered(api.POST('/v1/centre/bookings/{id}/reconfirmation', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } } }));
  if (action === 'count') return answered(api.POST('/v1/centre/bookings/{id}/headcount', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } }, body: { headcount } }));
  if (action === 'cancel') return answered(api.POST('/v1/centre/bookings/{id}/cancellation', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } }, body: { reason, by } }));
  return answered(api.POST('/v1/centre/bookings/{id}/correction', { params: { path: { id: b.id }, header: { ...ifMatch(b.version), ...once() } }, body: { to: corrected(action), reason } }));
};

/** Each role by its own door. */
export const takeStep = (role: Role, action: BookingAction): Step => (role === 'teacher' ? teacherStep : role === 'host' ? hostStep : centreStep)(action);

export function timelineOf(role: Role, id: string): Promise<Timeline> {
  const path = { params: { path: { id } } };
  if (role === 'teacher') return answered(api.GET('/v1/teacher/bookings/{id}/timeline', path));
  if (role === 'host') return answered(api.GET('/v1/host/bookings/{id}/timeline', path));
  return answered(api.GET('/v1/centre/bookings/{id}/timeline', path));
}

export const alternativesTo = (id: string) => answered(api.GET('/v1/teacher/bookings/{id}/alternatives', { params: { path: { id } } }));
/** The same group asks for another place. */
export const goInstead = ({ grade, classLabel, headcount }: Booking, openingId: string) =>
  answered(api.POST('/v1/teacher/bookings', { params: { header: once() }, body: { openingId, grade, headcount, ...(classLabel === null ? {} : { classLabel }) } }));

export const bookingSettings = () => answered(api.GET('/v1/centre/booking-settings'));
export const changeBookingSettings = (version: number, body: BookingSettings) => answered(api.PUT('/v1/centre/booking-settings', { params: { header: ifMatch(version) }, body }));
export const bookingCaps = () => answered(api.GET('/v1/centre/booking-caps'));
export const changeBookingCaps = (version: number, body: BookingCaps) => answered(api.PUT('/v1/centre/booking-caps', { params: { header: ifMatch(version) }, body }));
export const visitsOn = (day: string) => answered(api.GET('/v1/centre/bookings', { params: { query: { from: day, until: day, page: 1, size: 200 } } }));
export const callOff = (body: CallOff) => answered(api.POST('/v1/centre/called-off-days', { params: { header: once() }, body }));
