export const checklists = {
  checklists: {
    title: '점검표', lead: '점검하는 사람이 무엇을 보는지 정합니다. 공개한 판은 고칠 수 없고, 이미 계획한 점검은 그때의 판으로 합니다.', back: '점검 계획으로 가기', loading: '점검표를 불러오고 있습니다',
    category: { facility: '시설', programme: '프로그램과 담당자', document: '서류' }, risk: { low: '위험 낮음', medium: '위험 보통', high: '위험 높음' },
    critical: '필수', everywhere: '해당 없음으로 답할 수 없음', only: '{where}에서만 묻습니다', count: '{n, number}개',
    published: '{n, number}판 (지금 쓰는 판)', older: '{n, number}판', draft: '{n, number}판 초안', draftNote: '공개하기 전에는 아무도 이 판으로 점검하지 않습니다. 고칠 때마다 저장됩니다.',
    begin: '다음 판 만들기', begun: '{n, number}판 초안을 만들었습니다.', beginFailed: '초안을 만들지 못했습니다',
    add: '항목 더하기', change: '고치기', remove: '지우기', removeTitle: '{code} 항목을 지울까요?', removeNote: '초안에서만 지웁니다. 공개한 판에는 그대로 있습니다.', removeDo: '항목 지우기', addTitle: '점검 항목 더하기', changeTitle: '{code} 항목 고치기',
    code: '항목 번호', codeHint: 'F2처럼 큰 글자 하나와 숫자입니다. 같은 것을 보는 항목은 판이 바뀌어도 번호가 같습니다.', group: '갈래', textKo: '무엇을 보나요 (한국어)', textEn: '무엇을 보나요 (영어)',
    criticalHint: '필수: 여기가 보완이면 체험처가 부적합합니다', everywhereHint: '어디에나 있는 것: ‘해당 없음’으로 답할 수 없습니다', risks: '이 위험도에서만 묻기 (고르지 않으면 모두)', fields: '이 직업군에서만 묻기 (고르지 않으면 모두)',
    save: '저장하기', saved: '{code} 항목을 저장했습니다.', removed: '{code} 항목을 지웠습니다.', saveFailed: '저장하지 못했습니다', cancel: '그만두기',
    publish: '이 판 공개하기', publishTitle: '{n, number}판을 공개할까요?', publishNote: '지금부터 계획하는 점검은 이 판으로 합니다. 공개하면 고칠 수 없습니다.', publishDone: '{n, number}판을 공개했습니다.', publishFailed: '공개하지 못했습니다',
    discard: '초안 버리기', discardTitle: '{n, number}판 초안을 버릴까요?', discardNote: '고친 것이 모두 사라집니다. 공개한 판은 그대로입니다.', discarded: '초안을 버렸습니다.', discardFailed: '버리지 못했습니다',
    versions: '모든 판', versionsCaption: '점검표의 판', version: '판', publishedAt: '공개한 때', items: '항목', inspections: '이 판으로 한 점검', inspectionsN: '{n, number}건', notPublished: '초안', show: '보기',
    months: '적합이 이어지는 기간', monthsNote: '위험도마다 몇 달인지 정합니다. 지금부터 하는 점검에 적용합니다.', monthsOf: '{risk} (달)', monthsSaved: '기간을 저장했습니다.', monthsWrong: '1에서 36까지의 숫자로 적어 주세요',
    link: '점검표 보기',
  },
} as const;
