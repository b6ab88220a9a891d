import { awaiting, hasEnded, NEGOTIATION_STATES, NEGOTIATION_TRANSITIONS, otherSide } from './negotiation-state.js';

describe('negotiation states', () => {
  it('never leave an end', () => {
    for (const state of NEGOTIATION_STATES.filter(hasEnded)) expect(NEGOTIATION_TRANSITIONS[state]).toEqual([]);
  });
  it('hand the turn to the other side and back', () => {
    expect(NEGOTIATION_TRANSITIONS[awaiting('host')]).toContain(awaiting(otherSide('host')));
    expect(NEGOTIATION_TRANSITIONS[awaiting('school')]).toContain(awaiting(otherSide('school')));
  });
  it('never take a decision back from the centre', () => expect(NEGOTIATION_TRANSITIONS.escalated.every(hasEnded)).toBe(true));
});
