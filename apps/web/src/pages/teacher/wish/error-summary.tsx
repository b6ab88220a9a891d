import { IconAlertTriangle } from '@tabler/icons-react';
import { type Ref } from 'react';
import { useTranslations } from 'use-intl';
import parts from '../../../parts/parts.module.css';
import type { FieldErrors } from './wish-form.js';

/** On top of the form: how many places need a correction, each a link to its box. */
export function ErrorSummary({ errors, boxRef }: { errors: FieldErrors; boxRef: Ref<HTMLDivElement> }) {
  const t = useTranslations();
  const faults = Object.entries(errors);
  if (faults.length === 0) return null;
  const jump = (field: string) => {
    const box = document.getElementById(`field-${field}`);
    box?.scrollIntoView({ block: 'center' });
    box?.focus();
  };
  return (
    <div className={parts.problem} role="alert" tabIndex={-1} ref={boxRef}>
      <IconAlertTriangle aria-hidden size={24} className={parts.problemIcon} />
      <div>
        <p className={parts.problemWhat}>{t('wish.failed')}. {t('state.checkFields', { n: faults.length })}</p>
        <ul>
          {faults.map(([field, text]) => (
            <li key={field}><a href={`#field-${field}`} onClick={(e) => { e.preventDefault(); jump(field); }}>{text}</a></li>
          ))}
        </ul>
      </div>
    </div>
  );
}
