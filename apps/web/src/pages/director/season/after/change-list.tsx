import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import planning from '../planning.module.css';
import { type NotedChange, useChangeWords } from './changes.js';

/** What was put together so far; each can be taken out again. */
export function ChangeList({ noted, onChange }: { noted: readonly NotedChange[]; onChange: (to: readonly NotedChange[]) => void }) {
  const t = useTranslations();
  const words = useChangeWords();
  if (noted.length === 0) return null;
  return (
    <ul className={planning.list} aria-label={t('change.list')}>
      {noted.map((n, i) => (
        <li key={i}>
          <span>{words(n)}</span>
          <Button variant="subtle" color="red" size="compact-md" onClick={() => onChange(noted.filter((x) => x !== n))}>{t('change.remove')}<span className="hidden-words"> {words(n)}</span></Button>
        </li>
      ))}
    </ul>
  );
}
