export const director = {
  today: {
    title: '오늘', toDos: '오늘 챙길 일 {n, number}가지', nothing: '오늘 챙길 일이 없습니다', asOf: '{time} 기준', failed: '오늘 할 일을 불러오지 못했습니다',
    INSPECTIONS_REQUESTED: '안전이 걱정된다는 말이 나온 체험처가 {n, number}곳 있습니다. {venue}부터 점검해 주세요', INSPECTIONS_REQUESTED_do: '점검 기록하기', WEEKS_OVERFULL: '희망이 자리보다 많은 주가 {n, number}주 있습니다. 자리가 모두 {excess, number}명 모자랍니다', WEEKS_OVERFULL_do: '고르게 나누기', INSPECTIONS_EXPIRED: '안전점검 기한이 지난 체험처가 {n, number}곳 있습니다. 열어 둔 {openings, number}번을 쓸 수 없습니다', INSPECTIONS_EXPIRED_do: '점검할 곳 보기',
    HOSTS_LATE: '답이 늦은 체험처가 {n, number}곳 있습니다. 예약 {bookings, number}건이 기다립니다', HOSTS_LATE_do: '답 기다리는 예약 보기', MAIL_STUCK: '보내지 못한 메일이 {n, number}통 있습니다. 주소를 확인해 주세요', MAIL_STUCK_do: '예약 보기', WISHES_MISSING: '희망을 내지 않은 학교가 {n, number}곳 있습니다', WISHES_MISSING_do: '학교 보기', PLAN_READY: '나눈 결과 {n, number}건이 공개를 기다립니다', PLAN_READY_do: '결과 보고 공개하기',
    BOOKINGS_ON_HOLIDAYS: '공휴일이 된 날에 예약 {n, number}건이 남아 있습니다', BOOKINGS_ON_HOLIDAYS_do: '걸린 예약 보기', NEGOTIATIONS_WAIT: '센터가 정해야 할 날짜가 {n, number}건 있습니다', NEGOTIATIONS_WAIT_do: '조정함 보기',
    CALENDARS_UNKNOWN: '학사일정을 모르는 학교가 {n, number}곳 있습니다. 시험 기간에 배정될 수 있습니다', CALENDARS_UNKNOWN_do: '학교 보기',
    figures: '숫자로 보기', schools: '희망을 낸 학교', ofSchools: '{n, number}곳 / 모두 {total, number}곳', wishes: '희망', wishesOf: '{n, number}건 · 학생 {students, number}명', venues: '점검이 유효한 체험처', bookings: '예약', bookingsOf: '확정 {confirmed, number} · 답 기다림 {pending, number} · 어려움 {declined, number}',
    start: '처음이라면 이렇게 시작해 주세요', startSeason: '기간 열기', startSchools: '학교 초대하기',
  },
  seasons: {
    title: '고르게 나누기', lead: '방문할 기간을 열면 학교가 희망을 냅니다. 마감 뒤에 고르게 나눕니다.', open: '기간 열기', name: '이름', nameHint: '예: 2027학년도 2학기', first: '첫날', last: '마지막 날', due: '희망 마감', submit: '기간 열고 희망 받기', failed: '기간을 열지 못했습니다', done: '{title} 기간을 열었습니다. 이제 학교가 희망을 낼 수 있습니다.', list: '기간 목록', caption: '연 기간과 상태', days: '방문 기간', state: '상태', empty: '아직 연 기간이 없습니다.', go: '보기', cancel: '그만두기',
    needTitle: '이름을 적어 주세요', needFirst: '첫날을 골라 주세요', needLast: '마지막 날은 첫날보다 뒤여야 합니다', needDue: '희망 마감은 첫날보다 앞이어야 합니다',
  },
  clearance: { valid: '유효', conditional: '조건부', expiring: '곧 끝남', expired: '기한 지남', failed: '부적합', never: '점검한 적 없음', until: '{day}까지', label: '안전점검', all: '모두' },
  venues: { title: '체험처', lead: '점검이 유효한 곳만 학생을 받습니다.', search: '이름이나 동네로 찾기', field: '직업군', state: '안전점검 상태', allFields: '모든 직업군', find: '찾기', caption: '체험처와 안전점검 상태', name: '체험처', district: '동네', seats: '자리', none: '조건에 맞는 곳이 없습니다.', clear: '조건 지우기', record: '점검 기록하기' },
  inspections: {
    title: '안전점검', lead: '기한이 지난 곳부터 보입니다.', caption: '체험처마다 안전점검 상태', venue: '체험처', state: '상태', uncleared: '못 쓰는 열린 날', unclearedN: '{n, number}일', record: '점검하기', none: '여기에 해당하는 체험처가 없습니다.', filter: '보고 싶은 상태',
    dueTitle: '점검할 곳', dueLead: '기한이 지났거나 곧 끝나는 곳부터 보입니다.', allGood: '점검할 곳이 없습니다. 모두 유효합니다.',
  },
  centreBookings: { title: '예약', lead: '공개한 방문과 학교가 직접 잡은 예약입니다.', status: '상태', all: '모두', caption: '예약과 상태', when: '때', visit: '방문', venue: '체험처', none: '해당하는 예약이 없습니다.', empty: '아직 예약이 없습니다. 나눈 결과를 공개하면 예약이 생깁니다.', goSeasons: '고르게 나누기로 가기', doing: '할 일' },
  schools: { title: '학교', lead: '선생님을 초대하면 그 학교의 희망을 낼 수 있습니다.', caption: '학교 목록', name: '학교', district: '동네', contact: '담당', invite: '초대하기', inviteTitle: '{school} 선생님 초대', email: '이메일', submit: '초대 메일 보내기', failed: '초대하지 못했습니다', done: '{email}에 초대 메일을 보냅니다. 링크로 이름과 비밀번호를 정하면 됩니다.', cancel: '그만두기', needEmail: '이메일 주소를 적어 주세요', empty: '등록한 학교가 없습니다. 학교 파일을 올리면 여기에 보입니다.', find: '학교 찾기', none: '조건에 맞는 학교가 없습니다.' },
} as const;
