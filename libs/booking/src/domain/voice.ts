/** Who may have a say in a booking. */
export type VoiceSide = 'school' | 'host' | 'centre';

/** Somebody who speaks about bookings, signed in or by a link. The centre may speak for either side; the history keeps whom it spoke for. */
export interface Voice {
  readonly side: VoiceSide;
  readonly centreId: string;
  /** The school, the venue or the centre. */
  readonly organisationId: string;
}

interface Concerned { readonly centreId: string; readonly schoolId: string; readonly venueId: string }

/** Whether the booking is theirs to speak of. */
export function concerns(voice: Voice, booking: Concerned): boolean {
  if (voice.centreId !== booking.centreId) return false;
  return voice.side === 'centre' || voice.organisationId === (voice.side === 'school' ? booking.schoolId : booking.venueId);
}
