import { SelfCheckRefused } from './plan.errors.js';

export const SELF_ANSWERS = ['fit', 'unfit', 'not-applicable'] as const;
export type SelfAnswer = (typeof SELF_ANSWERS)[number];
/** Code of an item to what the host says of it. */
export type SelfAnswers = Readonly<Record<string, SelfAnswer>>;

export const LONGEST_PLAN = 1000;

interface Item { readonly code: string; readonly everywhere: boolean }

const isSelfAnswer = (word: unknown): word is SelfAnswer => SELF_ANSWERS.some((answer) => answer === word);

/**
 * What a host fills in. Every item that is asked needs an answer, and what every place has is never beside the point;
 * words of a form that are not asked are left alone. SelfCheckRefused names every item.
 */
export function selfAnswersOf(items: readonly Item[], given: Readonly<Record<string, unknown>>): SelfAnswers {
  const errors = items.flatMap(({ code, everywhere }) => {
    const answer = given[code];
    if (!isSelfAnswer(answer)) return [{ pointer: `#/${code}`, detail: `${code}에 답해 주세요.` }];
    return answer === 'not-applicable' && everywhere ? [{ pointer: `#/${code}`, detail: `${code}은(는) 어느 곳에나 있는 것입니다. ‘적합’이나 ‘보완’을 골라 주세요.` }] : [];
  });
  if (errors.length > 0) throw new SelfCheckRefused(`아직 답하지 않은 것이 있습니다: ${errors.map(({ pointer }) => pointer.slice(2)).join(', ')}`, { errors });
  return Object.fromEntries(items.map(({ code }) => [code, given[code] as SelfAnswer]));
}
