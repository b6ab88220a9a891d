import { mostAnswers, surveyState } from './survey-rule.js';

describe('a survey', () => {
  const class24 = { status: 'visited', heldOn: '2027-04-12', answers: 3, most: 24 } as const;
  it('is open from the day of the visit for two weeks', () =>
    expect(['2027-04-11', '2027-04-12', '2027-04-26', '2027-04-27'].map((today) => surveyState(class24, today))).toEqual(['not-yet', 'open', 'open', 'over']));
  it('is full when everybody who came has answered', () => expect(surveyState({ ...class24, answers: 24 }, '2027-04-13')).toBe('full'));
  it('is not about a visit that did not take place', () =>
    expect((['cancelled-by-weather', 'no-show', 'host-declined'] as const).map((status) => surveyState({ ...class24, status }, '2027-04-13'))).toEqual(['called-off', 'called-off', 'called-off']));
  it('takes as many answers as students came, or were announced while nobody has counted', () =>
    expect([mostAnswers(24, null, 0), mostAnswers(24, 22, 3), mostAnswers(24, 20, 22), mostAnswers(24, 0, 0)]).toEqual([24, 22, 22, 1]));
});
