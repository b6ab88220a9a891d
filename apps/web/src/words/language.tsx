import { createContext, type PropsWithChildren, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { IntlProvider, type Messages } from 'use-intl';
import type { Words } from './words.js';

export type Language = 'ko' | 'en';

const KEY = 'goreuge.language';
const load: Record<Language, () => Promise<Words>> = {
  ko: async () => (await import('./ko.js')).ko,
  en: async () => (await import('./en.js')).en,
};

export function rememberedLanguage(): Language {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'ko';
  } catch {
    return 'ko'; // storage may be forbidden; Korean is the default then, too
  }
}

export const loadWords = (language: Language): Promise<Words> => load[language]();

const Switch = createContext<{ language: Language; change: (to: Language) => void }>({ language: 'ko', change: () => {} });
export const useLanguage = () => useContext(Switch);

export function LanguageProvider({ first, children }: PropsWithChildren<{ first: { language: Language; words: Words } }>) {
  const [now, setNow] = useState(first);
  const change = useCallback((language: Language) => {
    void loadWords(language).then((words) => {
      setNow({ language, words });
      try {
        localStorage.setItem(KEY, language);
      } catch {
        // the choice then lasts as long as the page
      }
    });
  }, []);
  useEffect(() => {
    document.documentElement.lang = now.language;
  }, [now.language]);
  const value = useMemo(() => ({ language: now.language, change }), [now.language, change]);
  return (
    <Switch value={value}>
      <IntlProvider locale={now.language} messages={now.words as unknown as Messages} timeZone="Asia/Seoul">
        {children}
      </IntlProvider>
    </Switch>
  );
}
