import type { BookingView } from '#booking';
import { layOut } from '../../templates/letter.template.js';
import { incidentLetter } from './incident.letter.js';

const booking: BookingView = {
  id: 'b', status: 'visited', reason: null, schoolId: 's', schoolName: '개봉중', grade: 1, classLabel: null, headcount: 18, venueId: 'v', venueName: '○○제과', venueAddress: null, openingId: 'o',
  heldOn: '2026-10-28', band: 'am', startsAt: '10:00', endsAt: '12:00', answerDueOn: '2026-10-20', offerDueOn: null, isReconfirmed: false, isCounted: false, noticeDays: null, isLate: null, wishId: null, version: 2,
};
const incident = {
  id: 'i', bookingId: 'b', kind: 'injury', happenedAt: new Date('2026-10-28T01:40:00Z'), what: '계단에서 넘어짐', told: ['school'], injured: 1, reportedBy: 'host', reportedAt: new Date('2026-10-28T01:45:00Z'),
} as const;

describe('the letter about an incident', () => {
  it('says when, what, how many, who knows already, and that somebody will look at the place again', () => {
    const letter = incidentLetter(incident, booking, { concernsTheVenue: true, href: 'https://goreuge.example/visits/b' }), { text } = layOut(letter);
    expect(letter.subject).toBe('[사고 보고] 10월 28일(수) ○○제과 · 개봉중: 다침 1명');
    for (const said of ['10:40 다침, 다친 인원 1명', '계단에서 넘어짐', '이미 알린 곳: 학교', '알린 쪽: 체험처', '수시 점검', '10:40 injury, 1 injured', 'https://goreuge.example/visits/b']) expect(text).toContain(said);
  });

  it('promises no inspection where the place is not to blame', () => {
    const { text } = layOut(incidentLetter({ ...incident, kind: 'illness', injured: 0, told: [] }, booking, { concernsTheVenue: false, href: 'https://goreuge.example/visits/b' }));
    expect(text).toContain('이미 알린 곳: 아직 없음');
    expect(text).not.toContain('수시 점검');
  });
});
