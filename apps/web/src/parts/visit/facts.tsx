import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { VisitSheet } from '../../api/types.js';
import { useDays } from '../days.js';
import styles from './visit.module.css';

function Fact({ name, children }: { name: string; children: ReactNode }) {
  const t = useTranslations('visits');
  return <><dt>{name}</dt><dd>{children ?? <span className={styles.soft}>{t('notYet')}</span>}</dd></>;
}

/** What the group needs to know: the same facts as its card. */
export function VisitFacts({ sheet }: { sheet: VisitSheet }) {
  const t = useTranslations('visits');
  const { day } = useDays();
  const { booking, preparation: p, escorts, escortsNeeded, legs, venueContact } = sheet;
  const held = (on: string | null, who: string | null) => (on ? t('heldBy', { day: day(on), who: who ?? '' }) : null);
  const riders = legs.reduce((sum, leg) => sum + leg.riders, 0);
  return (
    <div className={styles.grid}>
      <section className={styles.card}>
        <h3>{t('where')}</h3>
        <dl className={styles.facts}>
          <Fact name={t('address')}>{booking.venueAddress ?? t('noAddress')}</Fact>
          {venueContact && <Fact name={t('contact')}>{venueContact}</Fact>}
          <Fact name={t('mentor')}>{p.mentorName}</Fact>
          <Fact name={t('meeting')}>{p.meetingPoint}</Fact>
          <Fact name={t('directions')}>{p.directions}</Fact>
          <Fact name={t('bring')}>{p.whatToBring}</Fact>
        </dl>
      </section>
      <section className={styles.card}>
        <h3>{t('who')}</h3>
        <dl className={styles.facts}>
          <Fact name={t('escorts')}>
            <p>{t('escortsOf', { have: p.schoolEscorts + escorts.length, needed: escortsNeeded })}</p>
            <ul className={styles.lines}>
              {p.schoolEscorts > 0 && <li>{t('schoolEscorts', { n: p.schoolEscorts })}</li>}
              {escorts.map((e) => <li key={e.escortId}><b>{e.name}</b> <span>{t(`kind.${e.kind}`)}</span> <a href={`tel:${e.phone}`}>{e.phone}</a> {!e.isTrained && <span className={styles.soft}>{t('untrained')}</span>}</li>)}
            </ul>
          </Fact>
          <Fact name={t('teacher')}>{p.teacherName && <>{p.teacherName} <a href={`tel:${p.teacherPhone}`}>{p.teacherPhone}</a></>}</Fact>
          <Fact name={t('travel')}>
            {p.travel && (
              <>
                <p>{t(`travels.${p.travel}`)}{p.travel === 'centre-pool' && ` · ${t('seatsFor', { have: riders, needed: booking.headcount })}`}</p>
                <ul className={styles.lines}>{legs.map((leg) => <li key={leg.id}>{t('leg', { vehicle: t(`vehicle.${leg.kind}`), name: leg.name, n: leg.riders })}{leg.departsAt && ` · ${t('departs', { time: leg.departsAt })}`} {leg.phone && <a href={`tel:${leg.phone}`}>{leg.phone}</a>}</li>)}</ul>
              </>
            )}
          </Fact>
          <Fact name={t('prior')}>{held(p.priorEducationOn, p.priorEducationBy)}</Fact>
          <Fact name={t('safety')}>{held(p.safetyEducationOn, p.safetyEducationBy)}</Fact>
        </dl>
      </section>
    </div>
  );
}
