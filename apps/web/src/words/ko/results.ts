export const results = {
  result: {
    title: '방문 결과', due: '{day}까지 내 주세요. 2분이면 됩니다.', overdue: '{day}까지였습니다. 늦었어도 내 주세요.', entered: '{when}에 냈습니다', enteredBy: { school: '학교', centre: '센터' }, closed: '센터가 마무리했습니다. 고칠 것이 있으면 센터에 알려 주세요.', notYet: '방문한 날부터 낼 수 있습니다.',
    enter: '결과 내기', correct: '결과 고치기', arrived: '온 인원', absent: '오지 않은 인원', planned: '예정은 {n, number}명입니다.', correction: '적힌 인원과 다른 까닭', correctionHint: '{who}가 {n, number}명으로 적었습니다. 다르면 까닭을 한 줄로 적어 주세요.', side: { host: '체험처', school: '학교', centre: '센터' },
    satisfaction: '만족도', scale: '1점은 전혀 그렇지 않다, 5점은 매우 그렇다입니다.', items: { satisfied: '방문은 만족스러우셨나요?', helpful: '학생들이 진로를 생각하는 데 도움이 되었나요?', recommend: '다른 학교에도 권하고 싶으신가요?' }, mark: '{n, number}점',
    concern: '안전이 걱정된 일 (있었을 때만)', concernHint: '적으시면 센터가 이 체험처를 바로 점검합니다. 학생 이름은 적지 마세요.', remarks: '한마디', send: '결과 내기', failed: '결과를 내지 못했습니다', done: '결과를 냈습니다.',
    needCounts: '온 인원과 오지 않은 인원을 숫자로 적어 주세요.', wrongSum: '예정은 {planned, number}명입니다. {arrived, number}명이 왔다면 오지 않은 인원은 {absent, number}명입니다.', needMarks: '만족도 세 가지를 모두 고르거나 모두 비워 주세요.', came: '예정 {planned, number}명 가운데 {arrived, number}명이 왔습니다', cameNone: '아직 아무도 인원을 적지 않았습니다',
    classTitle: '학생 만족도', classLead: '학생들이 휴대전화로 답합니다. 이름은 묻지 않습니다.', classOpen: '학생 링크 만들기', classAnswers: '{n, number}명이 답했습니다', classQr: '학생 만족도 주소의 QR 코드', classFailed: '학생 링크를 만들지 못했습니다',
  },
  safetyFiles: { title: '안전서류', lead: '점검, 보험, 인솔, 교육, 연락처를 지금 기록된 그대로 한 장에 담습니다. 나중에 열어도 같은 서류입니다.', make: '안전서류 만들기', failed: '안전서류를 만들지 못했습니다', none: '아직 만든 서류가 없습니다.', of: '{when} 기준 PDF', digest: 'SHA-256 {digest}' },
  results: {
    title: '방문 결과', lead: '다녀온 방문의 인원과 만족도입니다. 점수 옆의 수는 답한 사람 수입니다.', failed: '방문 결과를 불러오지 못했습니다', from: '첫날', until: '마지막 날', state: '상태', all: '모두', concernOnly: '안전 걱정만', show: '보기', empty: '이 기간에는 다녀온 방문이 없습니다.',
    states: { waiting: '결과를 기다림', overdue: '기한이 지남', entered: '결과 냄', 'no-show': '오지 않음', closed: '마무리됨' },
    figures: '이 기간', visits: '방문', visitsOf: '{n, number}건 · 마무리 {closed, number}건', students: '온 인원', studentsOf: '{arrived, number}명 / 예정 {planned, number}명', studentsNote: '인원을 적은 방문 {n, number}건', overdue: '기한이 지난 결과', cases: '{n, number}건', concerns: '안전 걱정', again: '다시 받겠다는 체험처', againOf: '네 {yes, number} · 조건이 있음 {terms, number} · 아니요 {no, number}',
    satisfaction: '만족도 평균 (답한 수)', who: '누구', audience: { student: '학생', teacher: '교사', host: '체험처' }, items: { satisfied: '만족', helpful: '도움', recommend: '권함' }, mean: '{mean}점 ({n, number})', noMean: '답 없음',
    caption: '방문 {n, number}건', day: '날짜', school: '학교', venue: '체험처', counts: '온 인원', countOf: '{arrived, number}/{planned, number}', notCounted: '적지 않음', concernsOf: '안전 걱정 {n, number}건', choose: '고르기', chooseOf: '{school} {venue} {day} 고르기', close: '고른 {n, number}건 마무리하기', closed: '{n, number}건을 마무리했습니다.', closeFailed: '마무리하지 못했습니다', open: '답 보기',
    one: '{school} → {venue}', back: '방문 결과로 돌아가기', remarks: '학교가 남긴 말', noRemarks: '남긴 말이 없습니다.', answers: '답', noAnswers: '아직 답이 없습니다.', concern: '안전 걱정', comment: '한마디', reopen: '다시 열기', reopenFailed: '다시 열지 못했습니다', sheet: '준비표 보기', hostReturn: '다시 학생들을 받을까요?', noReturn: '체험처가 아직 답하지 않았습니다.', againWords: { yes: '다시 받겠다고 했습니다', 'other-terms': '조건이 맞으면 받겠다고 했습니다', no: '이제는 어렵다고 했습니다' },
  },
  roster: { title: '배정표', lead: '한 번에 인쇄하거나 파일로 받으세요. 엑셀에서 바로 열립니다.', from: '첫날', until: '마지막 날', of: '누구의 배정표인가요?', school: '학교', venue: '체험처', choose: '골라 주세요', print: '인쇄하기', pdf: 'PDF 받기', xlsx: '엑셀(XLSX) 받기', csv: 'CSV 받기', empty: '이 기간에는 방문이 없습니다.', failed: '배정표를 불러오지 못했습니다', asOf: '{day} 기준', missing: '기록 없음', caption: '방문 {n, number}건' },
} as const;
