export const visit = {
  visit: {
    tab: 'Booking', see: 'See its course', now: 'What you can do now', nothing: 'Nothing can be changed now.', nothingOver: 'This booking has ended.', past: 'What happened so far', failed: 'The booking could not be loaded', back: 'To the bookings',
    reconfirmed: 'venue said it still stands', counted: 'final number', offerDue: 'School answers by {day}', cancelledLate: 'Cancelled {n, plural, one {# working day} other {# working days}} before the visit · late', cancelledIn: 'Cancelled {n, plural, one {# working day} other {# working days}} before the visit',
    act: {
      'accept-offer': 'Accept the offer', 'decline-offer': 'Decline the offer', confirm: 'Answer: yes, we can', decline: 'Answer: not this time', reconfirm: 'Say that it still stands', count: 'Give the final number', cancel: 'Cancel the visit',
      'correct-visited': 'Correct: it took place', 'correct-no-show': 'Correct: nobody came', 'correct-result-entered': 'Open the closed file again',
    },
    about: {
      'accept-offer': 'The venue is asked once you accept.', 'decline-offer': 'The places are given back for good.', confirm: 'The school is told.', decline: 'The places are given back; school and centre are told.', reconfirm: 'It is noted that the visit still stands.',
      count: 'Fewer give places back at once; more are possible only where places are left. The venue is told.', cancel: 'The other side is told by mail, with the reason. A cancelled visit cannot be revived.',
      'correct-visited': 'What was written first stays on record, with the reason.', 'correct-no-show': 'What was written first stays on record, with the reason.', 'correct-result-entered': 'The result can be mended again.',
    },
    byPhone: 'You write down what you heard on the telephone. It is kept for whom you wrote.', reason: 'Reason', reasonOptional: 'Reason (may stay empty)', needReason: 'Type a reason.', headcount: 'Students coming', needCount: 'Give a number from 1 to 500.', whose: 'On whose account?',
    by: { school: 'School', host: 'Venue', centre: 'Centre', weather: 'Weather' }, do: 'Do it', keep: 'Leave it', done: 'Noted. Whoever it concerns is told by mail.', actFailed: 'Not changed', instead: 'Where they could go instead', insteadNote: 'All of them could go here now.', insteadNone: 'No other place for all of them was found yet. The centre helps to find one.', go: 'Ask for this place', left: '{n, plural, one {# place left} other {# places left}}',
    made: 'Asked for', madePlan: 'Booked by the plan', madeOffer: 'Offered to the school', moved: 'Moved: {from} → {to}', resized: '{from, number} → {to, number} students', countedStep: 'Final number given', reconfirmedStep: 'Said that it still stands', who: '{who}', behalf: '{who} (for the {whom})', agreed: 'Both sides agreed by link', people: { school: 'School', host: 'Venue', centre: 'Centre', system: 'By itself' }, why: 'Reason: {reason}', notice: '{n, plural, one {# working day} other {# working days}} before the visit', late: 'late',
    reminder: {
      'ask-host': 'Venue reminded (no. {n, number})', 'host-late': 'Centre told: the venue is late', 'ask-school': 'School reminded (no. {n, number})', 'school-late': 'Centre told: the school is late', 'reconfirm-host': 'Venue asked whether it still stands', 'count-school': 'School asked for the final number', 'prepare-host': 'Venue told how to prepare', unconfirmed: 'Centre told: not confirmed again',
    },
  },
  callOff: {
    button: 'Call off a day', title: 'Call off all visits of a day?', lead: 'For a day nobody can go out, such as a typhoon. All visits of the day are cancelled at once; each school and each venue gets one mail.', day: 'Day', needDay: 'Choose a day.', reason: 'Reason', found: '{n, plural, one {# visit} other {# visits}} · {schools, plural, one {# school} other {# schools}} · {venues, plural, one {# venue} other {# venues}}', none: 'Nothing can be cancelled on that day.', which: 'Which?', all: 'All venues', some: 'Only chosen venues', do: 'Cancel {n, plural, one {# visit} other {# visits}} and tell them', keep: 'Leave it', done: '{n, plural, one {# visit is} other {# visits are}} cancelled. {schools, plural, one {# school} other {# schools}} and {venues, plural, one {# venue} other {# venues}} are told.', failed: 'Not cancelled', needVenue: 'Choose a venue.',
  },
  deadlines: {
    title: 'Deadlines of bookings', link: 'Deadlines', lead: 'Changes hold for what is asked from now on. Weekends and holidays are no working days; for schools neither are their own days off.', hostAnswerDays: 'For a venue to answer (working days)', schoolAnswerDays: 'For a school to answer an offer (working days)', reminderDays: 'Remind on these working days', reminderHint: 'With commas, at most three. For example: 2, 4', unansweredOffers: 'When a school does not answer an offer', accept: 'Take it as accepted and ask the venue', expire: 'End the offer and give the places back', reconfirmDays: 'Days before the visit to ask once more', prepareDays: 'Days before the visit to tell how to prepare', save: 'Save deadlines', saved: 'The deadlines are saved.', failed: 'The deadlines were not saved', number: 'Type a number.',
    caps: { title: 'Caps', lead: 'Empty means no cap. Visits already booked stay; only new bookings beyond a cap are refused.', perSchoolAndTerm: 'Students one school may send in half a school year', perWeek: 'Students all schools may send in a week', save: 'Save caps', saved: 'The caps are saved.', failed: 'The caps were not saved' },
  },
};
