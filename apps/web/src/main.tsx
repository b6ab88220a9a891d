import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import './theme/mantine.js';
import { App } from './app.js';
import { loadWords, rememberedLanguage } from './words/language.js';

const language = rememberedLanguage();
document.documentElement.lang = language;
const words = await loadWords(language);
createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <App first={{ language, words }} />
  </StrictMode>,
);
void import('./theme/font.js');
