import { daysApart } from '#kernel';
import type { ReadEvent } from './raw-event.js';

const ALL_GRADES = [1, 2, 3];
const CAREER_LESSONS = /진로\s*(교육|활동|탐색)/;
const MIDTERM = /중간/;
const FINAL = /기말/;

/**
 * What lies beside an exam says whose exam it is: a middle school in its exam-free semester sends grade 1 out
 * meanwhile, and in autumn grade 3 sits its finals while the others sit midterms. Kinds a person stated stay.
 */
export function readBesideExams(events: ReadEvent[], stated: ReadonlySet<string>): void {
  const exams = events.filter(({ kind }) => kind === 'exam');
  for (const event of events) if (!stated.has(event.name) && isCareerDayMeanwhile(event, exams)) event.kind = 'career-day';
  partMidtermsFromFinals(exams);
  const careerDays = events.filter(({ kind, grades }) => kind === 'career-day' && (grades.length === 0 || grades.includes(1)));
  freeGradeOne(exams, careerDays);
  for (const career of careerDays) if (career.grades.length === 0) career.grades = gradesWithoutExam(exams.filter((exam) => overlap(exam, career)));
}

/** Career lessons over exactly the days of an exam of several days: what the grade without exam does. */
function isCareerDayMeanwhile(event: ReadEvent, exams: ReadEvent[]): boolean {
  return event.kind === 'ordinary' && CAREER_LESSONS.test(event.name) && daysApart(event.startsOn, event.endsOn) >= 1
    && exams.some(({ startsOn, endsOn }) => startsOn === event.startsOn && endsOn === event.endsOn);
}

function partMidtermsFromFinals(exams: ReadEvent[]): void {
  const unsaid = exams.filter(({ grades }) => grades.length === 0);
  for (const midterm of unsaid.filter(({ name }) => MIDTERM.test(name))) {
    for (const final of unsaid.filter((exam) => FINAL.test(exam.name) && overlap(exam, midterm))) {
      final.grades = [3];
      midterm.grades = [1, 2];
    }
  }
}

function freeGradeOne(exams: ReadEvent[], careerDays: ReadEvent[]): void {
  for (const exam of exams) {
    const isUnsaid = exam.grades.length === 0 || (MIDTERM.test(exam.name) && exam.grades.join() === '1,2' && !/[12]/.test(exam.name.replace(/\d\s*학기/, '')));
    if (isUnsaid && careerDays.some((career) => overlap(career, exam))) exam.grades = exam.grades.length === 0 ? [2, 3] : [2];
  }
}

/** Empty, so every grade, where the exams beside leave none or are everybody's. */
function gradesWithoutExam(exams: ReadEvent[]): number[] {
  if (exams.some(({ grades }) => grades.length === 0)) return [];
  const sitting = new Set(exams.flatMap(({ grades }) => grades));
  return sitting.size === 0 ? [] : ALL_GRADES.filter((grade) => !sitting.has(grade));
}

function overlap(a: ReadEvent, b: ReadEvent): boolean {
  return a.startsOn <= b.endsOn && a.endsOn >= b.startsOn;
}
