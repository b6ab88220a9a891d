import type { JobField, Lang } from '#kernel';
import { JOB_FIELD_NAMES, JOB_FIELDS } from '#kernel';
import type { VenueType } from '#venue-registry';

const fieldsIn = (lang: Lang) => Object.fromEntries(JOB_FIELDS.map((field) => [field, JOB_FIELD_NAMES[field][lang]])) as Record<JobField, string>;

const ko = {
  title: '체험처 등록 신청',
  heading: (centre: string) => `${centre}에 체험처로 등록하기`,
  intro: '학생들이 일터를 체험하게 해 주실 분은 아래를 적어 보내 주세요. 로그인하지 않아도 됩니다. 센터가 확인한 뒤 전화나 이메일로 답해 드립니다.',
  choose: '어느 센터의 지역인가요?',
  fields: {
    name: '일터 이름', venueType: '일터의 종류', jobField: '하시는 일 (모르면 비워 두세요)', businessNo: '사업자등록번호 (없으면 비워 두세요)', address: '도로명주소', phone: '전화번호', contactName: '담당자 이름',
    contactEmail: '이메일 (답을 받으실 주소)', seats: '한 번에 받을 수 있는 학생 수', closingText: '쉬는 날 (예: 매주 월요일, 공휴일)', offer: '학생들이 해 볼 수 있는 일',
  },
  types: { public: '공공기관', company: '민간기업', civic: '청소년·시민단체', school: '학교·대학교', 'sole-trader': '개인사업장' } as Record<VenueType, string>,
  jobFields: fieldsIn('ko'), none: '고르지 않음',
  consent: '적은 내용을 센터가 체험처 등록을 위해 쓰는 데 동의합니다.', consentMissing: '동의하셔야 보낼 수 있습니다.',
  privacy: '이름과 연락처는 등록을 확인하고 답하는 데만 씁니다.',
  send: '신청 보내기', done: '신청을 받았습니다. 고맙습니다. 센터가 확인한 뒤 연락드리겠습니다.', trap: '이 칸은 비워 두세요',
  faults: {} as Readonly<Record<string, string>>,
  fix: (count: number) => `고쳐야 할 곳이 ${count}군데 있습니다.`,
  questions: '궁금한 점이 있으면 전화해 주세요.', otherLanguage: 'English',
};
export type RegistrationPageWords = typeof ko;

const en: RegistrationPageWords = {
  title: 'Offer a workplace',
  heading: (centre) => `Offer a workplace to ${centre}`,
  intro: 'Would you let students see what you do? Tell us below. No log-in is needed. The centre checks it and answers by telephone or mail.',
  choose: 'Which centre’s district are you in?',
  fields: {
    name: 'Name of the workplace', venueType: 'Kind of workplace', jobField: 'What you do (may stay empty)', businessNo: 'Business registration number (may stay empty)', address: 'Road address', phone: 'Telephone',
    contactName: 'Your name', contactEmail: 'E-mail (for our answer)', seats: 'Students you could take at once', closingText: 'Closed on (for example: every Monday, public holidays)', offer: 'What students could do',
  },
  types: { public: 'Public body', company: 'Company', civic: 'Youth or civic group', school: 'School or university', 'sole-trader': 'Sole trader' },
  jobFields: fieldsIn('en'), none: 'Not chosen',
  consent: 'The centre may use what I wrote to register the workplace.', consentMissing: 'We need your consent to take it.',
  privacy: 'Names, numbers and addresses are used to check the registration and to answer, for nothing else.',
  send: 'Send', done: 'Thank you, we have it. The centre will be in touch.', trap: 'Leave this empty',
  faults: {
    name: 'Please give its name.', address: 'Please give the address.', contactName: 'Please give your name.', phone: 'Please give the number with its area code: 02-860-0000.',
    businessNo: 'This is no business number: check the ten digits, or leave it empty.', contactEmail: 'This is no mail address.', seats: 'From 1 to 500 students.',
  },
  fix: (count) => `${count} ${count === 1 ? 'thing needs' : 'things need'} to be put right.`,
  questions: 'Questions? Please telephone.', otherLanguage: '한국어',
};
export const REGISTRATION_PAGE_WORDS: Readonly<Record<Lang, RegistrationPageWords>> = { ko, en };
