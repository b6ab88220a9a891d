import { SavedViewRefused } from './venue-finder.errors.js';

const LONGEST_NAME = 40;
/** The database has as many places for each person. */
export const MOST_SAVED_VIEWS = 20;

/** The name as it is kept: no blanks around it, no two in a row. */
export function savedViewName(typed: string): string {
  const name = typed.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (name === '' || name.length > LONGEST_NAME) throw new SavedViewRefused(`이름은 1자에서 ${LONGEST_NAME}자까지 적어 주세요.`, { errors: [{ pointer: '#/name', detail: `이름은 1자에서 ${LONGEST_NAME}자까지 적어 주세요.` }] });
  return name;
}
