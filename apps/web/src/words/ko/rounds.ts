export const rounds = {
  round: { upcoming: '곧 시작', opens: '{time}부터 받습니다', late: '마감이 지났지만 아직 낼 수 있습니다. 늦게 낸 희망은 제때 낸 희망 다음 차례가 됩니다.', released: '결과는 {time}에 모든 학교에 함께 알립니다.', caps: '한 학교가 {caps}까지 낼 수 있습니다.', capWishes: '희망 {n, number}건', capStudents: '학생 {n, number}명' },
  kind: {
    legend: '어떤 체험인가요', buses: '버스', busesHint: '비우면 학생 40명에 한 대로 셉니다', class: '학급 체험은 한 반이 한 체험처로 갑니다. 반 이름을 적어 주세요.',
    names: { 'career-day': '진로체험의 날', 'class-visit': '학급 체험', talk: '학교로 오는 강연', camp: '캠프', package: '원클릭 패키지' },
    about: { 'career-day': '하루에 여러 체험처로 나누어 갑니다.', 'class-visit': '한 반이 한 체험처로 함께 갑니다.', talk: '일터멘토가 학교로 옵니다. 이동하지 않습니다.', camp: '한 곳에서 하루 넘게 머뭅니다.', package: '프로그램과 버스를 한 번에 신청합니다.' },
  },
  steps: { name: '희망 적는 순서', now: '{total}단계 중 {n}단계', next: '다음', before: '이전', check: '4. 보내기 전 확인', checkHint: '아래 내용을 센터에 보냅니다. 고칠 것이 있으면 그 자리로 돌아갈 수 있습니다.', mend: '고치기', missing: '아직 적지 않음' },
  autosave: { at: '이 기기에 저장됨 {time}', fresh: '지우고 새로 적기' },
  prospect: {
    title: '배정 어림', likely: '지금 희망대로면 거의 확실히 배정됩니다.', open: '배정될 수도, 안 될 수도 있습니다.', unlikely: '이대로면 배정되지 않을 가능성이 큽니다.', weeks: '갈 수 있는 주 {n, number}주',
    hint: { likely: '{week}를 더 열면 거의 확실히 배정됩니다.', open: '{week}를 더 열면 가능성이 커집니다.', unlikely: '' }, open1: '{week} 열기', basis: '주마다 희망과 자리를 세어 어림했습니다. 거리와 분야는 보지 않았습니다.', none: '날을 고르면 배정될 가능성을 알려 드립니다.', uncounted: '강연과 캠프는 자리를 따로 쓰므로 어림하지 않습니다.',
  },
  lastYear: {
    offer: '{title}에 낸 희망 {n, number}건을 불러올 수 있습니다.', bring: '작년 것 불러오기', title: '{title}에 낸 희망', note: '날은 같은 주, 같은 요일로 옮겼습니다. 하나씩 확인하고 내 주세요.', moved: '{from} → {to}', noDay: '옮길 날이 없습니다. 날을 새로 골라 주세요.', check: '확인하고 내기', sent: '이미 냈습니다', days: '날',
  },
  intake: {
    late: '늦게 냄', telephone: '전화', file: '파일', by: '{name} 적음', sentBy: '받은 방법', title: '받은 희망', tab: '받은 희망', empty: '아직 받은 희망이 없습니다.', link: '받은 희망 보기', caption: '학교별 받은 희망', school: '학교', group: '학년과 인원', kind: '체험', days: '희망한 날', when: '받은 때', back: '기간으로', total: '희망 {n, number}건',
    telephoneTitle: '전화로 받은 희망 적기', telephoneButton: '전화로 받은 희망 적기', telephoneLead: '학교와 같은 규칙과 마감을 지킵니다. 누가 적었는지 함께 남습니다.', pick: '어느 학교인가요', telephoneDone: '희망을 적었습니다.',
    sheet: '희망 파일 올리기', sheetNote: '구역 전체 수요조사를 엑셀(.xlsx)이나 CSV 하나로 올립니다. 먼저 살펴보고, 고칠 곳이 없을 때만 모두 받습니다.', choose: '파일 고르기', template: '빈 서식 내려받기(엑셀)', templateCsv: '빈 서식 내려받기(CSV)', look: '살펴보기', take: '희망 {n, number}건 받기', found: '희망 {wishes, number}건 · 학교 {schools, number}곳 · 학생 {students, number}명', replaced: '먼저 올린 희망 {n, number}건을 바꿉니다.', sound: '고칠 곳이 없습니다. 아직 받지 않았습니다.',
    faults: '고칠 곳 {n, number}곳 – 한 건도 받지 않았습니다', faultCaption: '파일에서 고칠 곳', row: '행', column: '열', what: '고칠 것', taken: '희망 {n, number}건을 받았습니다.', failed: '파일을 올리지 못했습니다',
  },
  settings: {
    title: '기간 설정', tab: '기간 설정', link: '기간 설정', save: '설정 저장하기', saved: '설정을 저장했습니다.', failed: '설정을 저장하지 못했습니다', stale: '다른 사람이 먼저 이 기간을 바꿨습니다. 바뀐 내용을 보고 다시 저장해 주세요.', reload: '바뀐 내용 보기', published: '배정안을 공개한 기간은 바꿀 수 없습니다.', copy: '작년 규칙 불러오기', copied: '{title}의 규칙과 날짜를 한 해 뒤로 옮겨 채웠습니다. 확인하고 열어 주세요.', back: '기간으로',
    dates: '날짜', sending: '희망 받기', planning: '나누기', opens: '받기 시작', opensHint: '비우면 바로 받습니다', release: '결과 공개', releaseHint: '모든 학교에 이때 함께 알립니다. 비우면 공개 단추를 누를 때 알립니다', reminder: '마감 며칠 전에 알릴까요', reminderHint: '희망을 내지 않은 학교에 한 번만 메일을 보냅니다. 비우면 보내지 않습니다', schoolsFirst: '공개하면 학교가 먼저 답합니다', schoolsFirstHint: '학교가 수락한 방문만 체험처에 물어봅니다. 끄면 공개와 함께 체험처에 물어봅니다', lateWishes: '마감 뒤에도 공개 전까지 늦은 희망을 받습니다', lead: '첫 방문까지 둘 날 수', leadHint: '희망 마감이나 결과 공개에서 첫날까지 적어도 이만큼 둡니다. 6주면 42', mostWishes: '한 학교가 낼 희망 수', mostStudents: '한 학교의 학생 수', noLimit: '비우면 제한이 없습니다', minGroup: '모둠 최소 인원', maxGroup: '모둠 최대 인원', groupHint: '학교가 적지 않을 때 씁니다', planningNote: '나눌 때 처음부터 이 값으로 시작합니다. 나눌 때마다 바꿀 수 있습니다.',
  },
} as const;
