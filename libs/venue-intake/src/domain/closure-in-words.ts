import type { Closure, Feast } from './closing-rule.js';

const WEEKDAYS = '월화수목금토일';
const daysOf = (weekdays: readonly number[]): string => weekdays.map((day) => WEEKDAYS[day - 1]).join('·');
const FEASTS: Readonly<Record<Feast, string>> = { seollal: '설', chuseok: '추석' };

/** What was understood, said back: so that a person can see whether it is meant. */
export function closureInWords(closure: Closure): string {
  switch (closure.kind) {
    case 'always': return '늘 쉽니다';
    case 'weekly': return `매주 ${daysOf(closure.weekdays)}요일${{ shut: '', open: ' (공휴일이면 엽니다)', 'next-day': ' (공휴일이면 다음 날)' }[closure.onHoliday]}`;
    case 'monthly': return `매월 ${closure.weeks.map((week) => (week === 'last' ? '마지막' : `${week}번째`)).join('·')} ${daysOf(closure.weekdays)}요일${closure.by === 'week' ? ' (주로 세면 다른 날일 수 있어 그날은 모르는 날로 둡니다)' : ''}`;
    case 'date': return `${Number(closure.monthDay.slice(0, 2))}월 ${Number(closure.monthDay.slice(3))}일`;
    case 'holidays': return `공휴일${closure.dayAfter ? ' 다음 날' : ''}${closure.exceptWeekdays.length > 0 ? ` (${daysOf(closure.exceptWeekdays)}요일 제외)` : ''}`;
    case 'named': return closure.names.join('·');
    case 'feast': return `${closure.feasts.map((each) => FEASTS[each]).join('·')} ${closure.extent === 'day' ? '당일' : closure.around > 0 ? `전후 ${closure.around}일` : '연휴'}`;
  }
}
