import { Button, Group } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { Wish } from '../../../api/types.js';
import { useDays } from '../../../parts/days.js';
import { Dialog } from '../../../parts/dialog.js';
import parts from '../../../parts/parts.module.css';
import { formOf, type WishForm } from './wish-form.js';

/** Somebody saved in between: both versions next to each other, and nothing of mine is lost. */
export function StaleDialog({ mine, theirs, onClose, onMine, onTheirs }: {
  mine: WishForm; theirs: Wish | null; onClose: () => void; onMine: () => void; onTheirs: () => void;
}) {
  const t = useTranslations();
  const { day, week } = useDays();
  const lines = (form: WishForm): Record<string, string> => ({
    [t('wish.grade')]: form.scope === 'class' ? t('unit.klass', { grade: form.grade, klass: form.classLabel }) : t('unit.grade', { n: form.grade }),
    [t('wish.headcount')]: form.headcount,
    [t('wish.escorts')]: form.escorts,
    [t('wish.accessible')]: form.accessibleSeats,
    [t('wish.steps.interests')]: Object.entries(form.interests).filter(([, n]) => Number(n) > 0).map(([f, n]) => `${t(`field.${f as 'health'}`)} ${n}`).join(', '),
    [t('wish.ranked')]: form.rankedDays.map(day).join(', '),
    [t('wish.steps.weeks')]: Object.entries(form.weekMarks).sort().map(([w, m]) => `${week(w)} ${t(`wish.marks.${m}`)}`).join(', '),
    [t('wish.bands')]: form.bands.map((b) => t(`band.${b}`)).join(', '),
    [t('wish.maxKm')]: t('wish.km', { n: form.maxKm }),
  });
  const stored = theirs ? lines(formOf(theirs)) : {};
  const differences = Object.entries(lines(mine)).filter(([name, value]) => stored[name] !== value);
  return (
    <Dialog title={t('wish.stale.title')} open={theirs !== null} onClose={onClose}>
      {differences.length === 0 ? <p>{t('wish.stale.same')}</p> : (
        <div className={parts.scroller}>
          <table className={`${parts.table} ${parts.stack}`}>
            <caption>{t('state.stale')}</caption>
            <thead><tr><th scope="col">{t('wish.stale.what')}</th><th scope="col">{t('wish.stale.mine')}</th><th scope="col">{t('wish.stale.theirs')}</th></tr></thead>
            <tbody>
              {differences.map(([name, value]) => (
                <tr key={name}><th scope="row">{name}</th><td data-label={t('wish.stale.mine')}>{value || '–'}</td><td data-label={t('wish.stale.theirs')}>{stored[name] || '–'}</td></tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Group>
        <Button onClick={onMine}>{t('wish.stale.useMine')}</Button>
        <Button variant="default" onClick={onTheirs}>{t('wish.stale.useTheirs')}</Button>
      </Group>
    </Dialog>
  );
}
