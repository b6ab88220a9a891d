import { actionsOf } from './booking-actions.js';
import type { BookingStatus } from './booking-status.js';
import type { VoiceSide } from './voice.js';

const may = (side: VoiceSide, status: BookingStatus, today = '2027-05-01') =>
  actionsOf({ id: 'b', status, heldOn: '2027-05-20', offerDueOn: status === 'offered' ? '2027-05-10' : null }, side, { today, reconfirmDays: 7, noticeDays: 5 }).join(' ');

describe('what may be done now', () => {
  it('is the school’s: its offer, its number, its cancellation, what it wrote down', () => {
    expect(may('school', 'offered')).toBe('accept-offer decline-offer count');
    expect(may('school', 'offered', '2027-05-11')).toBe('count');
    expect(may('school', 'confirmed')).toBe('count cancel');
    expect(may('school', 'confirmed', '2027-05-17')).toBe('count');
    expect(may('school', 'result-entered', '2027-05-21')).toBe('correct-visited');
    expect(may('school', 'closed', '2027-05-21')).toBe('');
  });
  it('is the host’s: its answer while answers are open, "still fine", its cancellation', () => {
    expect(may('host', 'host-pending')).toBe('confirm decline');
    expect(may('host', 'host-pending', '2027-05-18')).toBe('');
    expect(may('host', 'confirmed')).toBe('decline cancel');
    expect(may('host', 'ready', '2027-05-18')).toBe('reconfirm cancel');
    expect(may('host', 'visited', '2027-05-21')).toBe('correct-no-show');
  });
  it('is everybody’s for the centre, on the telephone', () => {
    expect(may('centre', 'host-pending', '2027-05-18')).toBe('confirm decline count cancel');
    expect(may('centre', 'confirmed', '2027-05-20')).toBe('decline reconfirm cancel');
    expect(may('centre', 'closed', '2027-05-21')).toBe('correct-result-entered');
  });
  it('is nothing once it is over or off', () => {
    for (const side of ['school', 'host', 'centre'] as const) for (const status of ['cancelled-by-weather', 'offer-expired'] as const) expect(may(side, status)).toBe('');
    expect(may('centre', 'confirmed', '2027-05-21')).toBe('');
  });
});
