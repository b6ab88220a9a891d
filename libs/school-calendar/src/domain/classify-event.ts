import type { CalendarEventKind } from './calendar-event.js';
import { gradesInName } from './grades-in-name.js';
import { timetableWeekday } from './timetable-weekday.js';

/** What a source says beside the event's name. */
export interface EventFlags {
  /** NEIS 수업공제일명: '휴업일', '공휴일', '해당없음' or nothing. */
  dayOff?: string;
  /** Grades flagged by the source; empty means all of them. */
  grades?: number[];
}

export interface ClassifiedEvent {
  kind: CalendarEventKind;
  /** Empty means every grade. */
  grades: number[];
}

/** A pattern of alternatives, written one family a line. */
const anyOf = (...families: string[]): RegExp => new RegExp(families.join('|'));

/** Asked before the exam words: '대수능시험 휴업일' is a day off. */
const CLOSURE = /휴업|휴교|재량\s*휴|휴무|학교장\s*재량|개교\s*기념\s*일|자율\s*휴/;
const LESSONS_ANYWAY = /정상\s*(수업|등교)/;
const HOLIDAY = anyOf(
  '공휴일|대체\\s*휴일|^신정|설날|설\\s*연휴|구정|삼일절|3\\s*[·.ㆍ・∙]?\\s*1\\s*절|어린이날|부처님|석가\\s*탄신|현충일|제헌절|광복절|추석|개천절|한글날',
  '성탄절|기독\\s*탄신|크리스마스|노동절|근로자의\\s*날',
  '(지방|국회의원|대통령|지방자치단체|총선)\\s*.{0,4}선거',
);
/** A lesson about a holiday is not the holiday. */
const ABOUT_A_HOLIDAY = /행사|기념(식|주간|행사)|계기|맞이|교육|대회|글짓기|백일장|주간|장터|축제|파티|프로그램/;
const VACATION = /방학/;
const VACATION_CEREMONY = /방학\s*식|방식/;
const ABOUT_A_VACATION = /방학\s*(중|전|과제|계획|생활|숙제|특강|안내|프로그램|방과|보충|캠프|학교|계기|맞이)/;
const EXAM = anyOf(
  '(중간|기말|학기말|학년말|졸업|정기|총괄|월말|분기)\\s*(고사|시험|평가|지필)',
  '지필\\s*(평가|고사|시험)|지필$|정기\\s*고사',
  '(?<!\\d)[1-4]\\s*[회차]\\s*(정기\\s*)?(지필\\s*)?(고사|시험|평가)',
  '(고사|시험)\\s*(기간|주간|일차)|^(고사|시험)(\\(|$|\\s)|[1-3]\\s*학년\\s*(고사|시험)',
);
/** Tests a school only hosts, tests about the pupil, and the paper work around an exam. */
const NO_SCHOOL_EXAM = anyOf(
  '모의|학력\\s*평가|성취도|진단|수능|수학\\s*능력|직업\\s*기초|듣기|심리|적성|검사|자격|급수|한자|검정|수행|형성\\s*평가|체력|인증|전형|도서관',
  '대비|준비|원안|출제|감독|안내|성적|이의|확인|결과|발표|연수|대회|예비',
);
const CAREER = anyOf(
  '진로\\s*[·ㆍ\\s]*(직업)?\\s*체험|직업\\s*체험|일터\\s*체험|직장\\s*체험|진로\\s*직업|진로의\\s*날|진로\\s*탐색',
  '교과\\s*(연계)?\\s*진로|전일제\\s*진로|^진탐|청진기|직업인|잡월드|꿈길',
);
const ABOUT_A_CAREER_DAY = /사전\s*(교육|안내|설명)|설명회|안내|검사|오리엔테이션|발대식|보고회|신청|협의/;
const SCHOOL_EVENT = anyOf(
  '입학식|졸업|종업식|시업식|개학|방학\\s*식',
  '체육\\s*(대회|한마당|마당|행사|의\\s*날|활동\\s*및)|운동회|스포츠|한마당|축제|예술제|학예|발표회|전시회|꿈끼|끼\\s*발|음악회|연주회|합창',
  '수련|수학\\s*여행|교육\\s*여행|야영|캠프|현장\\s*(체험|학습)|체험\\s*학습|체험\\s*활동|체험\\s*및|소풍|테마|견학|교과체험|마라톤|걷기',
  '전일제|(창체|창의적\\s*체험|동아리|학급)(활동)?의?\\s*날|학급별\\s*봉사',
  '(수능|수학\\s*능력)(?!.*모의)',
);
/** '솔향제', '등꽃제': a school names its festival itself. Not '자유학기제', '과제', '경제'. */
const OWN_FESTIVAL = /^(?:제?\s*\d+회\s*)?[가-힣]{1,4}(?<![기점년일율숙과문주의통경규면결공해삭배복형실전])제$/;
/** A few officers go, or the staff meets; the grade has its lessons. */
const ONLY_A_FEW = /임원|간부|리더십|사정회|예행\s*연습|준비|협의회|위원회|연수/;

/** What a free-text event means for going out, and for whom. A person confirms it later; the text itself is kept. */
export function classifyEvent(rawName: string, flags: EventFlags = {}): ClassifiedEvent {
  const name = plainName(rawName);
  const kind = kindOf(name, flags);
  return { kind, grades: gradesOf(name, kind, flags) };
}

/** Nobody writes more; the patterns look back and forth and must stay quick. */
const LONGEST_NAME = 300;

function plainName(rawName: string): string {
  return rawName.slice(0, 4 * LONGEST_NAME).normalize('NFC').replace(/<[^>]*>/g, ' ').replace(/&(nbsp|#160);/g, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_NAME);
}

function kindOf(name: string, { dayOff }: EventFlags): CalendarEventKind {
  // 'Monday's lessons' on a Wednesday: school is on, whatever day they make up for.
  if (timetableWeekday(name) !== undefined) return schoolDayKind(name);
  if (isVacation(name)) return 'vacation';
  if (LESSONS_ANYWAY.test(name)) return 'ordinary';
  if (dayOff === '공휴일') return 'holiday';
  if (CLOSURE.test(name)) return 'closure';
  if (HOLIDAY.test(name) && !ABOUT_A_HOLIDAY.test(name)) return 'holiday';
  // NEIS leaves the name blank on a school's own day off.
  if (dayOff === '휴업일') return 'closure';
  return schoolDayKind(name);
}

function schoolDayKind(name: string): CalendarEventKind {
  if (isExam(name)) return 'exam';
  if (CAREER.test(name) && !ABOUT_A_CAREER_DAY.test(name)) return 'career-day';
  return segments(name).some(isSchoolEvent) ? 'school-event' : 'ordinary';
}

function isSchoolEvent(segment: string): boolean {
  if (VACATION_CEREMONY.test(segment)) return true;
  return (SCHOOL_EVENT.test(segment) || OWN_FESTIVAL.test(segment)) && !ABOUT_A_CAREER_DAY.test(segment) && !ONLY_A_FEW.test(segment);
}

function isVacation(name: string): boolean {
  return VACATION.test(name) && !VACATION_CEREMONY.test(name) && !ABOUT_A_VACATION.test(name);
}

function isExam(name: string): boolean {
  // One entry may hold an exam and something else: '중간고사(2,3), 진로검사(1)'.
  return segments(name).some((segment) => EXAM.test(segment) && !NO_SCHOOL_EXAM.test(segment));
}

/** Commas between digits join grades; all others part two events written into one. */
function segments(name: string): string[] {
  const parts = name.split(/(?<!\d\s*)[,+;]\s*|[,+;]\s*(?!\s*\d)|\s\/\s|\)\s*\/\s*/).map((part) => part.trim()).filter((part) => part !== '');
  return parts.length > 0 ? parts : [name];
}

function gradesOf(name: string, kind: CalendarEventKind, flags: EventFlags): number[] {
  // A source that flags some grades knows better than the words; one that flags all often did not look.
  if (flags.grades !== undefined && flags.grades.length > 0) return [...flags.grades].sort();
  const own = segments(name).find((segment) => schoolDayKind(segment) === kind && gradesInName(segment).length > 0);
  return gradesInName(own ?? name);
}

/** First day of a vacation follows a 방학식, the last precedes the next 개학 (or the new year's 시업식). */
export function isVacationCeremony(name: string): boolean {
  return VACATION_CEREMONY.test(plainName(name));
}

export function isTermStart(name: string): boolean {
  return /개학|시업식/.test(plainName(name)) && !/준비|안내|맞이/.test(name);
}

/** Weekly Saturdays off: nobody asks for a Saturday. */
export function isSaturdayOff(name: string): boolean {
  return /토요\s*휴(업|무)/.test(plainName(name));
}
