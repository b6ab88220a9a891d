import { USUAL_BOOKING_SETTINGS } from './booking-settings.js';
import { type BookingDeadlines, remindersDue } from './deadline-rule.js';

// asked on a Friday; Monday the 3rd is a holiday of the table, Wednesday the 5th one of the gazette
const daysOff = new Set(['2027-05-03', '2027-05-05']);
const pending: BookingDeadlines = { status: 'host-pending', heldOn: '2027-06-01', askedOn: '2027-04-30', answerDueOn: '2027-05-11', offerDueOn: null, isReconfirmed: false, isCounted: false };
const due = (today: string, given: Partial<BookingDeadlines> = {}) => remindersDue({ ...pending, ...given }, USUAL_BOOKING_SETTINGS, { today, daysOff }).map(({ kind, nth }) => `${kind} ${nth}`);

describe('what is due to be said about a booking', () => {
  it('reminds a host on the second and the fourth working day, holidays not counted', () => {
    expect(due('2027-05-05')).toEqual([]);
    expect(due('2027-05-06')).toEqual(['ask-host 1']);
    expect(due('2027-05-07')).toEqual(['ask-host 1']);
    expect(due('2027-05-10')).toEqual(['ask-host 2']);
    expect(due('2027-05-11')).toEqual(['ask-host 2']);
  });
  it('hands a host who stays silent to the centre', () => expect(due('2027-05-12')).toEqual(['host-late 1']));
  it('asks a school in the same way about its offer', () => {
    const offer = { status: 'offered' as const, offerDueOn: '2027-05-11' };
    expect(due('2027-05-06', offer)).toEqual(['ask-school 1']);
    expect(due('2027-05-12', offer)).toEqual(['school-late 1']);
  });
  it('asks both a week before, tells the host how to prepare three days before, and tells the centre of silence', () => {
    const standing = { status: 'confirmed' as const };
    expect(due('2027-05-24', standing)).toEqual([]);
    expect(due('2027-05-25', standing)).toEqual(['reconfirm-host 1', 'count-school 1']);
    expect(due('2027-05-25', { status: 'ready', isReconfirmed: true })).toEqual(['count-school 1']);
    expect(due('2027-05-29', standing)).toEqual(['prepare-host 1', 'unconfirmed 1']);
    expect(due('2027-06-01', { ...standing, isReconfirmed: true })).toEqual(['prepare-host 1']);
  });
  it('says nothing about what is over or off', () => {
    expect(due('2027-06-02', { status: 'confirmed' })).toEqual([]);
    for (const status of ['host-declined', 'cancelled-by-weather', 'visited', 'closed', 'offer-expired'] as const) expect(due('2027-05-29', { status })).toEqual([]);
  });
});
