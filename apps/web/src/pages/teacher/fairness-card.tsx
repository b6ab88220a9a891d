import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { teacher } from '../../api/requests.js';
import type { OwnSeason } from '../../api/types.js';
import { Section } from '../../parts/page.js';
import parts from '../../parts/parts.module.css';
import { WishMoves } from '../../parts/wish-moves.js';
import { points } from '../../parts/points.js';

/** The school's own line beside the mean; nothing while no season is published. */
export function FairnessCard() {
  const t = useTranslations();
  const { data } = useQuery({ queryKey: ['own-fairness'], queryFn: teacher.fairness });
  const latest = data?.seasons[0];
  if (!latest) return null;
  return <Section title={t('ownFairness.title')} note={t('ownFairness.note')}><OwnLine season={latest} /></Section>;
}

function OwnLine({ season: { title, own, centre } }: { season: OwnSeason }) {
  const t = useTranslations();
  const percent = (n: number | null): string => (n === null ? '–' : t('unit.percent', { n: String(Math.round(n)) }));
  const moved = ({ meanDaysMoved, meanWeeksMoved }: Pick<typeof own, 'meanDaysMoved' | 'meanWeeksMoved'>): string =>
    (meanDaysMoved === null ? '–' : t('fairness.movedValue', { days: String(meanDaysMoved), weeks: String(meanWeeksMoved ?? 0) }));
  const rows = [
    { name: t('fairness.satisfaction'), own: points(own.satisfaction), mean: centre && points(centre.satisfaction) },
    { name: t('fairness.first'), own: percent(own.firstWishPct), mean: centre && percent(centre.firstWishPct) },
    { name: t('fairness.moved'), own: moved(own), mean: centre && moved(centre) },
  ];
  return (
    <div className={`${parts.card} ${parts.cards}`}>
      <p>{own.credit > 0 ? t('ownFairness.credit', { n: points(own.credit) }) : t('ownFairness.none')}</p>
      <div className={parts.scroller} role="region" tabIndex={0} aria-label={t('ownFairness.title')}>
        <table className={parts.table}>
          <caption>{t('ownFairness.caption', { title })} {!centre && t('ownFairness.hidden')}</caption>
          <thead><tr><th scope="col">{t('ownFairness.what')}</th><th scope="col">{t('ownFairness.own')}</th>{centre && <th scope="col">{t('ownFairness.centre')}</th>}</tr></thead>
          <tbody>{rows.map(({ name, own: ours, mean }) => <tr key={name}><th scope="row">{name}</th><td>{ours}</td>{centre && <td>{mean}</td>}</tr>)}</tbody>
        </table>
      </div>
      <WishMoves line={own} who={t('ownFairness.show')} />
    </div>
  );
}
