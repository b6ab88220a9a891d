export const common = {
  app: { name: 'Goreuge', skip: 'Skip to content', sample: 'This is sample data', sampleMore: 'Schools and venues here are invented, and no mail leaves this machine.' },
  shell: {
    main: 'Main menu', help: 'Help {phone}', helpShort: 'Help by phone', language: 'Language', more: 'More', signOut: 'Sign out', account: 'My account', close: 'Close',
    notFound: 'There is no such page', notFoundWhy: 'The address has changed, or the page belongs to another role.', home: 'Go to the first page',
  },
  nav: {
    groups: { today: 'Today', allocation: 'Allocation', visits: 'Visits', files: 'Files' },
    today: 'Today', seasons: 'Levelling', bookings: 'Bookings', venues: 'Venues', pool: 'Venue pool', inspections: 'Safety', inspectionPlan: 'Inspection plan', schools: 'Schools', fairness: 'Fairness', negotiations: 'Negotiations',
    holidays: 'Holidays', subscribers: 'Connections',
    home: 'Home', wishes: 'Wishes', myBookings: 'My bookings', calendar: 'School calendar', requests: 'Requests', openings: 'Open days', visits: 'Visits', visitDay: 'Visit day', escorts: 'Escorts', vehicles: 'Vehicles', toInspect: 'To inspect', places: 'Left-over places', finder: 'Venue finder', poolHealth: 'Pool health', waits: 'Waiting', waiting: 'Waiting list', results: 'Results', roster: 'Roster', records: 'Records', registrations: 'Registrations', duplicates: 'One place twice', venueSheet: 'Sheet of venues',
  },
  role: { teacher: 'Teacher', host: 'Host', director: 'Centre', inspector: 'Inspector' },
  state: {
    loading: 'Loading', saving: 'Sending', saved: 'Saved {time}', failedLoad: 'Could not be loaded', failedSave: 'Not saved', again: 'Load again',
    stale: 'Someone else changed this first', staleWhat: 'What you typed is still here. Look at the new version, then send again.', seeNew: 'See the new version',
    checkFields: '{n, plural, one {# field needs} other {# fields need}} a correction',
  },
  problem: {
    offline: 'The server could not be reached.', offlineDo: 'Check your connection and press again. What you typed is still here.',
    server: 'The server could not finish.', serverDo: 'Press again in a moment. If it goes on, call the centre.',
    forbidden: 'You may not do this.', forbiddenDo: 'Ask the centre if you need the right.',
    missing: 'This does not exist: deleted, or the address has changed.', missingDo: 'Choose again from the list.',
    conflict: 'Things changed in the meantime.', conflictDo: 'Load the page again and look at the present state.',
    rule: 'This is against a rule.', ruleDo: 'Correct it and send again.',
    many: 'Too many tries in a short time.', manyDo: 'Press again in about a minute.',
    call: 'If it goes on, call {phone}',
  },
  page: { previous: 'Previous', next: 'Next', of: 'Page {page} of {pages}', nav: 'Pages', total: '{total, plural, one {# place} other {# places}}', totalCases: '{total, plural, one {# case} other {# cases}}' },
  unit: {
    students: '{n, plural, one {# student} other {# students}}', cases: '{n, number}', places: '{n, number}', weeks: '{n, plural, one {# week} other {# weeks}}', times: '×{n}', percent: '{n}%', km: '{n} km', grade: 'Year {n}', klass: 'Year {grade} {klass}',
  },
  band: { am: 'morning', pm: 'afternoon', amHours: 'Morning 10–12', pmHours: 'Afternoon 2–4' },
  weekday: { '1': 'Mon', '2': 'Tue', '3': 'Wed', '4': 'Thu', '5': 'Fri', '6': 'Sat', '7': 'Sun' },
  field: {
    'office-finance': 'Office and finance', engineering: 'Research and engineering', 'education-welfare-safety': 'Education, law, welfare and safety', health: 'Health',
    'arts-media-sports': 'Arts, media and sports', 'beauty-food-travel': 'Beauty, travel and food', 'sales-transport': 'Sales and transport',
    construction: 'Construction', 'installation-production': 'Installation and production', agriculture: 'Agriculture and fishery',
  },
  booking: {
    'host-pending': 'Waiting for the venue', confirmed: 'Confirmed', 'host-declined': 'Venue cannot', 'cancelled-by-school': 'Cancelled by school', 'cancelled-by-centre': 'Cancelled by centre',
    offered: 'Waiting for the school', ready: 'Ready', visited: 'Visited', 'no-show': 'Did not come', 'result-entered': 'Result entered', closed: 'Closed',
    'offer-declined': 'Declined by school', 'offer-expired': 'Offer expired', 'cancelled-by-host': 'Cancelled by venue', 'cancelled-by-weather': 'Cancelled for weather',
    party: '{school} year {grade}, {n, plural, one {# student} other {# students}}', partyClass: '{school} year {grade} {klass}, {n, plural, one {# student} other {# students}}', cancel: 'Cancel this visit', cancelTitle: 'Cancel this visit?',
    cancelWho: '{venue} will be told by mail.', cancelReason: 'Reason for cancelling', cancelDo: 'Cancel and tell them', keep: 'Leave it', cancelled: 'The visit to {venue} is cancelled. The venue is told by mail.',
    why: 'Reason: {reason}', answerDue: 'Answer expected by {day}', cancelFailed: 'Not cancelled',
  },
};
