export const calendarUpload = {
  calendarUpload: {
    title: '학사일정 파일 올리기', note: '.ics, .csv, .xlsx 파일 하나를 올려 주세요. 먼저 보여 드리고, 저장을 눌러야 들어갑니다.', file: '학사일정 파일', look: '파일 살펴보기', reading: '파일에서 일정을 찾고 있습니다', templates: '빈 서식', templateXlsx: '엑셀 서식 내려받기', templateCsv: 'CSV 서식 내려받기', needFile: '파일을 골라 주세요', tooLarge: '20 MB보다 큰 파일은 올릴 수 없습니다',
    failed: '파일을 읽지 못했습니다', saveFailed: '저장하지 못했습니다. 들어간 일정은 없습니다',
    found: '{year}학년도 일정 {n, number}건을 찾았습니다', faults: '고칠 곳이 {n, number}곳 있습니다', faultsNote: '파일을 고쳐 다시 올려 주세요. 지금은 아무것도 저장하지 않았습니다.', row: '{n}행', line: '{n}번째 줄', warnings: '빼거나 고쳐 읽은 곳 {n, number}곳',
    caption: '파일에서 찾은 일정과 제안', days: '날', name: '일정', kind: '종류 제안', grades: '학년 제안', what: '저장하면', timetable: '{weekday}요일 시간표 · 수업함', was: '전에는 {days}',
    verdicts: { added: '새로 들어감', moved: '바뀜', unchanged: '그대로', gone: '파일에 없어 빠짐', differing: '확인한 대로 둠' },
    counts: '새로 {added, number} · 바뀜 {moved, number} · 그대로 {unchanged, number} · 빠짐 {gone, number} · 확인한 대로 둠 {differing, number}', nothingNew: '새로 저장할 것이 없습니다. 모두 이미 들어 있습니다.', save: '일정 {n, number}건 저장하기', cancel: '그만두기', other: '다른 파일 고르기', saved: '일정 {n, number}건을 저장했습니다. 종류와 학년이 맞는지 확인해 주세요.', all: '모든 학년',
  },
} as const;
