export { NegotiationModule } from './negotiation.module.js';
export { CentreNegotiations, type TelephoneOutcome } from './application/centre-negotiations.service.js';
export { NegotiationCatalogue } from './application/negotiation-catalogue.service.js';
export { NegotiationDesk, type Picks } from './application/negotiation-desk.service.js';
export type { DateView, NegotiationView } from './application/negotiation-views.js';
export { NegotiationWatch } from './application/negotiation-watch.service.js';
export { type OpenedSchoolLink, SchoolLinks } from './application/school-links.service.js';
export { type ProposedWish, SchoolProposal } from './application/school-proposal.service.js';
export { WholeGroup } from './application/whole-group.service.js';
export { type Alternative, type Alternatives, DATE_MARKS, type DateMark } from './domain/alternatives.js';
export { historyLine } from './domain/history-words.js';
export {
  AlreadyNegotiating, DateNotAgreed, DatesGone, NegotiationChanged, NegotiationEnded, NegotiationNotFound, NoDatePicked, NoteMissing, NothingToNegotiate, NotTheStarter,
  NotYourTurn, SchoolLinkNotFound, TooManyDates,
} from './domain/negotiation.errors.js';
export {
  DATES_OFFERED, type DatesOffered, NEGOTIATION_ESCALATED, NEGOTIATION_EVENTS, NEGOTIATION_KEPT, type NegotiationEscalated, type NegotiationKept, SCHOOL_LINKS_RENEWED, type SchoolLinksRenewed,
} from './domain/negotiation.events.js';
export { agreedDates, datesFor, type HistoryEntry, type OfferedDate, type Speaker } from './domain/negotiation.js';
export {
  awaiting, ESCALATION_CAUSES, type EscalationCause, hasEnded, MOST_DATES, NEGOTIATION_STATES, NEGOTIATION_TRANSITIONS, type NegotiationState, otherSide, type Side, SIDES,
} from './domain/negotiation-state.js';
export { ESCALATION_WORDS, type Reason, reasonInWords } from './domain/reason.js';
