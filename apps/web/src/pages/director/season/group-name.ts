import { useTranslations } from 'use-intl';

/** A school's grade or class, as its teachers call it. */
export function useGroupName() {
  const t = useTranslations();
  return ({ schoolName: school, grade, classLabel }: { schoolName: string; grade: number; classLabel?: string | null }): string =>
    classLabel ? t('plan.partyClass', { school, grade: String(grade), klass: classLabel }) : t('plan.party', { school, grade: String(grade) });
}
