import type { Words } from '../words.js';

export const finder: Pick<Words, 'finder'> = {
  finder: {
    title: 'Venue finder', lead: 'Look by name, by what is done there, by neighbourhood, and see whether there is a place on days your school can go.', leadDirector: 'The same search schools use. Venues that are not running are shown, too.',
    words: 'What are you looking for?', wordsHint: 'name, programme, job, neighbourhood; initials (ㅎㄷㅂ) will do', type: 'Kind of experience', anyType: 'Any kind', when: 'Free places', anyTime: 'Any time', freeInWeek: 'free in the {week}', day: 'Free on this day', distance: 'Distance', anyDistance: 'Anywhere', onFoot: 'Within 20 minutes on foot', within: 'Within {km} km', sort: 'Order', chips: 'Conditions',
    moreFilters: 'More conditions',
    sorts: { relevance: 'Best match', distance: 'Nearest', 'free-places': 'Most free places' },
    types: { FIELD_WORK: 'work on site', JOB_PRACTICE: 'job practice', SITE_VISIT: 'site visit', DEPARTMENT: 'university department', CAMP: 'career camp', TALK: 'talk' },
    filter: { accessible: 'Wheelchair', rainProof: 'Rainy days', feeFree: 'Free of charge', cleared: 'Inspected', withinKm: 'Distance', band: 'Half of the day', day: 'Day', week: 'Free week', experienceType: 'Kind of experience', jobField: 'Job field', level: 'School level', query: 'Words' },
    loading: 'Checking the venues and your school’s calendar', failed: 'The list could not be loaded', found: '{n, plural, one {# venue} other {# venues}} found.', like: 'Nothing as typed; here {n, plural, one {is # venue} other {are # venues}} with a similar name.', schoolBusy: 'Your grade has no free day in that time. Try another week.',
    none: 'No venue meets all conditions.', leaveOut: 'Without “{filter}” ({n, number})', more: 'Show {n, number} more',
    away: '{km} km', free: 'free', fee: '{fee, number} won', parties: '{from, number}–{to, number} students at a time', clearedUntil: 'Inspection valid until {day}', uncleared: 'No inspection on record', why: 'Why it cannot be chosen', places: '{n, plural, one {# place} other {# places}} you could take, the next ones', book: 'Go and book this', wish: 'Add to wishes', record: 'Open the record',
    obstacle: { 'not-running': 'Not running at present', 'wrong-level': 'Not for your school level', 'party-too-small': 'Takes {from, number} students or more', 'party-too-large': 'Takes {to, number} students at most', 'not-cleared': 'No valid inspection', 'nothing-open': 'No day is open', 'host-limit': 'Takes nobody else that week or month', 'no-free-place': 'No free place' },
    savedViews: '{n, plural, one {# saved search} other {# saved searches}}', saveAs: 'Name for this search', saveNothing: 'Choose some conditions first', save: 'Save', saved: 'Saved as “{name}”.', remove: 'Remove', removed: '“{name}” is removed.', saveFailed: 'The saved searches could not be changed',
  },
};
