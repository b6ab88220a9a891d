import react from '@vitejs/plugin-react';
import compile from 'icu-minify/compile';
import { defineConfig, type Plugin, runnerImport } from 'vite';

const api = { target: 'http://127.0.0.1:3000' };

interface Texts { readonly [key: string]: string | Texts }

const compiled = (texts: Texts): object =>
  Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? compile(text) : compiled(text)]));

/** Reads the messages when building, so that no browser has to load the parser (9 KB) and parse them. */
function compiledWords(): Plugin {
  return {
    name: 'compiled-words',
    enforce: 'pre',
    async transform(_code, id) {
      const language = /\/src\/words\/(ko|en)\.ts$/.exec(id)?.[1];
      if (!language) return null;
      const { module, dependencies } = await runnerImport<Record<string, Texts>>(id);
      for (const file of dependencies) this.addWatchFile(file);
      return { code: `export const ${language} = ${JSON.stringify(compiled(module[language] ?? {}))};`, map: null };
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [compiledWords(), react()],
  resolve: { alias: [{ find: /^use-intl\/format-message$/, replacement: 'use-intl/format-message/format-only' }] },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // A small font subset turned into a data: address would be refused by the content security policy.
    assetsInlineLimit: 0,
    sourcemap: false,
  },
  server: { proxy: { '/v1': api, '/h': api } },
});
