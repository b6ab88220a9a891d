import type { Words } from '../words.js';

export const seasonOpenings: Pick<Words, 'seasonOpenings'> = {
  seasonOpenings: {
    title: 'Open a season at once', lead: 'Choose venues and look first: what opens, what is left out and whom it touches. Then open it.', from: 'First day', until: 'Last day', how: 'How?', own: 'As each venue opens every week', same: 'The same days for all', weekdays: 'Weekdays', bands: 'Half of the day', seats: 'Students at a time', seatsHint: 'empty: as each venue usually does',
    venues: 'Venues', venuesHint: '{n, number} chosen', all: 'Choose all shown', none: 'Choose none', find: 'Find venues', findHint: 'name, neighbourhood, initials', look: 'Look first', open: 'Open these', lookFailed: 'It could not be looked at', openFailed: 'Nothing was opened and nothing has changed', chooseFirst: 'Choose venues first', chooseDays: 'Choose weekdays and halves of the day', daysWrong: 'The last day must not lie before the first',
    result: 'What it would do', resultNote: 'Nothing has changed yet. {n, number} half-days would open at {venues, plural, one {# venue} other {# venues}}.', opened: '{n, number} half-days are open at {venues, plural, one {# venue} other {# venues}}.', caption: 'Those with visits touched come first', name: 'Venue', opens: 'Opens', uncleared: 'waiting for inspection', closes: 'Closes', hits: 'Whom it touches', skipped: 'Left out', visit: '{day} {school}, {n, number} students (stays)', wishes: '{n, plural, one {# wish} other {# wishes}} not placed yet want these days and this job field', leftClosed: '{n, plural, one {# day} other {# days}} the host closed stay closed', nothing: 'nothing changes', because: '{day} {because}', moreSkipped: 'and {n, number} more',
  },
};
