export const levelling = {
  levelling: {
    link: 'Bunching in detail (schools by weeks, step by step, spreadsheet)', tab: 'Bunching', loading: 'Counting calendars and wishes', failed: 'The analysis could not be loaded', back: 'To the season', file: 'Download as spreadsheet',
    title: { wishes: '{weeks, plural, one {# week has} other {# weeks have}} more wishes than places', wishesEven: 'No week has more wishes than places yet', done: 'Moving {moved, number} of {total, number} visits turns {before, number} overfull weeks into {after, number}', kept: 'Only {moved, number} of {total, number} visits go in another week' },
    basis: { wishes: 'Nothing is evened out yet: these are the wishes alone.', plan: '“After” is the latest plan. Nobody has been told.', booked: '“After” is what is booked now.' },
    figures: 'At a glance', busiest: 'Busiest week', over: 'Weeks over capacity', first: 'First wish kept', near: 'Within ±2 weeks of the wish', was: 'as wished', none: 'known once evened out', ofGroups: 'of {n, number} wishes',
    view: { legend: 'View', before: 'As wished', both: 'Both', after: 'Evened out' }, weeks: 'How many per week', weekLine: '{before} → {after}', weekSeats: '{n, number} places', weekOnly: '{n, number} wished',
    over2: 'over', noWishes: 'No wishes yet. The forecast below is guessed from calendars and last season’s wishes.',
  },
  replay: {
    open: 'Step by step', close: 'Leave step by step', title: 'Step by step', note: 'The visit that relieves overfull weeks most moves first. Arrow keys go back and forth.', slider: 'Step', at: 'Step {n} of {total}', start: 'As wished', previous: 'Previous step', next: 'Next step',
    moved: '{who}, {n, number} students: {from} → {to}', leftOut: '{who}, {n, number} students: no place found for the wish of {from}', now: '{excess, number} students too many, {peak, number} in the busiest week', why: 'Why this week?', chart: 'Students per week at step {n}',
  },
  heat: {
    title: 'Schools by weeks', note: 'Numbers are students. Press one to see why that week.', open: 'Show the table by school', caption: 'Students per school and week. The darker, the more; in the totals below, red is over capacity. With both, each cell has the wishes above and the plan below.', school: 'School', total: 'Total', seats: 'Places', region: 'Table of schools and weeks',
    cell: '{school} {week} {n}', before: 'wished', after: 'evened out', dialog: '{school} – {week}', wished: 'First wish {day}', goes: 'Goes on {day}', without: 'No place was found', notYet: 'Not evened out yet', reasonless: 'As wished', over: 'over',
  },
  spread: {
    title: 'How even it is', note: 'Peak is the busiest over the mean (1 is even); Gini is 0 when even and nears 1 when all is in one place.', caption: 'Evenness, before and after', what: 'What', wished: 'As wished', firstCome: 'First come, first served', after: 'Evened out', peakWeeks: 'Weeks: peak over mean', giniWeeks: 'Weeks: Gini', overWeeks: 'Weeks over capacity', peakDays: 'Days: peak over mean', giniDays: 'Days: Gini', overDays: 'Days over capacity',
    days: 'How many per day', districts: 'By district', districtsNote: 'Students count where their school is, places where the venue is. Students do go to venues elsewhere.', fields: 'By job field', fieldsNote: 'Wished is the field students chose, evened out is the field of the venue they go to.', district: 'District', field: 'Job field', seats: 'Places', loadCaption: 'Students and places by {what}', show: 'Show the table',
  },
  forecast: {
    title: 'Which weeks will bunch (forecast)', peaks: 'Weeks expected to bunch: {weeks}', none: 'No week is expected to bunch.', caption: 'Students expected per week', week: 'Week', sent: 'Wishes sent', last: 'As last season', calendar: 'From calendars', expected: 'Expected', seats: 'Places', over: 'over', open: 'Show what is expected per week',
    chart: 'Students expected per week. Most in {week}: {n, number}.', basis: 'What this is based on', basisSent: 'Wishes sent: {schools, number} schools, {wishes, number} wishes', basisLast: '{n, number} schools that have not sent: at the same time as in {title}', basisCalendar: '{n, number} schools without a record: spread over the days their calendar leaves',
    pullCounted: 'In the wishes so far, days with exams of other grades were chosen {n} times as often.', pullAssumed: 'With no wishes to compare, days with exams of other grades are taken to be chosen {n} times as often.', all: 'Every school is expected to send wishes.',
  },
  alike: {
    title: 'Schools with alike calendars', note: 'Schools with exams on the same days go out at the same time. Bunching begins here.', mean: 'Any two schools share {exams}% of exam days and {days}% of days to go out.', exams: 'Schools that share more than half of their exam days', feasible: 'Schools that share more than 90% of days to go out', group: '{n, number} schools (the least alike two: {least}%)', none: 'There are none.',
    pairs: 'Show pairs', caption: 'How alike two calendars are', a: 'School', b: 'School', examShare: 'Exam days', dayShare: 'Days to go out', without: '{n, number} schools have no exams in this season',
  },
  pool: {
    title: 'How much of the pool is used', all: 'Venues on file', cleared: 'Valid inspection', usable: 'Open days', used: 'Students go', share: '{used, number} of {usable, number} usable venues are used ({pct}%).', idle: 'Show {n, number} idle venues', caption: 'Idle venues and why', name: 'Venue', field: 'Job field', district: 'District', openings: 'Open half-days', why: 'Why',
    reason: { 'not-asked': 'Open, but nobody goes', 'not-opened': 'No open day', 'not-cleared': 'No valid inspection' }, none: 'No venue is idle.',
  },
  moves: {
    title: 'Is the burden of moving shared', most: 'Moved most', mostSchool: '{school} – {n, number}', mean: 'Mean per school', meanN: '{n}', leftOut: 'Wishes without a place', twice: 'Moved last season and again', twiceNone: 'None.', ledger: 'See the fairness ledger', none: 'No school is moved',
  },
};
