import type { Words } from '../words.js';

export const waiting: Pick<Words, 'places' | 'waits' | 'waitingList'> = {
  places: {
    title: 'Left-over places', lead: 'Book what is left over at once, beside the season’s plan. Only days your school can really go are shown.',
    grade: 'Grade', headcount: 'Students going together', klass: 'Class or group', klassHint: 'leave empty for the whole grade', from: 'First day', until: 'Last day', field: 'Job field', anyField: 'All job fields', band: 'Half of the day', anyBand: 'Morning or afternoon', find: 'Find places',
    loading: 'Checking your school’s calendar and the free places', failed: 'The places could not be found', headcountWrong: 'Please give 1 to 500 students', daysWrong: 'The last day must not lie before the first',
    found: '{n, plural, one {# place} other {# places}} found.', none: 'There is no place for {headcount, number} students in these days. Try more days or another job field.',
    leftOutSchool: '{n, number} left out for exams, closures or events of your school.', leftOutHost: '{n, number} left out because the host takes no further group.',
    week: '{week} · {crowding}', nobodyThatWeek: 'nobody goes that week yet', emptiestDate: '{when} {venue} (nobody goes that week yet)', crowding: { quiet: 'a quiet week ({share} times the mean)', usual: 'a usual week ({share} times the mean)', busy: 'a busy week ({share} times the mean)' },
    left: '{left, plural, one {# seat left} other {# seats left}}', full: 'only {left, plural, one {# seat} other {# seats}}', away: '{km} km', book: 'Book', wait: 'Wait for this day', waitVenue: 'Wait for any day of this venue', waitField: 'Wait for any venue of this field', waitFieldLead: 'We tell you as soon as any venue of “{field}” has room for {n, number} students in these days.',
    better: 'There are quieter days', betterFull: 'Days you could go instead', betterDate: '{when} {venue} ({share} times the mean)', bookFailed: 'It could not be booked', others: 'Places you could go instead', other: '{when} {venue} · {left, plural, one {# seat left} other {# seats left}}',
    booked: 'Booked: {when} {venue}, {n, number} students. The host has been asked; you will hear by mail.', seeBookings: 'See my bookings',
    waited: 'You are on the waiting list. You get a mail when it is your turn.', waitFailed: 'You could not be put on the waiting list', seeWaits: 'See our waits',
  },
  waits: {
    title: 'What we wait for', lead: 'Free places are offered in the centre’s published order and kept until you answer.',
    rule: 'The order: first, groups the centre lets go first for a stated reason; second, schools with fewer students placed this half-year; third, who asked first. A group that does not fit in what is left is passed over and keeps its place.',
    empty: 'You wait for nothing.', find: 'Find left-over places', loading: 'Checking whose turn it is', failed: 'The waiting list could not be loaded',
    group: 'Grade {grade}, {n, number} students', groupClass: 'Grade {grade} {klass}, {n, number} students', position: 'Number {n, number} in line', anyField: 'any venue: {field}', since: 'asked {time}',
    state: { waiting: 'waiting', offered: 'a place is free', placed: 'placed', declined: 'not taken', expired: 'not answered in time', left: 'given up', lapsed: 'the days have passed' },
    offer: '{when} {venue} is kept for you until {day}; without an answer it goes to the next school.', passedOver: '{left, plural, one {# seat was} other {# seats were}} free, too few for {n, number} students, so it went on. You keep your place.',
    preferred: 'The centre lets this group go first', keeps: 'If you do not take it, you keep your place for the other days.', accept: 'Take this place', refuse: 'Do not take it', leave: 'Stop waiting', answerFailed: 'The answer could not be sent',
    accepted: 'The place is yours. The host is being asked.', refused: 'Noted: you do not take it.', gaveUp: 'You have left the waiting list.',
  },
  waitingList: {
    title: 'Waiting list', lead: 'Who waits for what, and whose turn is next.', empty: 'Nobody is waiting.', loading: 'Checking whose turn it is', failed: 'The waiting list could not be loaded',
    caption: 'Offers are made in the order shown.', offers: 'Offers waiting for an answer', waiting: 'Groups waiting', who: 'Who', what: 'For what', place: 'Place', until: 'Answer by', since: 'Asked', act: 'To do', nobody: 'None.',
    prefer: 'Let go first', unprefer: 'No longer first', preferTitle: 'Let this group go first?', preferWhat: '{name} will be offered a place before everybody who waits for the same.', reason: 'Reason', reasonHint: 'kept on record; you may be asked about it', reasonMissing: 'Please say why this group goes first', preferDo: 'Let go first', keep: 'Leave as it is', preferFailed: 'The order could not be changed',
    preferred: '{name} goes first now.', unpreferred: '{name} follows the published order again.', because: 'Goes first: {reason}', days: 'Time schools have to answer', dayCount: '{n, plural, one {# working day} other {# working days}}', daysSaved: 'Offers from now on are to be answered within {n, plural, one {# working day} other {# working days}}.', daysFailed: 'The time could not be changed',
  },
};
