export { WaitingListModule } from './waiting-list.module.js';
export { type OpenedWaitLink, WaitLinks } from './application/wait-links.service.js';
export { WaitingCatalogue } from './application/waiting-catalogue.service.js';
export { type StartWaiting, type WaitAnswer, WaitingDesk, type WaitingSchool } from './application/waiting-desk.service.js';
export { WaitingPromotion } from './application/waiting-promotion.service.js';
export type { WaiterView } from './application/waiting-views.js';
export { WaitingWatch } from './application/waiting-watch.service.js';
export { isLive, TARGET_KINDS, type TargetKind, WAITER_STATES, WAITER_TRANSITIONS, type WaiterState, type WaitTarget } from './domain/waiter.js';
export {
  AlreadyWaiting, JumpReasonMissing, NeverFits, NoNeedToWait, StaleWaiter, WaitDaysRefused, WaiterNotFound, WaitNotInState, WaitTargetNotFound, WaitTargetOver,
} from './domain/waiting.errors.js';
export { WAIT_BEGUN, WAIT_EXPIRED, WAIT_OFFERED, type WaitBegun, type WaitExpired, type WaitOffered } from './domain/waiting.events.js';
export { FreeDays } from './ports/free-days.js';
