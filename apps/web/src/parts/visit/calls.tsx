import { IconPhone } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import type { VisitSheet } from '../../api/types.js';
import styles from './visit.module.css';

/** Telephones first: on the day nothing else matters as much. */
export function Calls({ sheet, withSchool }: { sheet: VisitSheet; withSchool?: boolean }) {
  const t = useTranslations('visits');
  const { booking, preparation, venuePhone, schoolPhone } = sheet;
  const calls = [
    { label: t('callVenue'), whom: booking.venueName, phone: venuePhone },
    ...(withSchool ? [{ label: t('callSchool'), whom: booking.schoolName, phone: schoolPhone }, { label: t('callTeacher'), whom: preparation.teacherName ?? '', phone: preparation.teacherPhone }] : []),
  ].filter(({ phone }) => phone);
  if (calls.length === 0) return null;
  return (
    <div className={styles.calls}>
      {calls.map(({ label, whom, phone }) => <a key={label} href={`tel:${phone}`}><IconPhone aria-hidden size={18} /><span>{label}</span><span className="hidden-words">{whom} {phone}</span></a>)}
    </div>
  );
}
