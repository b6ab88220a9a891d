import { assertWhole, type MentorTraining } from './mentor-training.js';

describe('the training of a mentor', () => {
  const training: MentorTraining = { mentorName: '이보기', trainedOn: '2027-03-02', version: 1 };
  it('belongs to somebody, or is not on record', () => {
    expect(() => assertWhole(training)).not.toThrow();
    expect(() => assertWhole({ ...training, trainedOn: null })).not.toThrow();
    expect(() => assertWhole({ ...training, mentorName: null })).toThrow('멘토 이름');
  });
});
