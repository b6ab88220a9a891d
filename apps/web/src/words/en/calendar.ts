export const calendar = {
  calendar: {
    title: 'School calendar', lead: 'Days you cannot go, such as exams and vacations, are closed when you write a wish. The NEIS calendar is fetched every night.',
    empty: 'Exam weeks are enough (2 minutes). Dates from NEIS or a file appear here too.', unknown: 'The calendar of {year} is not known yet. A day without an entry is not taken for a free day.',
    add: 'Add a date', addExams: 'Add exam days', addTitle: 'Add a date', addDo: 'Add this date', term: 'Term', half1: '{year}, first term', half2: '{year}, second term',
    name: 'Name', nameHint: 'Such as: autumn midterm', kind: 'Kind', first: 'First day', last: 'Last day', lastHint: 'Leave empty for one day.', grades: 'Grades', gradesHint: 'None chosen means every grade.', all: 'all grades', blocks: 'no visits',
    kinds: { exam: 'exam', vacation: 'vacation', closure: 'closed', holiday: 'holiday', 'school-event': 'school event', 'career-day': 'career day', ordinary: 'ordinary' },
    states: { proposed: 'to confirm', confirmed: 'confirmed', corrected: 'corrected', differs: 'needs an answer' },
    sources: { neis: 'NEIS', file: 'uploaded file', manual: 'by hand', sample: 'sample' }, from: 'from: {source}',
    nothing: 'No date that blocks visits is written down.', goingOn: 'Going on: {name}, until {until}', ordinary: '{n, plural, one {# ordinary date} other {# ordinary dates}} that block nothing', wrong: 'Wrong', edit: 'Correct', editTitle: 'Correct {name}', save: 'Save correction', remove: 'Remove this date', cancel: 'Cancel', failed: 'The date was not saved',
    confirm: { title: '{n, plural, one {# date} other {# dates}} to confirm', how: 'Kind and grades are guessed from the name. Tick only what is wrong and confirm the rest at once. Correct what you ticked.', all: 'All {n, number} are right', rest: 'The other {n, number} are right', hidden: '{n, number} of them block no visits.' },
    now: { title: '{n, plural, one {# date differs} other {# dates differ}} from what you confirmed', ours: 'You confirmed: {what}', says: '{by} now says: {what}', gone: '{by} now lists no such date.', keep: 'Keep ours', follow: 'Use {by}', drop: 'Remove this date' },
    done: { confirmed: '{n, plural, one {# date} other {# dates}} confirmed.', confirmedSome: '{n, number} confirmed. {left, number} changed meanwhile; please look again.', corrected: '{name} was corrected.', added: '{name} was added.', removed: 'The date was removed. No source brings it back.', answered: 'Your answer about {name} was saved.' },
  },
  calendars: {
    title: 'School calendars', note: 'Days of a school whose calendar is unknown are not free days.', year: 'School year', yearName: '{year}', each: 'School by school', order: 'Fetch from NEIS now', ordered: 'Waiting for NEIS', orderFailed: 'Fetching could not be started', alert: 'Calendars cannot be fetched from NEIS', until: 'Starts again {time}.',
    summary: '{schools, number} schools: {unknown, number} unknown, {unconfirmed, number} with dates to confirm, {differing, number} differing from NEIS', caption: 'State of the school calendars', school: 'School', state: 'State', entries: 'Dates', unconfirmed: 'To confirm', differing: 'To answer', last: 'Last from NEIS', classes: 'Classes',
    known: 'known', unknown: 'unknown', never: 'not yet', noCode: 'no NEIS code', emptyNow: 'not in NEIS yet', classList: 'per grade {list}',
  },
};
