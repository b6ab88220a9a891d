/** Every state of a booking. `transitions` in the database holds the same changes; a spec compares the two. */
export const BOOKING_STATUSES = [
  'offered', 'host-pending', 'confirmed', 'ready', 'visited', 'no-show', 'result-entered', 'closed',
  'offer-declined', 'offer-expired', 'host-declined', 'cancelled-by-school', 'cancelled-by-host', 'cancelled-by-centre', 'cancelled-by-weather',
] as const;
export type BookingStatus = (typeof BOOKING_STATUSES)[number];

const CALLED_OFF = ['cancelled-by-school', 'cancelled-by-host', 'cancelled-by-centre', 'cancelled-by-weather'] as const satisfies readonly BookingStatus[];

/**
 * Which states may follow each state. A host may change an answer, and is asked again about another day; what was written down
 * of a visit may be corrected; what was cancelled stays cancelled.
 */
export const BOOKING_TRANSITIONS: Readonly<Record<BookingStatus, readonly BookingStatus[]>> = {
  offered: ['host-pending', 'offer-declined', 'offer-expired', 'cancelled-by-centre'],
  'host-pending': ['confirmed', 'host-declined', 'cancelled-by-school', 'cancelled-by-centre', 'cancelled-by-weather'],
  confirmed: ['host-pending', 'ready', 'visited', 'no-show', 'host-declined', ...CALLED_OFF],
  ready: ['confirmed', 'host-pending', 'visited', 'no-show', 'host-declined', ...CALLED_OFF],
  visited: ['no-show', 'result-entered'],
  'no-show': ['visited', 'closed'],
  'result-entered': ['visited', 'closed'],
  closed: ['result-entered'],
  'offer-declined': [],
  'offer-expired': [],
  'host-declined': ['confirmed', 'cancelled-by-centre'],
  'cancelled-by-school': [],
  'cancelled-by-host': [],
  'cancelled-by-centre': [],
  'cancelled-by-weather': [],
};

export const STATUS_NAMES: Readonly<Record<BookingStatus, { readonly ko: string; readonly en: string }>> = {
  offered: { ko: '학교 답을 기다림', en: 'waiting for the school' },
  'host-pending': { ko: '체험처 답을 기다림', en: 'waiting for the host' },
  confirmed: { ko: '확정', en: 'confirmed' },
  ready: { ko: '준비 마침', en: 'ready' },
  visited: { ko: '다녀옴', en: 'visited' },
  'no-show': { ko: '오지 않음', en: 'did not come' },
  'result-entered': { ko: '결과 냄', en: 'result entered' },
  closed: { ko: '마무리됨', en: 'closed' },
  'offer-declined': { ko: '학교가 사양함', en: 'declined by the school' },
  'offer-expired': { ko: '학교 답 기한이 지남', en: 'offer expired' },
  'host-declined': { ko: '체험처가 거절함', en: 'declined by the host' },
  'cancelled-by-school': { ko: '학교가 취소함', en: 'cancelled by the school' },
  'cancelled-by-host': { ko: '체험처가 취소함', en: 'cancelled by the host' },
  'cancelled-by-centre': { ko: '센터가 취소함', en: 'cancelled by the centre' },
  'cancelled-by-weather': { ko: '날씨로 취소함', en: 'cancelled for the weather' },
};

export const statusNames = (lang: 'ko' | 'en'): Readonly<Record<BookingStatus, string>> =>
  Object.fromEntries(BOOKING_STATUSES.map((status) => [status, STATUS_NAMES[status][lang]])) as Record<BookingStatus, string>;

export const mayBecome = (from: BookingStatus, to: BookingStatus): boolean => BOOKING_TRANSITIONS[from].includes(to);

const FELL_AWAY: readonly BookingStatus[] = ['offer-declined', 'offer-expired', 'host-declined', ...CALLED_OFF];

/** Takes seats in its opening: is to come, or has been. `booking.takes_seats` in the database says the same. */
export const holdsSeats = (status: BookingStatus): boolean => !FELL_AWAY.includes(status);

/** Asked of the host or agreed with the host, and still to come. */
export const isComing = (status: BookingStatus): boolean => status === 'host-pending' || isAgreed(status);

/** The host said yes, and the day is still to come. */
export const isAgreed = (status: BookingStatus): boolean => status === 'confirmed' || status === 'ready';

export const isCancelled = (status: BookingStatus): boolean => CALLED_OFF.some((cancelled) => cancelled === status);
