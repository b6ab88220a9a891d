import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { type BookingView, isCancelled } from '#booking';

const SEOUL = 'Asia/Seoul';
/** Korea knows no summer time, so its time zone is this one line of history. */
const SEOUL_ZONE = [
  'BEGIN:VTIMEZONE', `TZID:${SEOUL}`, 'BEGIN:STANDARD', 'DTSTART:19700101T000000', 'TZNAME:KST', 'TZOFFSETFROM:+0900', 'TZOFFSETTO:+0900',
  'END:STANDARD', 'END:VTIMEZONE',
].join('\r\n');

export interface VisitCalendar { readonly method: 'PUBLISH' | 'CANCEL'; readonly content: string }

/**
 * The visits as a calendar file. A booking keeps its UID for life and its version is the SEQUENCE, so calendars take a
 * later file as an update of the entry they have.
 */
export function visitCalendar(bookings: readonly BookingView[], about: { readonly name: string; readonly stamp: Date; readonly for: 'host' | 'school' }): VisitCalendar {
  const method = bookings.length > 0 && bookings.every(isOff) ? 'CANCEL' : 'PUBLISH';
  const calendar = ical({ name: about.name, prodId: { company: 'Goreuge', product: 'visits', language: 'KO' }, method: ICalCalendarMethod[method] });
  // without a zone of the calendar itself, its stamps stay in UTC as the format wants; only the events are Seoul time
  calendar.timezone({ name: null, generator: () => SEOUL_ZONE });
  for (const booking of bookings) {
    calendar.createEvent({
      id: `booking-${booking.id}@goreuge`,
      sequence: booking.version,
      stamp: about.stamp,
      start: `${booking.heldOn}T${booking.startsAt}:00`,
      end: `${booking.heldOn}T${booking.endsAt}:00`,
      timezone: SEOUL,
      summary: about.for === 'host' ? `${booking.schoolName} ${booking.headcount}명 방문` : `${booking.venueName} 직업체험 (${booking.headcount}명)`,
      location: [booking.venueName, booking.venueAddress].filter((part) => part !== null).join(', '),
      status: isOff(booking) ? ICalEventStatus.CANCELLED : booking.status === 'confirmed' ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
    });
  }
  return { method, content: calendar.toString() };
}

const isOff = ({ status }: BookingView): boolean => isCancelled(status) || status === 'host-declined';
