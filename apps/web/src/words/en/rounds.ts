export const rounds = {
  round: { upcoming: 'Opens soon', opens: 'Wishes are taken from {time}', late: 'The deadline has passed, but you can still send. Late wishes come after those sent in time.', released: 'All schools hear the result together on {time}.', caps: 'A school may send up to {caps}.', capWishes: '{n, plural, one {# wish} other {# wishes}}', capStudents: '{n, number} students' },
  kind: {
    legend: 'What kind of visit?', buses: 'Buses', busesHint: 'Left empty: one for every 40 students', class: 'A class visit takes one class to one venue. Please name the class.',
    names: { 'career-day': 'Career day', 'class-visit': 'Class visit', talk: 'Talk at school', camp: 'Camp', package: 'One-click package' },
    about: { 'career-day': 'One day, split over many venues.', 'class-visit': 'One class goes to one venue together.', talk: 'A mentor comes to the school. Nobody travels.', camp: 'A whole day or more at one place.', package: 'Programme and bus in one request.' },
  },
  steps: { name: 'Steps of a wish', now: 'Step {n} of {total}', next: 'Next', before: 'Back', check: '4. Check before sending', checkHint: 'This is what the centre gets. You can go back to anything that is not right.', mend: 'Change', missing: 'not filled in yet' },
  autosave: { at: 'Saved on this device {time}', fresh: 'Delete and start again' },
  prospect: {
    title: 'How it will probably go', likely: 'As it stands you will almost certainly get a place.', open: 'It may work out, or it may not.', unlikely: 'As it stands you will probably not get a place.', weeks: '{n, plural, one {# week} other {# weeks}} you can go',
    hint: { likely: 'Opening the {week} too would make it almost certain.', open: 'Opening the {week} too would help.', unlikely: '' }, open1: 'Open the {week}', basis: 'An estimate from wishes and places per week. Distance and fields are not counted.', none: 'Choose a day and we tell you how it will probably go.', uncounted: 'Talks and camps have places of their own, so no estimate is made.',
  },
  lastYear: {
    offer: 'You can bring back {n, plural, one {the wish} other {the # wishes}} of {title}.', bring: 'Bring back last year\'s', title: 'Wishes of {title}', note: 'Days were moved to the same week and weekday. Check each one and send it.', moved: '{from} → {to}', noDay: 'No day fits. Please choose new days.', check: 'Check and send', sent: 'Sent already', days: 'Days',
  },
  intake: {
    late: 'late', telephone: 'telephone', file: 'file', by: 'written down by {name}', sentBy: 'How it came', title: 'Wishes received', tab: 'Wishes received', empty: 'No wishes yet.', link: 'See wishes received', caption: 'Wishes received by school', school: 'School', group: 'Grade and students', kind: 'Kind', days: 'Days wished', when: 'Received', back: 'To the season', total: '{n, plural, one {# wish} other {# wishes}}',
    telephoneTitle: 'Write down a wish told by telephone', telephoneButton: 'Write down a telephone wish', telephoneLead: 'The same rules and deadline as for schools. Your name is kept with it.', pick: 'Which school?', telephoneDone: 'The wish is written down.',
    sheet: 'Upload a sheet of wishes', sheetNote: 'The whole district\'s survey as one Excel (.xlsx) or CSV file. It is looked through first and taken only when nothing is wrong.', choose: 'Choose a file', template: 'Empty sheet (Excel)', templateCsv: 'Empty sheet (CSV)', look: 'Look through it', take: 'Take {n, plural, one {# wish} other {# wishes}}', found: '{wishes, plural, one {# wish} other {# wishes}} · {schools, plural, one {# school} other {# schools}} · {students, number} students', replaced: 'Replaces {n, plural, one {# wish} other {# wishes}} of an earlier sheet.', sound: 'Nothing is wrong. Nothing has been taken yet.',
    faults: '{n, plural, one {# thing} other {# things}} to mend – nothing was taken', faultCaption: 'What to mend in the file', row: 'Row', column: 'Column', what: 'What to mend', taken: '{n, plural, one {# wish} other {# wishes}} taken.', failed: 'The file was not uploaded',
  },
  settings: {
    title: 'Season settings', tab: 'Season settings', link: 'Season settings', save: 'Save settings', saved: 'Settings saved.', failed: 'Settings not saved', stale: 'Somebody changed this season first. See what changed and save again.', reload: 'See what changed', published: 'A published season cannot be changed.', copy: 'Copy last year\'s rules', copied: 'Filled in with the rules of {title} and its dates a year on. Check them and open.', back: 'To the season',
    dates: 'Dates', sending: 'Taking wishes', planning: 'Evening out', opens: 'Opens', opensHint: 'Left empty: at once', release: 'Release', releaseHint: 'All schools hear together then. Left empty: when you publish', reminder: 'Remind how many days before?', reminderHint: 'One mail to schools that have not sent. Left empty: none', lateWishes: 'Take late wishes after the deadline, until publication', lead: 'Days before the first visit', leadHint: 'At least this many days from deadline or release to the first day. Six weeks are 42', mostWishes: 'Wishes per school', mostStudents: 'Students per school', noLimit: 'Left empty: no limit', minGroup: 'Smallest group', maxGroup: 'Largest group', groupHint: 'Where the school says nothing', planningNote: 'A run starts from these; each run can be changed.',
  },
} as const;
