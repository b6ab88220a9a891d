import { Button } from '@mantine/core';
import { useTranslations } from 'use-intl';
import type { CalendarEntry } from '../../../api/calendar-requests.js';
import { useInOneLine } from './entry-words.js';
import styles from './calendar.module.css';

/** Where a source now says something else than the school confirmed: both words, and two answers. */
export function SourceStrip({ entries, isBusy, onAnswer }: { entries: readonly CalendarEntry[]; isBusy: boolean; onAnswer: (entry: CalendarEntry, answer: 'keep' | 'follow') => void }) {
  const t = useTranslations();
  const inOneLine = useInOneLine();
  if (entries.length === 0) return null;
  return (
    <section className={styles.sources} aria-labelledby="calendar-sources">
      <h2 id="calendar-sources">{t('calendar.now.title', { n: entries.length })}</h2>
      <ul>
        {entries.map((entry) => {
          const { now } = entry;
          const by = t(`calendar.sources.${now?.by ?? entry.source}`);
          return (
            <li key={entry.id}>
              <h3>{entry.name}</h3>
              <p>{t('calendar.now.ours', { what: inOneLine(entry) })}</p>
              <p>{now?.word ? t('calendar.now.says', { by, what: inOneLine(now.word) }) : t('calendar.now.gone', { by })}</p>
              <div className={styles.buttons}>
                <Button variant="default" disabled={isBusy} onClick={() => onAnswer(entry, 'keep')}>{t('calendar.now.keep')}<span className="hidden-words"> {entry.name}</span></Button>
                <Button variant="default" disabled={isBusy} onClick={() => onAnswer(entry, 'follow')}>
                  {now?.word ? t('calendar.now.follow', { by }) : t('calendar.now.drop')}<span className="hidden-words"> {entry.name}</span>
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
