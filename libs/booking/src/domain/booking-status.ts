/** Every state of a booking. `transitions` in the database holds the same changes; a spec compares the two. */
export const BOOKING_STATUSES = ['host-pending', 'confirmed', 'host-declined', 'cancelled-by-school', 'cancelled-by-centre'] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

/** Which states may follow each state. A host may change an answer, and is asked again about another day; what was cancelled stays cancelled. */
export const BOOKING_TRANSITIONS: Readonly<Record<BookingStatus, readonly BookingStatus[]>> = {
  'host-pending': ['confirmed', 'host-declined', 'cancelled-by-school', 'cancelled-by-centre'],
  confirmed: ['host-pending', 'host-declined', 'cancelled-by-school', 'cancelled-by-centre'],
  'host-declined': ['confirmed', 'cancelled-by-centre'],
  'cancelled-by-school': [],
  'cancelled-by-centre': [],
};

/** States that take seats in the opening. */
export const SEATED_STATUSES: readonly BookingStatus[] = ['host-pending', 'confirmed'];

export const STATUS_NAMES: Readonly<Record<BookingStatus, { readonly ko: string; readonly en: string }>> = {
  'host-pending': { ko: '체험처 답을 기다림', en: 'waiting for the host' },
  confirmed: { ko: '확정', en: 'confirmed' },
  'host-declined': { ko: '체험처가 거절함', en: 'declined by the host' },
  'cancelled-by-school': { ko: '학교가 취소함', en: 'cancelled by the school' },
  'cancelled-by-centre': { ko: '센터가 취소함', en: 'cancelled by the centre' },
};

export const mayBecome = (from: BookingStatus, to: BookingStatus): boolean => BOOKING_TRANSITIONS[from].includes(to);

export const holdsSeats = (status: BookingStatus): boolean => SEATED_STATUSES.includes(status);

export const isCancelled = (status: BookingStatus): boolean => status === 'cancelled-by-school' || status === 'cancelled-by-centre';
