/** What version 1 of every centre's checklist asks. Our own wording, after what centres look at; a centre edits it into its next version. */
export interface FirstItem {
  readonly code: string;
  readonly category: 'facility' | 'programme' | 'document';
  readonly ko: string;
  readonly en: string;
  readonly critical?: true;
  /** Every place has it, so nobody may pass it over as not applicable. */
  readonly everywhere?: true;
  /** Asked only where the venue's risk is one of these. */
  readonly risks?: readonly ('low' | 'medium' | 'high')[];
  /** Asked only in these job fields. */
  readonly fields?: readonly string[];
}

const KITCHENS = ['beauty-food-travel'];
const MACHINE_SHOPS = ['installation-production', 'construction'];
const HOSPITALS = ['health'];

export const FIRST_VERSION: readonly FirstItem[] = [
  { code: 'F1', category: 'facility', everywhere: true, ko: '학생이 다니는 길이 차량·중장비·창고와 나뉘어 있고, 들어가면 안 되는 곳이 표시되어 있나요?', en: 'Are the ways students take kept apart from vehicles, heavy equipment and stores, and are closed areas marked?' },
  { code: 'F2', category: 'facility', critical: true, everywhere: true, ko: '비상구와 대피로가 두 방향으로 트여 있고, 유도등이 켜지며, 길을 막는 물건이 없나요?', en: 'Are there two free ways out, with lit exit signs and nothing standing in the way?' },
  { code: 'F3', category: 'facility', critical: true, everywhere: true, ko: '소화기가 손닿는 곳에 있고 압력과 사용 기한이 맞으며, 화재 경보가 울리나요?', en: 'Are extinguishers within reach, under pressure and in date, and does the fire alarm sound?' },
  { code: 'F4', category: 'facility', ko: '벗겨진 전선이나 문어발 콘센트가 없고, 누전차단기가 있으며, 젖은 곳의 전기가 안전한가요?', en: 'Are there no bare wires or overloaded sockets, a residual-current breaker, and safe electricity in wet places?' },
  { code: 'F5', category: 'facility', ko: '가스 차단 밸브와 환기가 갖추어져 있고, 불을 쓸 때 어른이 지켜보나요?', en: 'Are there a gas shut-off valve and ventilation, and does an adult watch whenever fire is used?' },
  { code: 'F6', category: 'facility', critical: true, ko: '기계와 공구에 덮개와 비상 정지 장치가 있고, 학생이 쓰면 안 되는 것이 나뉘어 있나요?', en: 'Do machines and tools have guards and emergency stops, and are those students must not use kept apart?' },
  { code: 'F7', category: 'facility', critical: true, ko: '화학물질과 위험한 물건이 잠긴 곳에 표지와 안전자료와 함께 있고, 동물이나 알레르기 원인은 미리 알리나요?', en: 'Are chemicals and dangerous goods locked away with labels and data sheets, and are animals and allergens announced?' },
  { code: 'F8', category: 'facility', ko: '넘어지거나 미끄러지거나 떨어질 곳, 위에서 떨어질 물건이 없나요?', en: 'Is there nothing to trip over, slip on or fall from, and nothing that could fall from above?' },
  { code: 'F9', category: 'facility', ko: '화장실, 손 씻는 곳, 마실 물, 냉난방과 환기가 깨끗하게 갖추어져 있나요?', en: 'Are toilets, hand washing, drinking water, heating, cooling and ventilation clean and in order?' },
  { code: 'F10', category: 'facility', everywhere: true, ko: '구급함이 있고, 비상 연락처와 가까운 병원, 심장충격기 자리가 붙어 있나요?', en: 'Is there a first-aid kit, and are emergency numbers, the nearest hospital and the defibrillator posted?' },
  { code: 'F11', category: 'facility', ko: '공간이 인원에 넉넉하고, 기다리는 곳과 차에서 내리는 곳이 안전하며, 장애 학생이 들어올 수 있나요?', en: 'Is there room for the group, a safe place to wait and to get out of vehicles, and access for students with disabilities?' },
  { code: 'P1', category: 'programme', critical: true, everywhere: true, ko: '학생을 맡을 멘토가 정해져 있고, 멘토 한 명이 맡는 학생 수와 자리를 비울 때 대신할 사람이 있나요?', en: 'Is a mentor named, with a sensible number of students each and somebody to stand in?' },
  { code: 'P2', category: 'programme', everywhere: true, ko: '체험 전에 안전교육을 하고, 필요한 보호구를 나누어 주나요?', en: 'Is there a safety briefing before the activity, and is the protective equipment it needs handed out?' },
  { code: 'P3', category: 'programme', everywhere: true, ko: '내용이 학생 나이에 맞고, 해로운 것이나 판매·종교·정치 권유가 없나요?', en: 'Does the content suit the age, without anything harmful, selling, or religious or political promotion?' },
  { code: 'P4', category: 'programme', critical: true, everywhere: true, ko: '학생과 어른이 닫힌 곳에 단둘이 있지 않게 하고, 멘토가 폭력 예방교육을 받았으며, 조회가 필요하면 조회한 날이 적혀 있나요?', en: 'Is nobody alone with a student behind a closed door, are mentors trained in preventing harassment and violence, and is the day of any background check on record?' },
  { code: 'P5', category: 'programme', ko: '비가 오거나 전기가 나가면 대신할 프로그램이 있나요?', en: 'Is there another programme for rain or a power cut?' },
  { code: 'P6', category: 'programme', ko: '사진과 개인정보를 어떻게 다루는지 학생에게 알리나요?', en: 'Are students told how photos and personal data are handled?' },
  { code: 'D1', category: 'document', ko: '사업자등록증이나 기관임을 확인할 서류가 있나요?', en: 'Is the business registration, or proof of the institution, on file?' },
  { code: 'D2', category: 'document', ko: '영업배상책임보험의 종류, 기간, 한도를 확인했나요?', en: 'Have kind, term and limit of the liability insurance been checked?' },
  { code: 'D3', category: 'document', ko: '업무협약이 아직 유효한가요?', en: 'Is the agreement still in force?' },
  { code: 'D4', category: 'document', ko: '소방·전기·가스 점검을 받아야 하는 곳이면 확인서가 있나요?', en: 'Where fire, electricity or gas inspections are due, are their certificates there?' },
  { code: 'D5', category: 'document', ko: '음식을 다루는 체험이면 위생 신고가 되어 있나요?', en: 'Where food is handled, is the hygiene notification there?' },
  { code: 'D6', category: 'document', ko: '공개된 산업재해·고용 관련 위반 기록을 찾아보았나요?', en: 'Have public records of industrial accidents and labour violations been looked up?' },
  { code: 'D7', category: 'document', ko: '인솔과 이동 계획 양식을 나누었나요?', en: 'Has the form for escorts and transport been shared?' },
  { code: 'D8', category: 'document', ko: '체험처가 스스로 점검한 표를 보내왔나요?', en: 'Has the venue returned its self-check?' },
  { code: 'D9', category: 'document', ko: '지난번에 지적된 것을 고쳤는지 확인했나요?', en: 'Has it been verified that earlier findings were put right?' },
  { code: 'K1', category: 'facility', fields: KITCHENS, ko: '칼, 오븐, 뜨거운 기름처럼 다칠 수 있는 것을 학생이 만질 때 어른이 바로 옆에 있나요?', en: 'Is an adult right beside students who handle knives, ovens or hot oil?' },
  { code: 'K2', category: 'facility', fields: KITCHENS, ko: '식재료의 기한과 보관 온도가 맞고, 알레르기 재료를 미리 알리나요?', en: 'Are ingredients in date and kept at the right temperature, and are allergens announced?' },
  { code: 'M1', category: 'facility', fields: MACHINE_SHOPS, ko: '보안경, 장갑, 귀마개, 안전모가 학생 몸에 맞는 크기로 인원만큼 있나요?', en: 'Are goggles, gloves, ear protection and helmets there for everybody, in sizes that fit?' },
  { code: 'M2', category: 'facility', fields: MACHINE_SHOPS, ko: '돌아가는 기계 둘레에 넘으면 안 되는 선이 그려져 있고, 견학 중에는 지게차가 멈추나요?', en: 'Is a line drawn around running machines, and do forklifts stop during visits?' },
  { code: 'H1', category: 'facility', fields: HOSPITALS, ko: '주사침 같은 날카로운 것과 감염성 폐기물이 학생이 다니는 곳과 떨어져 있나요?', en: 'Are sharps and infectious waste kept away from where students go?' },
  { code: 'H2', category: 'programme', fields: HOSPITALS, ko: '학생이 환자나 환자 기록을 보지 않도록 하고, 손 소독과 마스크를 갖추었나요?', en: 'Are students kept from patients and their records, and are hand disinfection and masks provided?' },
  { code: 'R1', category: 'programme', risks: ['high'], ko: '체험하는 동안 안전만 맡는 어른이 따로 있고, 시작 전에 위험한 곳을 함께 짚어 보나요?', en: 'Is an adult there who looks after safety alone, and are the dangerous spots pointed out before the start?' },
];
