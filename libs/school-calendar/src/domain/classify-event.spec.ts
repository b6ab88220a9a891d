import { classifyEvent } from './classify-event.js';
import { gradesInName } from './grades-in-name.js';

describe('classifying an event by its name', () => {
  it.each([
    ['중간고사'], ['기말고사'], ['1회고사'], ['제2차 지필평가'], ['1차시험'], ['1회시험'], ['정기 시험'], ['지필평가'], ['1학기 1차 지필평가'], ['2학기기말고사'], ['학기말고사'],
    ['정기고사'], ['졸업고사'], ['2차 고사'], ['3학년 기말고사'], ['시험 기간'],
  ])('%s is an exam', (name) => {
    expect(classifyEvent(name).kind).toBe('exam');
  });

  it.each([
    ['대수능시험 휴업일'], ['대입수능(재량휴업일)'], ['재량휴업일(대학수학능력시험)'], ['수능(재량휴업)'], ['학교장 재량휴업일'], ['개교기념일'], ['대체휴업일'], ['중간고사 대체 휴업일'],
  ])('%s is a closure, whatever else it says', (name) => {
    expect(classifyEvent(name).kind).toBe('closure');
  });

  it.each([['여름방학'], ['하계방학'], ['방학'], ['겨울 방학'], ['봄방학'], ['학년말 방학'], ['학년말방학']])('%s is a vacation', (name) => {
    expect(classifyEvent(name).kind).toBe('vacation');
  });

  it.each([['여름방학식'], ['방학식'], ['겨울방학식'], ['자2방학식1'], ['수업(1,2,3,4),자(3)(방학식)'], ['개학식'], ['체육대회'], ['체육한마당'], ['2학년 수련회'], ['수학여행'],
    ['한마음 축제'], ['졸업식'], ['1학년 교과연계체험활동'], ['현장체험학습'], ['솔향제'], ['제3회 등꽃제'], ['창체의날'], ['전일제 동아리활동'], ['거북이 마라톤']])('%s is an event of the school', (name) => {
    expect(classifyEvent(name).kind).toBe('school-event');
  });

  it.each([['진로체험'], ['1학년 진로체험'], ['진로직업체험의 날'], ['진로 체험의 날'], ['직업체험'], ['전일제 진로체험'], ['학급진로체험'], ['진로의 날'], ['진(1~6)(진로의 날)'], ['진로탐색'], ['교과진로(1)']])('%s is a career day', (name) => {
    expect(classifyEvent(name).kind).toBe('career-day');
  });

  it.each([['전국연합학력평가'], ['대학수학능력 모의평가'], ['학업성취도 평가'], ['기초학력진단평가(1~3)'], ['직업기초능력평가(2학년)'], ['영어듣기평가'], ['진로심리검사'], ['진로체험 사전교육'],
    ['1학기 진로진학설명회'], ['학부모총회'], ['동아리'], ['금요일 대체수업'], ['수업(1~6),자(1)'], ['123진1자1동2'], ['중간고사 성적 확인'], ['학생회장 선거'], ['한글날 계기교육'], ['여름방학 중 방과후학교'], ['자유학기제'], ['고교학점제'], ['방학 과제'], ['임원수련회'], ['진급, 졸업사정회'], ['목은제 준비'], ['']])('%s keeps nobody at school', (name) => {
    expect(classifyEvent(name).kind).toBe('ordinary');
  });

  it.each([['어린이날'], ['3·1절'], ['3・1절'], ['부처님오신날(석가탄신일)'], ['대체공휴일'], ['추석연휴'], ['기독탄신일(성탄절)'], ['전국동시지방선거'], ['국회의원선거일']])('%s is a holiday', (name) => {
    expect(classifyEvent(name).kind).toBe('holiday');
  });

  it.each<[string, number[]]>([
    ['기말고사(2,3학년)', [2, 3]], ['2·3 학년 중간고사', [2, 3]], ['1,2학년기말고사', [1, 2]], ['중간고사(1, 2)', [1, 2]], ['기말고사(2,3), 교과진로(1)', [2, 3]], ['2학기기말고사(3학년)', [3]],
    ['중간고사(1,2,3학년)', []], ['1~3학년 중간고사', []], ['전학년 체험활동', []], ['2026학년도 중간고사', []], ['1학기 중간고사', []], ['수업(1~6),자(1)', []], ['456자1동3', []],
    ['수련활동(3),수업(1,2)', [3]], ['1학년 교과연계체험활동', [1]], ['중2 수학여행', [2]], ['교과진로(1)', [1]], ['1-2학년 시험', [1, 2]],
  ])('%s is for %j', (name, grades) => {
    expect(classifyEvent(name).grades).toEqual(grades);
  });

  it('believes the flags of a source that tells the grades apart', () => {
    expect(classifyEvent('1학기 1차 지필평가', { dayOff: '해당없음', grades: [2, 3] })).toEqual({ kind: 'exam', grades: [2, 3] });
    expect(classifyEvent('2학년 휴업', { dayOff: '휴업일', grades: [2] })).toEqual({ kind: 'closure', grades: [2] });
    expect(classifyEvent('', { dayOff: '휴업일' })).toEqual({ kind: 'closure', grades: [] });
    expect(classifyEvent('여름방학', { dayOff: '휴업일' }).kind).toBe('vacation');
    expect(classifyEvent('3・1절', { dayOff: '공휴일' }).kind).toBe('holiday');
    expect(classifyEvent('중간고사(2,3학년)', { grades: [] }).grades).toEqual([2, 3]);
  });

  it('reads Hangul that was taken apart, and names with mark-up', () => {
    expect(classifyEvent('중간고사'.normalize('NFD')).kind).toBe('exam');
    expect(classifyEvent(' <b>여름방학</b>&nbsp; ').kind).toBe('vacation');
  });

  it('never fails, whatever the text', () => {
    for (const text of ['\0', '((((', '1'.repeat(5000), '학년'.repeat(2000), '1,'.repeat(3000), '🎉', '%s%n']) expect(Array.isArray(gradesInName(text))).toBe(true);
  });
});
