import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../theme/base.css';
import { LanguageProvider, loadWords, rememberedLanguage } from '../words/language.js';
import { InspectApp } from './inspect-app.js';
import { PhoneStore } from './phone-store.js';

const language = rememberedLanguage();
document.documentElement.lang = language;
const [words, store] = await Promise.all([loadWords(language), PhoneStore.open()]);
const kept = await store.all();
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <LanguageProvider first={{ language, words }}>
      <InspectApp store={store} first={kept} />
    </LanguageProvider>
  </StrictMode>,
);
// without a network the letters fetched before are used, or those of the phone
void import('../theme/font.js').catch(() => undefined);
if ('serviceWorker' in navigator) void navigator.serviceWorker.register('/inspect/service-worker.js', { scope: '/inspect/' }).catch(() => undefined);
