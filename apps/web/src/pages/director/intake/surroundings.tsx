import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { onePlace, type Surroundings as Known } from '../../../api/intake-requests.js';
import { Section } from '../../../parts/page.js';
import parts from '../../../parts/parts.module.css';
import { Await } from '../../../parts/states.js';
import { PlaceMap } from './place-map.js';
import styles from './surroundings.module.css';

/** Where a venue is, what is near it, when it is shut, and which entries it was made of. */
export function Surroundings({ venueId }: { venueId: string }) {
  const known = useQuery({ queryKey: ['surroundings', venueId], queryFn: () => onePlace.surroundings(venueId) });
  return <Await of={known}>{(data) => <Around known={data} />}</Await>;
}

function Around({ known }: { known: Known }) {
  const t = useTranslations('surroundings');
  const { place, tiles, closing, schools, venues } = known;
  return (
    <>
      <Section title={t('title')} note={place ? t('straight') : t('unknown')}>
        {place && (tiles ? <PlaceMap {...known} place={place} tiles={tiles} /> : <p>{t('noMap')}</p>)}
        {place && <div className={styles.two}><Near title={t('schools')} items={schools} /><Near title={t('venues')} items={venues} isLinked /></div>}
      </Section>
      {closing && (
        <Section title={t('closing')} note={closing.isWhollyUnderstood ? undefined : t('closingNote')}>
          <p lang="ko">“{closing.text}”</p>
          <dl lang="ko" className={styles.closing}>
            <dt>{t('understood')}</dt><dd>{closing.understood.join(', ') || '–'}</dd>
            <dt>{t('notUnderstood')}</dt><dd>{closing.notUnderstood.join(', ') || '–'}</dd>
          </dl>
        </Section>
      )}
      <MergedInto venueId={known.venueId} />
    </>
  );
}

function Near({ title, items, isLinked = false }: { title: string; items: Known['schools']; isLinked?: boolean }) {
  const t = useTranslations('surroundings');
  if (items.length === 0) return <p>{title}: {t('none')}</p>;
  return (
    <div className={parts.scroller}>
      <table className={parts.table}>
        <caption>{title}</caption>
        <thead><tr><th scope="col">{t('name')}</th><th scope="col">{t('distance')}</th></tr></thead>
        <tbody>
          {items.map(({ id, name, metres }) => (
            <tr key={id}>
              <th scope="row">{isLinked ? <Link to="/pool/$venueId" params={{ venueId: id }}>{name}</Link> : name}</th>
              <td className={parts.number}>{metres < 1000 ? t('metres', { n: metres }) : t('km', { n: (metres / 1000).toFixed(1) })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** History is kept where it happened: the entries merged into this one are a step away. */
function MergedInto({ venueId }: { venueId: string }) {
  const t = useTranslations('surroundings');
  const merges = useQuery({ queryKey: ['merges', venueId], queryFn: () => onePlace.merges(venueId) });
  if (!merges.data?.items.length) return null;
  return (
    <Section title={t('merges')}>
      <ul>{merges.data.items.map(({ id, lostId, lostName, keptId, keptName }) => <li key={id}>{lostId === venueId ? <>→ <Link to="/pool/$venueId" params={{ venueId: keptId }}>{keptName}</Link></> : <Link to="/pool/$venueId" params={{ venueId: lostId }} search={{ state: 'history' }}>{lostName}</Link>}</li>)}</ul>
    </Section>
  );
}
