import { useTranslations } from 'use-intl';
import type { CalendarWord } from '../../../api/calendar-requests.js';
import { Badge } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import { blocks } from './terms.js';
import styles from './calendar.module.css';

export function useGrades() {
  const t = useTranslations();
  return (grades: readonly number[]): string => (grades.length === 0 ? t('calendar.all') : grades.map((n) => t('unit.grade', { n: String(n) })).join(', '));
}

/** What an entry means: kind, grades, and whether it keeps them from going out. */
export function Meaning({ word }: { word: CalendarWord }) {
  const t = useTranslations();
  const gradesIn = useGrades();
  return (
    <span className={styles.meaning}>
      <span className={styles.kind} data-kind={word.kind}>{t(`calendar.kinds.${word.kind}`)}</span> {gradesIn(word.grades)}
      {blocks(word.kind) && <> <Badge tone="plain">{t('calendar.blocks')}</Badge></>}
    </span>
  );
}

/** A whole entry in one line of text. */
export function useInOneLine() {
  const t = useTranslations();
  const { range } = useDays();
  const gradesIn = useGrades();
  return (word: CalendarWord): string => `${range(word.firstDay, word.lastDay)} · ${t(`calendar.kinds.${word.kind}`)} · ${gradesIn(word.grades)}`;
}
