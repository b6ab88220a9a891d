import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { ResultLine } from '../../../api/types.js';
import { Badge, type Tone } from '../../../parts/badge.js';
import { useDays } from '../../../parts/days.js';
import parts from '../../../parts/parts.module.css';

const TONES: Record<ResultLine['state'], Tone> = { waiting: 'mid', overdue: 'bad', entered: 'good', 'no-show': 'bad', closed: 'plain' };
const AUDIENCES = ['student', 'teacher', 'host'] as const;

export function ResultTable({ items, total, chosen, onChoose }: { items: readonly ResultLine[]; total: number; chosen: readonly string[]; onChoose: (ids: readonly string[]) => void }) {
  const t = useTranslations('results');
  const { day } = useDays();
  return (
    <div className={parts.scroller}>
      <table className={`${parts.table} ${parts.stack}`}>
        <caption>{t('caption', { n: total })}</caption>
        <thead><tr>{(['choose', 'day', 'school', 'venue', 'state', 'counts'] as const).map((word) => <th key={word} scope="col">{t(word)}</th>)}{AUDIENCES.map((audience) => <th key={audience} scope="col">{t(`audience.${audience}`)}</th>)}</tr></thead>
        <tbody>
          {items.map((item) => {
            const { bookingId, schoolName, venueName, heldOn, state } = item;
            const isChosen = chosen.includes(bookingId), mayClose = state === 'entered' || state === 'no-show';
            return (
              <tr key={bookingId}>
                <td>{mayClose && <input type="checkbox" checked={isChosen} aria-label={t('chooseOf', { school: schoolName, venue: venueName, day: day(heldOn) })} style={{ width: 24, height: 24 }}
                  onChange={() => onChoose(isChosen ? chosen.filter((id) => id !== bookingId) : [...chosen, bookingId])} />}</td>
                <th scope="row"><Link to="/results/$bookingId" params={{ bookingId }}>{day(heldOn)}</Link></th>
                <td>{schoolName}</td>
                <td>{venueName}</td>
                <td><Badge tone={TONES[state]}>{t(`states.${state}`)}</Badge>{item.concerns > 0 && <> <Badge tone="bad">{t('concernsOf', { n: item.concerns })}</Badge></>}</td>
                <td data-label={t('counts')}>{item.arrived === null ? t('notCounted') : t('countOf', { arrived: item.arrived, planned: item.planned })}</td>
                {AUDIENCES.map((audience) => { const { mean, count } = item.satisfaction[audience]; return <td key={audience} data-label={t(`audience.${audience}`)}>{mean === null ? t('noMean') : t('mean', { mean: String(mean), n: count })}</td>; })}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
