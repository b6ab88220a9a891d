export const season = {
  season: {
    tab: 'Levelling', loading: 'Counting wishes and open places', failed: 'The season could not be loaded',
    titleEmpty: 'No wishes yet', titleEven: 'No week is over capacity – {n, number} students wished', titleBunched: 'Wishes bunch in {weeks, plural, one {# week} other {# weeks}} – the busiest is {ratio} times its capacity',
    titleDone: 'We evened out the crowded weeks – {before, plural, one {# week} other {# weeks}} over capacity before, {after, number} now', titleDoneEven: 'Wishes are evened out – {n, number} students get a place',
    titlePublished: 'The plan is published – {n, number} students have a place',
    lead: '{title} · {days} · wishes until {due}', states: { upcoming: 'Opens soon', open: 'Wishes open', closed: 'Wishes closed', published: 'Published' },
    emptyWhy: 'Once schools send wishes, you see here which weeks they crowd.', emptyDo: 'Invite schools',
  },
  figure: {
    title: 'At a glance', before: 'Before', after: 'After', busiest: 'Busiest week', overfull: 'Weeks over capacity', served: 'Students with a place', first: 'On their first day', firstCome: 'first come, first served', wished: 'as wished', now: 'as wished now', none: 'known after levelling',
  },
  view: { legend: 'View', before: 'As wished', both: 'Both', after: 'After levelling' },
  weeks: {
    title: 'Students per week', note: 'The dashed line is the number of places open that week. What exceeds it is hatched.', table: 'Show as a table', caption: 'Per week: students who wished, open places, students after levelling', week: 'Week', wished: 'Wished', seats: 'Places', after: 'After', over: 'over', overBy: '{n, number} too many', fits: 'fits',
    chartBefore: 'Students who wished, per week. The busiest is the {week} with {n, number} for {seats, number} places. {over, plural, one {# week is} other {# weeks are}} over capacity.',
    chartAfter: 'Students per week after levelling. The busiest is the {week} with {n, number} for {seats, number} places. {over, plural, one {# week is} other {# weeks are}} over capacity.', capacity: 'open places', legendBefore: 'wished', legendAfter: 'after', legendOver: 'over capacity',
  },
  days: {
    title: 'Students per day', caption: 'Students by week and weekday. ▲ marks days over capacity.', week: 'Week', over: 'over capacity', seats: '{n, number} places', scroll: 'Table of students per day', to: 'after', legend: 'The darker a day, the fuller its places.', both: 'In each cell: as wished above, after levelling below.',
  },
  shared: { title: 'Schools that chose the same day', note: 'Days on which first wishes meet, most crowded first.', caption: 'Days with several first wishes', day: 'Day', students: 'Students', groups: 'Schools', group: '{school} year {grade} ({n, number})', more: 'and {n} more', similar: 'Schools with similar calendars', similarRow: '{a} · {b}: {share}% of their possible days are the same', none: 'No first wishes meet on one day.' },
  run: {
    start: 'Level the weeks', title: 'Levelling', lead: 'Usually done within a minute. Nobody is told before you publish.', weights: 'What should matter more?', weightsNote: 'Left alone, all five count alike.',
    lever: { students: 'More students with a place', interests: 'Fields they like', wishes: 'Days they wished', distance: 'Venues nearby', evenness: 'Even weeks' }, level: { '0': 'ignored', '1': 'normal', '2': 'important', '3': 'very important' },
    queued: 'Waiting for its turn', running: 'Levelling', phase: { loading: 'Reading wishes and places', searching: 'Looking for better places', explaining: 'Writing down the reasons', other: 'Levelling' },
    progress: 'Progress of levelling', share: '{n}% done', served: '{n, number} students have a place so far', cancel: 'Stop', cancelled: 'Stopped', failed: 'Levelling failed', done: 'Levelling is done. {n, number} students get a place.', failedStart: 'Levelling could not start', failedCancel: 'Could not be stopped',
    list: 'Compare results', listNote: 'Every result is kept. The chosen one is shown on this page.', listCaption: 'Figures of every result', at: 'Made', how: 'What mattered', served2: 'With a place', first: 'First day', field: 'Liked field', peak: 'Crowding', km: 'Average distance', state: 'State', look: 'Show this result', looking: 'Shown',
    status: { queued: 'waiting', running: 'running', done: 'done', failed: 'failed', cancelled: 'stopped' }, published: 'published', closed: 'Wishes are still open. You can try it now; publishing comes after wishes are closed.',
  },
  plan: {
    title: 'Places by school', note: 'Each line says why this day.', caption: 'Day and reasons for each school', school: 'School', wish: 'First wish', held: 'Day', students: 'Students', venues: 'Venues', why: 'Why this week?', kept: 'as wished', moved: 'moved', find: 'Find a school', onlyMoved: 'Only moved visits', more: 'Show more ({n} left)', shown: '{n, number} of {total, number} shown',
    unassigned: '{n, plural, one {# wish} other {# wishes}} without a place', unassignedNote: 'Look at the reasons, then open more venues or talk to the school.', unassignedCaption: 'Wishes without a place and why', reason: 'Reason', partly: '{n, number} of {total, number}', venuesN: '{n}', none: 'No school matches.', party: '{school} year {grade}', partyClass: '{school} year {grade} {klass}',
  },
  closing: { button: 'Close wishes', title: 'Close wishes now?', what: 'Schools can no longer send or change wishes. No mail is sent.', confirm: 'Close now', cancel: 'Keep open', failed: 'Wishes were not closed' },
  publish: {
    button: 'Publish this plan', title: 'Publish this plan?', who: '{schools, plural, one {# school} other {# schools}} and {hosts, plural, one {# venue} other {# venues}} get mail.', schools: '{n, plural, one {# school} other {# schools}}: the day and the reasons.', hosts: '{n, plural, one {# venue} other {# venues}}: one mail each with a link to answer.', students: '{n, number} students get a place.', unassigned: '{n, plural, one {# wish gets} other {# wishes get}} the reasons but no place.', overCap: 'Beyond the centre’s cap, so it cannot be published: {over}', once: 'A season can be published once. It cannot be undone.',
    confirm: 'Publish and send mail', cancel: 'Look a little longer', failed: 'Not published', done: 'Published. {bookings, number} bookings were made; {schools, number} schools and {hosts, number} venues get mail.', see: 'See bookings', already: 'Published {time}.',
  },
};
