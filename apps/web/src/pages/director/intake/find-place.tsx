import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { type FoundAddress, registrations } from '../../../api/intake-requests.js';
import { ProblemBox } from '../../../parts/problem-box.js';

/** Asks the register of road addresses; what it does not know stays empty. */
export function FindPlace({ address, onFound }: { address: string; onFound: (found: { address: string; district: string; latitude?: string; longitude?: string }) => void }) {
  const t = useTranslations('registrations');
  const take = ({ roadAddress, district, place }: FoundAddress) => onFound({
    address: roadAddress, district, ...(place ? { latitude: place.latitude.toFixed(6), longitude: place.longitude.toFixed(6) } : {}),
  });
  const finding = useMutation({ mutationFn: registrations.addresses, onSuccess: ({ items }) => { if (items[0] && items.length === 1) take(items[0]); } });
  const found = finding.data;
  return (
    <div>
      <Button variant="default" disabled={address.trim() === ''} loading={finding.isPending} onClick={() => finding.mutate(address)}>{t('findPlace')}</Button>
      {finding.isError && <ProblemBox what={t('foundNone')} error={finding.error} />}
      <div role="status">
        {found?.message && <p lang="ko">{found.message}</p>}
        {found?.state === 'found' && found.items.length === 0 && <p>{t('foundNone')}</p>}
        {found?.items.length === 1 && <p>{found.items[0]?.place ? t('placeFound') : t('placeUnknown')}</p>}
        {found && found.items.length > 1 && <ul>{found.items.map((each) => <li key={each.roadAddress}>{each.roadAddress} <Button size="compact-sm" variant="default" onClick={() => finding.mutate(each.roadAddress)}>{t('pick')}<span className="hidden-words"> {each.roadAddress}</span></Button></li>)}</ul>}
      </div>
    </div>
  );
}
