import { BOOKING_TRANSITIONS, type BookingStatus, holdsSeats } from '#booking';
import { addDays, type Day, daysApart } from '#kernel';

export interface ModelOpening { readonly heldOn: Day; readonly venue: number; readonly seats: number; readonly parties: number }
export interface ModelBooking { readonly group: number; readonly headcount: number; opening: number; status: BookingStatus; version: number }
export interface ModelHold { readonly purpose: number; readonly opening: number; readonly headcount: number; until: Day; isReleased: boolean }

/** What a step is answered: `done`, or the code of its refusal. */
export type Outcome = 'done' | `booking/${string}`;

const ANSWERS_CLOSE = 3, SCHOOL_CANCELS = 4;

/**
 * The rules of booking in a few lines of memory: no SQL, no locks, no triggers. It is small enough to be read against the
 * guide, and everything the rooms and the database do is held against it.
 */
export class BookingModel {
  readonly bookings: ModelBooking[] = [];
  readonly holds: ModelHold[] = [];

  constructor(readonly openings: readonly ModelOpening[], public today: Day) {}

  request(opening: number, group: number, headcount: number): Outcome {
    const { heldOn, seats } = this.openings[opening]!;
    if (this.today > addDays(heldOn, -ANSWERS_CLOSE)) return 'booking/request-too-late';
    if (headcount > seats) return 'booking/headcount-out-of-bounds';
    const full = this.roomFor(opening, headcount, 'seats first') ?? this.sameGroup(opening, group);
    if (full) return full;
    this.letGo(opening);
    this.bookings.push({ group, headcount, opening, status: 'host-pending', version: 1 });
    return 'done';
  }

  answer(booking: ModelBooking, to: 'confirmed' | 'host-declined', version: number): Outcome {
    if (booking.status === to) return 'done';
    if (booking.version !== version) return 'booking/stale';
    if (to === 'confirmed' && booking.status === 'ready') return 'done'; // agreed already
    if (!mayBecome(booking, to)) return 'booking/illegal-transition';
    if (this.today > addDays(this.openings[booking.opening]!.heldOn, -ANSWERS_CLOSE)) return 'booking/answer-too-late';
    return this.change(booking, to);
  }

  cancel(booking: ModelBooking, by: 'school' | 'centre', version: number): Outcome {
    const to: BookingStatus = `cancelled-by-${by}`, daysLeft = daysApart(this.today, this.openings[booking.opening]!.heldOn);
    if (booking.status === to) return 'done';
    if (booking.version !== version) return 'booking/stale';
    if (!mayBecome(booking, to)) return 'booking/illegal-transition';
    if (daysLeft < 0 || (by === 'school' && daysLeft < SCHOOL_CANCELS)) return 'booking/cancellation-too-late';
    return this.change(booking, to);
  }

  reschedule(booking: ModelBooking, opening: number, to: 'confirmed' | 'host-pending', version: number): Outcome {
    if (booking.version !== version) return 'booking/stale';
    if (!['host-pending', 'confirmed', 'ready'].includes(booking.status)) return 'booking/illegal-transition';
    const target = this.openings[opening]!;
    if (opening === booking.opening || target.venue !== this.openings[booking.opening]!.venue) return 'booking/opening-not-found';
    if (this.today > addDays(target.heldOn, -ANSWERS_CLOSE)) return 'booking/request-too-late';
    const full = this.roomFor(opening, booking.headcount, 'seats first') ?? this.sameGroup(opening, booking.group);
    if (full) return full;
    this.letGo(opening);
    Object.assign(booking, { opening, status: to, version: booking.version + 1 });
    return 'done';
  }

  advance(booking: ModelBooking, to: BookingStatus): Outcome {
    if (booking.status === to) return 'done';
    if (!['confirmed', 'ready', 'visited', 'no-show', 'result-entered', 'closed'].includes(booking.status) || !mayBecome(booking, to)) return 'booking/illegal-transition';
    return this.change(booking, to);
  }

  /** All openings or none; held again for the same purpose, it only lasts longer. */
  hold(purpose: number, openings: readonly number[], headcount: number, until: Day): Outcome {
    const held = (opening: number) => this.holds.find((hold) => !hold.isReleased && hold.purpose === purpose && hold.opening === opening && !this.isOver(hold));
    for (const opening of [...openings].sort((a, b) => a - b)) {
      const full = held(opening) ? undefined : this.roomFor(opening, headcount, 'parties first');
      if (full) return full;
    }
    for (const opening of openings) {
      this.letGo(opening);
      const before = held(opening);
      if (before) before.until = until;
      else this.holds.push({ purpose, opening, headcount, until, isReleased: false });
    }
    return 'done';
  }

  release(purpose: number): Outcome {
    for (const hold of this.holds) if (hold.purpose === purpose) hold.isReleased = true;
    return 'done';
  }

  sweep(): Outcome {
    for (const hold of this.holds) if (this.isOver(hold)) hold.isReleased = true;
    return 'done';
  }

  seatsTaken(opening: number): { seats: number; parties: number } {
    const taken = [...this.bookings.filter(({ status }) => holdsSeats(status)), ...this.holds.filter(({ isReleased }) => !isReleased)].filter((one) => one.opening === opening);
    return { seats: taken.reduce((sum, { headcount }) => sum + headcount, 0), parties: taken.length };
  }

  /** What was given back takes its seats again when it comes back, if they are still there. */
  private change(booking: ModelBooking, to: BookingStatus): Outcome {
    if (holdsSeats(to) && !holdsSeats(booking.status)) {
      const full = this.sameGroup(booking.opening, booking.group) ?? this.roomFor(booking.opening, booking.headcount, 'parties first');
      if (full) return full;
      this.letGo(booking.opening);
    }
    Object.assign(booking, { status: to, version: booking.version + 1 });
    return 'done';
  }

  /** A person is told about seats first; the database looks at parties first. */
  private roomFor(opening: number, headcount: number, order: 'seats first' | 'parties first'): Outcome | undefined {
    const { seats, parties } = this.openings[opening]!, taken = this.seatsTaken(opening), over = this.holds.filter((hold) => hold.opening === opening && !hold.isReleased && this.isOver(hold));
    const lacksSeats = headcount > seats - taken.seats + over.reduce((sum, hold) => sum + hold.headcount, 0), lacksParties = taken.parties - over.length >= parties;
    if (order === 'parties first' && lacksParties) return 'booking/opening-full';
    if (lacksSeats) return 'booking/seats-exhausted';
    return lacksParties ? 'booking/opening-full' : undefined;
  }

  private sameGroup(opening: number, group: number): Outcome | undefined {
    return this.bookings.some((other) => other.opening === opening && other.group === group && holdsSeats(other.status)) ? 'booking/already-booked' : undefined;
  }

  private isOver(hold: ModelHold): boolean {
    return hold.until <= this.today;
  }

  /** Whoever takes seats here finds those whose time is over. */
  private letGo(opening: number): void {
    for (const hold of this.holds) if (hold.opening === opening && this.isOver(hold)) hold.isReleased = true;
  }
}

const mayBecome = ({ status }: ModelBooking, to: BookingStatus): boolean => BOOKING_TRANSITIONS[status].includes(to);
