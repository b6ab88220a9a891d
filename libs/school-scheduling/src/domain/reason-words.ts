import { describeReason, type Reason } from '#slot-assignment';
import type { ReasonLanguage, ReasonView } from './wish.js';

export const inWords = (reasons: readonly Reason[], lang: ReasonLanguage): ReasonView[] =>
  reasons.map((reason) => ({ code: reason.code, text: describeReason(reason, lang) }));
