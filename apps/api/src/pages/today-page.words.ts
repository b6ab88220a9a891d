import { dayInWords, type Lang } from '#kernel';

const ko = {
  title: '오늘 방문', heading: '오늘 방문',
  sentTo: (venue: string, centre: string) => `${venue}의 오늘입니다. 보낸 곳: ${centre}. 로그인하지 않아도 됩니다.`,
  empty: '오늘 방문이 없습니다.', next: (day: string) => `다음 방문은 ${day}입니다.`,
  hour: (time: string) => (time.endsWith(':00') ? `${Number(time.slice(0, 2))}시` : time),
  visit: (hour: string, school: string, count: number) => `${hour} · ${school} ${count}명`,
  left: (minutes: number) => (minutes <= 0 ? '시작할 시간이 지났습니다' : minutes < 60 ? `${minutes}분 뒤` : `${Math.floor(minutes / 60)}시간 ${minutes % 60 === 0 ? '' : `${minutes % 60}분 `}뒤`),
  who: '누가', teacher: '인솔 교사', call: '전화하기', meeting: '만나는 곳', noPhone: '아직 적어 두지 않았습니다. 센터로 전화해 주세요.',
  group: (grade: number, label: string | null) => `${grade}학년${label === null ? '' : ` ${label}`}`,
  safety: '안전하게', safetyLines: ['비상구와 소화기 자리를 먼저 알려 주세요.', '뜨겁거나 날카로운 것은 손이 닿지 않게 치워 주세요.', '다치면 119에 먼저, 그다음 인솔 교사와 센터에 전화해 주세요.'],
  count: '온 학생 수', arrive: '학생이 도착했습니다', depart: '마쳤습니다', notCome: '학생이 오지 않았습니다', notComeAsk: '오지 않았다고 센터에 알리기',
  arrived: (time: string, count: number) => `${time} 도착, ${count}명`, departed: (time: string) => `${time} 마침`, someTime: '오늘', noShow: '오지 않았다고 센터에 알렸습니다.',
  correct: '온 인원 고치기', reason: '고치는 이유 (한 줄)', correctDo: '고쳐 적기',
  papers: '우리 가게 서류', inspection: '안전점검', mou: '업무협약(MOU)', corrections: '보완할 것', until: (day: string) => `${day}까지`, none: '적힌 것이 없습니다', noneToFix: '없음',
  done: { arrive: '도착을 적었습니다.', depart: '마친 시각을 적었습니다. 고맙습니다.', 'not-come': '센터에 알렸습니다. 센터가 학교에 연락합니다.' },
  days: '받을 수 있는 날', home: '받은 방문 보기',
  unclear: '무엇을 적으려는지 알 수 없습니다. 아래에서 다시 눌러 주세요.',
  questions: '궁금한 점이 있으면 전화해 주세요.', otherLanguage: 'English',
  day: (day: string) => dayInWords(day), inYear: (day: string) => `${day.slice(0, 4)}년 ${dayInWords(day)}`,
  refusals: {} as Readonly<Record<string, string>>,
};
export type TodayWords = typeof ko;
export type TodayDone = keyof TodayWords['done'];

const en: TodayWords = {
  title: 'Visits today', heading: 'Visits today',
  sentTo: (venue, centre) => `Today at ${venue}, sent by ${centre}. No log-in is needed.`,
  empty: 'Nobody comes today.', next: (day) => `The next visit is on ${day}.`,
  hour: (time) => time,
  visit: (hour, school, count) => `${hour} · ${school}, ${count} students`,
  left: (minutes) => (minutes <= 0 ? 'should have begun' : minutes < 60 ? `in ${minutes} minutes` : `in ${Math.floor(minutes / 60)} h ${minutes % 60} min`),
  who: 'Who', teacher: 'Teacher', call: 'Telephone', meeting: 'Where to meet', noPhone: 'Not written down yet. Please telephone the centre.',
  group: (grade, label) => `grade ${grade}${label === null ? '' : ` ${label}`}`,
  safety: 'Safely', safetyLines: ['Show the way out and the fire extinguisher first.', 'Keep hot and sharp things out of reach.', 'If somebody is hurt, call 119, then the teacher and the centre.'],
  count: 'Students who came', arrive: 'Students have arrived', depart: 'They have left', notCome: 'Nobody came', notComeAsk: 'Tell the centre that nobody came',
  arrived: (time, count) => `arrived ${time}, ${count} students`, departed: (time) => `left ${time}`, someTime: 'today', noShow: 'The centre knows that nobody came.',
  correct: 'Correct the number', reason: 'Why (one line)', correctDo: 'Correct',
  papers: 'My papers', inspection: 'Safety inspection', mou: 'Agreement (MOU)', corrections: 'To be put right', until: (day) => `valid until ${day}`, none: 'nothing on record', noneToFix: 'nothing',
  done: { arrive: 'Arrival noted.', depart: 'Departure noted. Thank you.', 'not-come': 'The centre has been told and will call the school.' },
  days: 'Days you can take students', home: 'Visits asked of you',
  unclear: 'We could not tell what to note. Please press again below.',
  questions: 'Questions? Please telephone.', otherLanguage: '한국어',
  day: (day) => dayInWords(day, 'en'), inYear: (day) => `${dayInWords(day, 'en')} ${day.slice(0, 4)}`,
  refusals: {
    'visit/attendance-out-of-bounds': 'That number of students cannot be.', 'visit/attendance-too-early': 'The day of the visit has not come.', 'visit/attendance-off-day': 'The time lies on another day.',
    'visit/correction-needs-reason': 'Another number stands already. Please say why it changes.', 'visit/nobody-arrived': 'Please note the arrival first.', 'visit/attendance-closed': 'The file is closed. Please telephone the centre.',
    'booking/illegal-transition': 'This visit is in a state in which nothing can be noted.', 'booking/not-found': 'There is no such visit.',
  },
};
export const TODAY_WORDS: Readonly<Record<Lang, TodayWords>> = { ko, en };
