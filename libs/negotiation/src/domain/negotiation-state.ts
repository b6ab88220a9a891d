/** The two who look for another day. */
export const SIDES = ['host', 'school'] as const;
export type Side = (typeof SIDES)[number];
export const otherSide = (side: Side): Side => (side === 'host' ? 'school' : 'host');

/** Every state of a negotiation. `transitions` in the database holds the same changes; a spec compares the two. */
export const NEGOTIATION_STATES = ['awaiting-host', 'awaiting-school', 'to-confirm', 'escalated', 'settled', 'kept', 'cancelled', 'overtaken'] as const;
export type NegotiationState = (typeof NEGOTIATION_STATES)[number];

const ENDS: readonly NegotiationState[] = ['settled', 'kept', 'cancelled', 'overtaken'];

/** Which states may follow each state; what has ended stays ended, and what the centre decides goes back to nobody. */
export const NEGOTIATION_TRANSITIONS: Readonly<Record<NegotiationState, readonly NegotiationState[]>> = {
  'awaiting-host': ['awaiting-school', 'to-confirm', 'escalated', ...ENDS],
  'awaiting-school': ['awaiting-host', 'to-confirm', 'escalated', ...ENDS],
  'to-confirm': ['escalated', ...ENDS],
  escalated: ENDS,
  settled: [], kept: [], cancelled: [], overtaken: [],
};

export const awaiting = (side: Side): NegotiationState => `awaiting-${side}`;
export const hasEnded = (state: NegotiationState): boolean => ENDS.includes(state);

/** Why the centre has to decide. */
export const ESCALATION_CAUSES = ['two-rounds', 'five-days', 'no-date', 'asked', 'whole-group'] as const;
export type EscalationCause = (typeof ESCALATION_CAUSES)[number];

export const MOST_ROUNDS = 2;
export const MOST_DATES = 3;
export const HELD_HOURS = 48;
export const PATIENCE_WORKING_DAYS = 5;
