export const finder = {
  finder: {
    title: '체험처 둘러보기', lead: '이름, 하는 일, 동네로 찾고, 우리 학교가 나갈 수 있는 날에 자리가 있는지 봅니다.', leadDirector: '학교가 보는 것과 같은 찾기입니다. 운영하지 않는 곳도 보입니다.',
    words: '무엇을 찾으세요?', wordsHint: '이름·프로그램·직업·동네. 초성(ㅎㄷㅂ)만 적어도 됩니다', type: '체험 형태', anyType: '모든 형태', when: '빈 자리', anyTime: '언제든', freeInWeek: '{week}에 빈 자리', day: '이 날에 빈 자리', distance: '거리', anyDistance: '어디든', onFoot: '걸어서 20분 안', within: '{km}km 안', sort: '순서', chips: '조건',
    moreFilters: '다른 조건',
    sorts: { relevance: '맞는 순', distance: '가까운 순', 'free-places': '빈 자리 많은 순' },
    types: { FIELD_WORK: '현장직업체험형', JOB_PRACTICE: '직업실무체험형', SITE_VISIT: '현장견학형', DEPARTMENT: '학과체험형', CAMP: '진로캠프형', TALK: '강연·대화형' },
    filter: { accessible: '휠체어', rainProof: '비 오는 날', feeFree: '무료', cleared: '점검 마친 곳', withinKm: '거리', band: '오전·오후', day: '날짜', week: '빈 주', experienceType: '체험 형태', jobField: '직업군', level: '학교급', query: '찾는 말' },
    loading: '체험처와 우리 학교 일정을 확인하고 있습니다', failed: '목록을 불러오지 못했습니다', found: '{n, number}곳을 찾았습니다.', like: '적으신 그대로는 없어, 비슷한 이름 {n, number}곳을 보여 드립니다.', schoolBusy: '고르신 때에 우리 학년이 나갈 수 있는 날이 없습니다. 다른 주를 골라 보세요.',
    none: '조건에 맞는 곳이 없습니다.', leaveOut: '‘{filter}’ 빼고 보기 ({n, number}곳)', more: '{n, number}곳 더 보기',
    away: '{km}km', free: '무료', fee: '{fee, number}원', parties: '한 번에 {from, number}–{to, number}명', clearedUntil: '안전점검 {day}까지', uncleared: '안전점검 기록 없음', why: '갈 수 없는 까닭', places: '갈 수 있는 자리 {n, number}건, 가까운 날부터', book: '이 자리 예약하러 가기', wish: '희망에 담기', record: '체험처 기록 보기',
    obstacle: { 'not-running': '지금은 운영하지 않습니다', 'wrong-level': '우리 학교급을 받지 않습니다', 'party-too-small': '{from, number}명부터 받습니다', 'party-too-large': '한 번에 {to, number}명까지 받습니다', 'not-cleared': '안전점검이 유효하지 않습니다', 'nothing-open': '연 날이 없습니다', 'host-limit': '그 주나 달에는 더 받지 않습니다', 'no-free-place': '빈 자리가 없습니다' },
    savedViews: '저장한 조건 {n, number}개', saveAs: '이 조건을 저장할 이름', saveNothing: '조건을 먼저 골라 주세요', save: '저장하기', saved: '‘{name}’ 조건을 저장했습니다.', remove: '지우기', removed: '‘{name}’ 조건을 지웠습니다.', saveFailed: '저장한 조건을 바꾸지 못했습니다',
  },
} as const;
