export const negotiations = {
  otherDay: { ask: 'This day is difficult', failed: 'The page for another day could not be opened' },
  negotiations: {
    title: 'Negotiations', lead: 'Visits whose date cannot be kept, the oldest first.', failed: 'The negotiations could not be loaded', loading: 'Loading the negotiations', empty: 'There is nothing to negotiate.',
    waiting: 'Waiting for an answer', offered: 'New proposal', decide: 'Your decision', ended: 'Ended in the last two weeks', none: 'None.', byAge: 'Oldest first', age: 'day {n, number}',
    group: '{school}, grade {grade}{label}, {n, number} students', wholeGroup: 'whole group',
    waitsForHost: 'The host has been asked', waitsForSchool: 'The school has been asked', bothAgreed: 'Both can come', round: 'round {n, number}',
    because: { 'two-rounds': 'Two rounds found no common day', 'five-days': 'Five working days have passed', 'no-date': 'There is no day on which both could', asked: 'The centre was asked to decide', 'whole-group': 'The whole group needs another date' },
    ends: { settled: 'confirmed on another day', kept: 'the first date stands', cancelled: 'cancelled', overtaken: 'the booking changed' },
    matrix: 'Days each side can keep', date: 'Date', host: 'Host', school: 'School', yes: 'yes', no: 'no', open: 'no answer', taken: 'taken',
    confirm: 'Confirm {day}', confirmFailed: 'The date could not be confirmed', confirmed: 'Confirmed on {day}. Both get mail.',
    thread: 'What was said', telephone: 'Record: settled by telephone',
    telephoneTitle: 'What was settled by telephone?', outcome: 'Result', outcomes: { date: 'Another day', kept: 'First date', cancelled: 'Cancelled' }, which: 'Which day?', noOther: 'There is no other day on which both could.',
    note: 'Who said what, in one line', noteHint: 'Both sides may read it.', needNote: 'Please say in one line what was settled', needDate: 'Please choose the day', save: 'Record and tell both', close: 'Close', telephoneFailed: 'It could not be recorded', saved: 'What was settled by telephone is recorded.',
    setting: 'When both can come', automatic: 'it is confirmed at once', 'by-centre': 'the centre confirms', settingFailed: 'The setting could not be changed', settingSaved: 'The setting is changed.',
    proposals: 'Days for the whole group', proposalsFailed: 'No other days could be found', proposalsLoading: 'Looking for days for the whole group', noProposals: 'There is no other day for the whole group.', repair: 'Work out a repair with this day', repairFailed: 'The repair could not be requested', repairAsked: 'The repair is being worked out. Look at it under “Even out” and publish it.', students: '{n, number} students',
  },
} as const;
