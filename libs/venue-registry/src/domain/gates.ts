import { addDays, type Day } from '#kernel';

/** 업무협약(MOU), 안전점검, 보험, 인증: each for itself, in any order. */
export const GATES = ['agreement', 'inspection', 'insurance', 'certification'] as const;
export type Gate = (typeof GATES)[number];

export const GATE_NAMES: Readonly<Record<Gate, string>> = { agreement: '업무협약(MOU)', inspection: '안전점검', insurance: '보험', certification: '인증' };

/** Those that are papers on file; inspections are kept by the safety room. */
export const PAPER_GATES = ['agreement', 'insurance', 'certification'] as const;
export type PaperGate = (typeof PAPER_GATES)[number];

/** `ending`: valid, and over within two months. `coming`: valid from a later day. */
export const GATE_STATES = ['valid', 'ending', 'coming', 'expired', 'none'] as const;
export type GateState = (typeof GATE_STATES)[number];

/** Both days included. */
export interface Validity { readonly validFrom: Day; readonly validUntil: Day }
export interface GateView { readonly state: GateState; readonly until: Day | null }

const ENDING_DAYS = 60;

/** How a gate stands on a day, by its papers: what is valid longest counts, then what comes, then what was. */
export function gateOn(papers: readonly Validity[], day: Day): GateView {
  const latest = (those: readonly Validity[]) => those.reduce<Day | null>((last, { validUntil }) => (last === null || validUntil > last ? validUntil : last), null);
  const until = latest(papers.filter(({ validFrom, validUntil }) => validFrom <= day && day <= validUntil));
  if (until !== null) return { state: until <= addDays(day, ENDING_DAYS) ? 'ending' : 'valid', until };
  const coming = latest(papers.filter(({ validFrom }) => validFrom > day));
  if (coming !== null) return { state: 'coming', until: coming };
  const past = latest(papers);
  return past === null ? { state: 'none', until: null } : { state: 'expired', until: past };
}

export const isPassed = ({ state }: GateView): boolean => state === 'valid' || state === 'ending';
