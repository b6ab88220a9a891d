import type { Closure, ClosingRule } from './closing-rule.js';
import { PHRASES } from './closing-words.js';

/** Between one statement and the next. A space or a dot alone also occurs within one. */
const APART = /[+,;/\n|&]|\s및\s|\s그리고\s/;
const BETWEEN = /(?:[\s+,;/|&·.]|및(?=\s)|그리고(?=\s)|[1-9]\)\s*)*/y;
/** A statement ends where the text does, or before something that cannot go on a word; this may follow it and adds nothing. */
const ENDS = /(?:\s*(?:정기\s*)?(?:휴관일?|휴무일?|휴장일?|휴일|휴관함))?(?=$|[\s+,;/|&·.])/y;
const LONGEST_TEXT = 1_000;

/**
 * What a free text about closing days says for sure. A statement with anything in it that is not known is kept whole as
 * not understood, so that half a sentence ("월요일 정상 운영") is never taken for its first word.
 */
export function readClosingRule(raw: string): ClosingRule {
  const text = raw.normalize('NFKC').replace(/[\u200b\ufeff]/g, '').replace(/[\u318d\u119e・‧∙•]/g, '·').replace(/[^\S\n]+/g, ' ').trim().slice(0, LONGEST_TEXT);
  const closures: Closure[] = [];
  const notUnderstood: string[] = [];
  let saysSomething = false;
  let wasMonthly = false;
  /** Where the statement began that is being read, and how much was known before it. */
  let statement = { at: 0, closures: 0 };
  for (let at = skip(BETWEEN, text, 0); at < text.length; ) {
    const found = phraseAt(text, at);
    // "첫째 주 월+화": every Tuesday, or the first one? Not sure.
    const read: Read | null = found && isBareWeekday(found.means) && wasMonthly && !text.startsWith('매', at) ? null : found;
    if (read === null) {
      const end = endOfStatement(text, at);
      closures.length = statement.closures;
      notUnderstood.push(text.slice(statement.at, end).trim());
      at = end;
    } else {
      if (read.means !== 'nothing-else') closures.push(...read.means);
      saysSomething = true;
      at = read.end;
    }
    wasMonthly = read !== null && read.means !== 'nothing-else' && read.means[0]?.kind === 'monthly';
    const next = skip(BETWEEN, text, at);
    if (read === null || APART.test(text.slice(at, next))) statement = { at: next, closures: closures.length };
    at = next;
  }
  return { text, closures, notUnderstood, saysSomething };
}

interface Read { readonly means: readonly Closure[] | 'nothing-else'; readonly end: number }

const isBareWeekday = (means: Read['means']): boolean => means !== 'nothing-else' && means[0]?.kind === 'weekly';

function phraseAt(text: string, at: number): Read | null {
  for (const { form, means } of PHRASES) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match === null) continue;
    ENDS.lastIndex = form.lastIndex;
    if (!ENDS.test(text)) continue;
    const said = means(match.groups ?? {});
    if (said !== 'nothing-else' && said.length === 0) continue;
    return { means: said, end: Math.max(ENDS.lastIndex, at + match[0].length) };
  }
  return null;
}

/** The next separator outside of brackets, or the end. */
function endOfStatement(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const letter = text[at] ?? '';
    if ('([{'.includes(letter)) depth++;
    else if (')]}'.includes(letter)) depth--;
    else if (depth <= 0 && /[+,;/\n|&]/.test(letter)) return at;
  }
  return text.length;
}

function skip(what: RegExp, text: string, at: number): number {
  what.lastIndex = at;
  what.exec(text);
  return Math.max(what.lastIndex, at);
}
