export const venuePool = {
  venuePool: {
    title: '체험처 풀', lead: '발굴부터 운영까지 체험처가 어디에 있는지 봅니다. 지난 날의 수도 그날의 기록에서 셉니다.', day: '며칠 기준', stages: '{day} 저녁의 체험처 {n, number}곳', all: '모두', search: '이름이나 동네로 찾기', field: '직업군', allFields: '모든 직업군', find: '찾기',
    caption: '{day}의 체험처', name: '체험처', stage: '단계', since: '{day}부터', gates: '갖춘 것', district: '동네', lastContact: '마지막 연락', never: '없음', none: '여기에 해당하는 체험처가 없습니다.', clear: '모두 보기',
    add: '체험처 발굴 등록', addTitle: '새로 찾은 체험처', addLead: '아는 것만 적어 주세요. 나머지는 나중에 채웁니다.', addDo: '등록하기', added: '{name}: 발굴로 등록했습니다.', failed: '등록하지 못했습니다', cancel: '그만두기', needName: '체험처 이름을 적어 주세요', needDistrict: '읍면동을 적어 주세요',
    venueType: '체험처 유형', districtLabel: '읍면동', address: '도로명주소', phone: '전화', foundBy: '누가 찾았나요', finderName: '찾은 분 이름', channel: '어떻게 찾았나요', discoveredOn: '찾은 날',
    status: { lead: '발굴', contacted: '연락', visited: '방문', agreed: '협약', active: '운영', paused: '휴지', restricted: '제한', declined: '거절', retired: '종료' },
    type: { public: '공공기관·공기업', company: '민간기업', civic: '청소년·시민단체', school: '학교·대학교', 'sole-trader': '개인사업장' },
    finder: { coordinator: '진로코디네이터', parent: '학부모', mentor: '멘토', school: '학교', host: '체험처가 신청' },
    through: { phone: '전화', email: '이메일', visit: '방문', meeting: '회의', referral: '소개', 'national-network': '꿈길', form: '신청서', import: '파일' },
    gate: { agreement: '업무협약', inspection: '안전점검', insurance: '보험', certification: '인증' },
    gateState: { valid: '유효', ending: '곧 끝남', coming: '아직 시작 안 함', expired: '기한 지남', none: '없음', expiring: '곧 끝남', failed: '부적합', conditional: '조건부', never: '없음' }, gateLine: '{gate} {state}', gateUntil: '{gate} {state}, {day}까지',
    targets: '발굴 목표', targetsNote: '{year}학년도(3월–2월)에 처음 그 단계에 이른 체험처입니다.', targetStage: { lead: '발굴', agreed: '협약', active: '운영' }, target: '목표', actual: '실적', rate: '달성도', noTarget: '없음', setTarget: '목표 정하기', setTargetTitle: '{year}학년도 {stage} 목표', targetLabel: '몇 곳', targetHint: '1–10,000. 비우면 목표를 없앱니다.',
    targetSaved: '목표를 저장했습니다.', targetFailed: '목표를 저장하지 못했습니다', save: '저장하기', needNumber: '숫자로 적어 주세요', behind: '{stage} 실적 {n, number}곳', behindNone: '아직 없습니다.', close: '닫기', reached: '{day} · {who}', previousYear: '앞 학년도', nextYear: '다음 학년도', targetsCaption: '{year}학년도 발굴 목표와 실적',
    settings: '운영 조건', settingsNote: '협약에서 운영으로 바꿀 때 그날 유효해야 하는 것입니다.', insuredOnly: '보험이 유효한 체험처에만 새 예약을 받습니다', settingsSaved: '운영 조건을 저장했습니다.', settingsFailed: '운영 조건을 저장하지 못했습니다',
  },
} as const;
