import { useTranslations } from 'use-intl';
import { useLanguage } from '../words/language.js';
import styles from './shell.module.css';

/** Each language is named in itself: whoever cannot read this one must still find the other. */
export function LanguageSwitch() {
  const t = useTranslations();
  const { language, change } = useLanguage();
  const other = language === 'ko' ? 'en' : 'ko';
  return (
    <button type="button" className={styles.language} lang={other} onClick={() => change(other)}>
      <span className="hidden-words" lang={language}>{t('shell.language')} </span>{other === 'en' ? 'English' : '한국어'}
    </button>
  );
}
