import { judgeTraining, type MentorTraining } from './mentor-training.js';

describe('the training of a mentor', () => {
  const training: MentorTraining = { mentorName: '이보기', trainedOn: '2027-03-02', version: 1 };
  it('belongs to somebody, or is not on record', () => {
    expect(() => judgeTraining(training, '2027-03-02')).not.toThrow();
    expect(() => judgeTraining({ ...training, trainedOn: null }, '2027-03-02')).not.toThrow();
    expect(() => judgeTraining({ ...training, mentorName: null }, '2027-03-02')).toThrow('멘토 이름');
  });
  it('is not on record before it was', () => {
    expect(() => judgeTraining(training, '2027-03-01')).toThrow('아직 오지 않은 날');
  });
});
