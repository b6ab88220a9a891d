import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useDeferredValue } from 'react';
import { useTranslations } from 'use-intl';
import { onePlace } from '../../../api/intake-requests.js';
import parts from '../../../parts/parts.module.css';

/** Whoever writes a place down hears at once that it may be known already. */
export function AlikeHint({ name, phone, address }: { name: string; phone: string; address: string }) {
  const t = useTranslations('registrations');
  const asked = useDeferredValue(JSON.stringify({ name: name.trim(), ...(phone.trim() ? { phone: phone.trim() } : {}), ...(address.trim() ? { address: address.trim() } : {}) }));
  const isWorthAsking = name.trim().length > 1 && (phone.trim().length > 7 || address.trim().length > 5);
  const found = useQuery({ queryKey: ['alike', asked], queryFn: () => onePlace.alike(JSON.parse(asked) as { name: string }), enabled: isWorthAsking, staleTime: 30_000 });
  const alike = isWorthAsking ? (found.data?.items ?? []) : [];
  return (
    <div role="status">
      {alike.length > 0 && (
        <div className={parts.card}>
          <p><strong>{t('alike')}</strong></p>
          <ul>{alike.slice(0, 3).map(({ venue, reasons }) => <li key={venue.id}><Link to="/pool/$venueId" params={{ venueId: venue.id }}>{venue.name}</Link> <span lang="ko">{reasons.join(', ')}</span></li>)}</ul>
        </div>
      )}
    </div>
  );
}
