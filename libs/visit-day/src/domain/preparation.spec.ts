import { PreparationIncomplete } from './preparation.errors.js';
import { BLANK, changed } from './preparation.js';

describe('a change of the visit sheet', () => {
  it('keeps what it does not name, and takes blank text for none', () => {
    const first = changed(BLANK, { meetingPoint: ' 정문 앞 ', travel: 'on-foot' });
    expect(first).toMatchObject({ meetingPoint: '정문 앞', travel: 'on-foot', directions: null });
    expect(changed(first, { meetingPoint: '  ' })).toMatchObject({ meetingPoint: null, travel: 'on-foot' });
  });

  it.each([
    { priorEducationOn: '2026-10-20' }, { priorEducationBy: '김보기' }, { safetyEducationOn: '2026-10-20', safetyEducationBy: ' ' }, { schoolEscorts: 2 }, { schoolEscorts: 1, teacherName: '김보기' },
  ])('is refused when half is missing: %j', (change) => expect(() => changed(BLANK, change)).toThrow(PreparationIncomplete));

  it('is whole with both halves', () =>
    expect(changed(BLANK, { priorEducationOn: '2026-10-20', priorEducationBy: '김보기', schoolEscorts: 2, teacherName: '김보기', teacherPhone: '010-0000-0000' })).toMatchObject({ schoolEscorts: 2 }));
});
