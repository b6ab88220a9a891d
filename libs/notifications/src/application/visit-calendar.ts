import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import { type BookingView, type FeedView, holdsSeats } from '#booking';

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
export function visitCalendar(bookings: readonly BookingView[], about: CalendarOf): VisitCalendar {
  const method = bookings.length > 0 && bookings.every(isOff) ? 'CANCEL' : 'PUBLISH';
  return { method, content: calendarOf(bookings, method, about) };
}

/** The visits of a venue or a school to subscribe to; what was cancelled stays in it, so that calendars take it out. */
export function feedCalendar({ kind, organisationName, bookings }: FeedView, stamp: Date): string {
  return calendarOf(bookings, 'PUBLISH', { name: `고르게 · ${organisationName}`, stamp, for: kind === 'venue' ? 'host' : 'school' });
}

interface CalendarOf { readonly name: string; readonly stamp: Date; readonly for: 'host' | 'school' }

function calendarOf(bookings: readonly BookingView[], method: VisitCalendar['method'], about: CalendarOf): string {
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
      status: isOff(booking) ? ICalEventStatus.CANCELLED : booking.status === 'host-pending' || booking.status === 'offered' ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    });
  }
  return calendar.toString();
}

const isOff = ({ status }: BookingView): boolean => !holdsSeats(status);
