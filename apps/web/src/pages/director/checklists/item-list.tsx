import { Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ChecklistItem } from '../../../api/checklist-requests.js';
import { Badge } from '../../../parts/badge.js';
import parts from '../../../parts/parts.module.css';
import { useLanguage } from '../../../words/language.js';
import styles from './checklists.module.css';
import { CATEGORIES } from './draft-items.js';

/** The items by group, in the order in which they are asked; both languages, the reader's first. */
export function ItemList({ items, doing }: { items: readonly ChecklistItem[]; doing?: (item: ChecklistItem) => ReactNode }) {
  const t = useTranslations('checklists');
  return CATEGORIES.map((category) => {
    const group = items.filter((item) => item.category === category);
    return group.length > 0 && (
      <section key={category}>
        <Title order={3} className={styles.groupTitle}>{t(`category.${category}`)} <span className={styles.soft}>{t('count', { n: group.length })}</span></Title>
        <ul className={styles.list}>{group.map((item) => <li key={item.code} className={styles.item}><Item item={item} />{doing && <div className={parts.actions}>{doing(item)}</div>}</li>)}</ul>
      </section>
    );
  });
}

function Item({ item: { code, textKo, textEn, critical, everywhere, riskBands, jobFields } }: { item: ChecklistItem }) {
  const t = useTranslations();
  const { language } = useLanguage();
  const texts = language === 'ko' ? ([['ko', textKo], ['en', textEn]] as const) : ([['en', textEn], ['ko', textKo]] as const);
  const where = [...riskBands.map((band) => t(`checklists.risk.${band}`)), ...jobFields.map((field) => t(`field.${field}`))];
  return (
    <>
      <div><span className={styles.code}>{code}</span><span lang={texts[0][0]}>{texts[0][1]}</span></div>
      <div className={styles.soft} lang={texts[1][0]}>{texts[1][1]}</div>
      {(critical || everywhere) && (
        <div className={parts.actions}>
          {critical && <Badge tone="bad">{t('checklists.critical')}</Badge>}
          {everywhere && <Badge tone="plain">{t('checklists.everywhere')}</Badge>}
        </div>
      )}
      {where.length > 0 && <div className={styles.soft}>{t('checklists.only', { where: where.join(', ') })}</div>}
    </>
  );
}
