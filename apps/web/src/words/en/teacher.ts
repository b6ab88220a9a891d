export const teacher = {
  teacherHome: {
    title: 'Home', due: 'Send wishes for {title}', until: 'by {time}', left: '{n} days left', today: 'due today', sent: '{n, plural, one {# wish} other {# wishes}} sent', none: 'No wishes yet', start: 'Write wishes', go: 'Continue with wishes', closed: 'Wishes are closed. You will get the result by mail.', published: 'Your places are fixed', seeAnswer: 'See result and reasons', noSeason: 'No season is open. The centre will tell you by mail when it opens one.',
    visits: 'Coming visits', noVisits: 'No visits yet. Send a wish and they appear here.', allBookings: 'See all bookings',
  },
  wishes: {
    title: 'Wishes', lead: '{title} · for visits {days}. You can change them until {due}.', closedLead: '{title} · closed {due}. Nothing can be changed now.', season: 'Season', write: 'Write a wish', empty: 'No wishes yet. Write one for each grade or class.', emptyClosed: 'No wishes were sent in this season.', edit: 'Change', look: 'Look at it', withdraw: 'Withdraw', withdrawTitle: 'Withdraw this wish?', withdrawWhat: 'The wish of {name} is deleted. You can send another before the deadline.', withdrawn: 'The wish is withdrawn.', withdrawFailed: 'Not withdrawn', sent: 'Wish sent. You can change it until the deadline; the result comes by mail.', sentAt: 'sent {time}', days: 'Days wished', noSeason: 'No season is open now.',
    answer: { assigned: 'You have a place', unassigned: 'No place was found', when: 'Day', parties: 'Where to', party: '{venue}: {n, number}', why: 'Why this day?' },
  },
  wish: {
    newTitle: 'Write a wish', editTitle: 'Change the wish', viewTitle: 'Wish sent', steps: { group: '1. Grade and students', interests: '2. Fields they like', weeks: '3. Days and weeks', conditions: 'Time and distance' }, loading: 'Checking your calendar and the open places',
    grade: 'Grade', scope: 'Who goes?', wholeGrade: 'The whole grade', oneClass: 'One class', klass: 'Class name', klassHint: 'e.g. class 3', headcount: 'Students', escorts: 'Teachers going along', accessible: 'Wheelchair places', accessibleHint: 'How many are needed',
    interestsHint: 'Each student chooses one field. The sum must equal the number of students.', sum: 'Sum {sum, number} of {total, number}', sumOk: 'exactly right', sumLeft: '{n, number} missing', sumOver: '{n, number} too many', fill: 'Fill evenly',
    weeksHint: 'Press up to five days, best first, and mark each week. Weeks without a mark count as possible within three weeks of a wished day.',
    ranked: 'Chosen days', rankedNone: 'No day chosen yet. Press a day in the list of weeks.', rank: 'Choice {n}', up: 'Move up', remove: 'Remove', rankedFull: 'Five days are chosen. Remove one to choose another.',
    crowd: '{wished, number} wished / {seats, number} places', crowded: 'crowded', roomy: 'room left', mark: 'Can you come in the {week}?', marks: { good: 'fine', 'rather-not': 'rather not', impossible: 'impossible' }, dayList: 'Days, {week}', unavailable: '{name}', because: { EXAM: 'exam', VACATION: 'vacation', CLOSURE: 'closed', HOLIDAY: 'holiday', SCHOOL_EVENT: 'school event' }, clear: 'Clear mark',
    bands: 'Time of day', maxKm: 'How far from school', km: 'up to {n} km', conditionsHint: 'The farther you go, the more places there are.', submit: 'Send the wish', save: 'Send the changed wish', back: 'Back to the list', failed: 'The wish was not sent',
    error: { headcount: 'Students must be between 1 and 1,000', klass: 'Type the name of the class', interests: 'The fields must add up to the number of students', rankedDays: 'Choose at least one day', bands: 'Choose morning or afternoon, or both', accessible: 'There cannot be more wheelchair places than students', unavailableDay: 'Year {grade} cannot go on {day}. Remove it.' },
    stale: { title: 'What changed', mine: 'What you typed', theirs: 'What is stored now', what: 'Item', useTheirs: 'Use what is stored', useMine: 'Send mine again', same: 'There is no difference.' },
    draft: 'What you typed before is back.',
  },
  teacherBookings: { title: 'My bookings', empty: 'No bookings. Send a wish; visits appear here once the result is out.', emptyDo: 'Write wishes' },
};
