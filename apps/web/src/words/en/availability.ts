export const availability = {
  availability: {
    lead: 'Students come only on days you open. Press a morning or an afternoon to open it, and again to close it.', empty: 'No day is open yet. Students come only on days you open.',
    none: 'closed', open: 'open', asked: 'asked', confirmed: 'fixed', uncleared: 'waits', closed: 'closed', off: 'off', students: '{n}', visits: '{n} visits', am: 'am', pm: 'pm',
    opened: 'Opened {when}.', shut: 'Closed {when}.', failed: 'Nothing was changed', wayOut: 'Move the visit to another day',
    weekly: 'Open weekdays', copy: 'Copy last month', dayOff: 'Days off', limits: 'How often', seats: 'Number on a day', feed: 'Calendar to subscribe to',
    weekdays: 'Weekdays', halves: 'Half-days', seatsLabel: 'Students per half-day (empty: {n})', seatsOf: 'Students', day: 'Day', band: 'Half-day', from: 'First day', until: 'Last day', reason: 'Why', reasonMissing: 'Say why', daysMissing: 'Choose the days', choiceMissing: 'Choose weekdays and half-days',
    look: 'See what changes', back: 'Change it', cancel: 'Leave as it is', save: 'Change', preview: 'This changes', remove: 'Remove', set: 'Open weekdays so far', sets: 'Days off so far',
    doWeekly: 'Open these', doRemove: 'Remove this weekday', doCopy: 'Copy', doOff: 'Take these days off', doLimits: 'Set', done: 'Done.',
    copyLead: 'Opens the same weekdays in {month} as the month before. What is set already stays.', every: 'Every {weekday} {band}', pattern: 'Every {weekday} {band} · {span}',
    opens: '{n} half-days open.', unclearedLine: '{n} of them after a safety inspection.', resizes: '{n} half-days take another number.', closes: '{n} free half-days close.', stay: '{n} visits stay: {who}.', wishes: '{n, plural, one {# wish} other {# wishes}} of schools, not placed yet, {n, plural, one {wants} other {want}} these days and this job field.', leftClosed: 'Days closed by hand stay closed: {days}.', skipped: 'Days off are skipped: {days}.', nothing: 'Nothing changes.',
    inTheWay: '{n} visits stand on these days: {who}. Move them to another day or decline them first.', over: '{n} visits that stand are beyond these numbers and stay: {who}.', fromNow: 'New visits keep to these numbers.', visit: '{when} {school}, {n} students',
    partiesPerDay: 'Groups a day', partiesPerWeek: 'Groups a week', partiesPerMonth: 'Groups a month', daysPerWeek: 'Days a week (empty: any)', daysPerMonth: 'Days a month (empty: any)', gapDays: 'Free days between two visits',
  },
  hostToday: {
    nav: 'Today', title: 'Visits today', empty: 'Nobody comes today.', next: 'The next visit is on {day}.', visit: '{time} · {school}, {n} students', minutes: 'in {n} minutes', hours: 'in {h} h {m} min', begun: 'should have begun',
    teacher: 'Teacher', call: 'Telephone {phone}', noTeacher: 'not written down yet', meeting: 'Where to meet', count: 'Students who came', arrive: 'Students have arrived', depart: 'They have left', notCome: 'Nobody came', notComeAsk: 'Tell the centre that nobody came?', notComeDo: 'Tell the centre', cancel: 'Not now',
    arrived: 'arrived {time}, {n} students', departed: 'left {time}', noShow: 'The centre knows that nobody came.', failed: 'Nothing was noted', tryCentre: 'If it is urgent, telephone the centre: {phone}',
    safety: 'Safely', line1: 'Show the way out and the fire extinguisher first.', line2: 'Keep hot and sharp things out of reach.', line3: 'If somebody is hurt, call 119, then the teacher and the centre.',
    papers: 'My papers', inspection: 'Safety inspection', mou: 'Agreement (MOU)', corrections: 'To be put right', until: 'valid until {day}', none: 'nothing on record', noneToFix: 'nothing',
  },
  feed: {
    title: 'Calendar to subscribe to', lead: 'Paste the address where your calendar says "subscribe"; when a visit changes, the calendar follows. Whoever knows the address sees the visits: send it to nobody.', none: 'There is no address.', since: 'An address made on {day} is in use. It cannot be shown again.', make: 'Make an address', again: 'Make a new address (the old one ends)', revoke: 'Remove the address', address: 'Address of the calendar', shown: 'Copy it now: it cannot be shown again after you leave this page.', revoked: 'The address was removed.', failed: 'The address was not changed',
  },
  links: {
    open: 'Mail links', venueTitle: 'Mail links of {name}', schoolTitle: 'Mail links of {name}', lead: 'Links in mails, used without a log-in. When a mail went astray or a person left, take them back and send new ones.', live: '{n} links in use', none: 'No link is in use.', nobody: 'Nobody has been sent a link.', waits: 'Links to the waiting list', revoke: 'Take the links back', renew: 'Take back and send a new link', revoked: '{n} links were taken back.', renewed: 'The old links are taken back and a new one goes to {email}', noEmail: 'There is no e-mail address to send a new link to.', failed: 'The links were not changed', close: 'Close',
    agreement: 'Last day of the agreement (MOU)', saveAgreement: 'Save the agreement', agreed: 'The agreement was saved.',
  },
} as const;
