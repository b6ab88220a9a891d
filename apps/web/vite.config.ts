import { createHash } from 'node:crypto';
import path from 'node:path';
import react from '@vitejs/plugin-react';
import compile from 'icu-minify/compile';
import { defineConfig, type Plugin, type Rollup, runnerImport } from 'vite';

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

/** What a chunk loads, at once or later, scripts and styles. */
function reachedFrom(start: string, bundle: Rollup.OutputBundle): Set<string> {
  const files = new Set<string>();
  const visit = (file: string): void => {
    const part = bundle[file];
    if (files.has(file) || part?.type !== 'chunk') return;
    files.add(file);
    for (const style of part.viteMetadata?.importedCss ?? []) files.add(style);
    // letters are a hundred files; the page fetches those it needs
    for (const next of [...part.imports, ...part.dynamicImports.filter((name) => !/\/font-/.test(name))]) visit(next);
  };
  visit(start);
  return files;
}

/** Tells the service worker of the inspectors' page which files that page is made of; nothing else of the client is kept on phones. */
function inspectShell(): Plugin {
  return {
    name: 'inspect-shell',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === 'chunk');
      const page = chunks.find(({ isEntry, name }) => isEntry && name === 'inspect'), worker = chunks.find(({ name }) => name === 'service-worker');
      if (!page || !worker) throw new Error('inspect-shell: the page of the inspectors, or its service worker, is missing');
      const files = [...reachedFrom(page.fileName, bundle)].sort().map((file) => `/${file}`).concat('/inspect/manifest.webmanifest', '/inspect/icon-192.png', '/mark.svg');
      const name = `inspect-${createHash('sha256').update(files.join()).update(worker.code).digest('hex').slice(0, 12)}`;
      worker.code = worker.code.replace('%SHELL%', JSON.stringify({ name, files }).replaceAll('\\', '\\\\'));
    },
  };
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [compiledWords(), react(), inspectShell()],
  resolve: { alias: [{ find: /^use-intl\/format-message$/, replacement: 'use-intl/format-message/format-only' }] },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    // A small font subset turned into a data: address would be refused by the content security policy.
    assetsInlineLimit: 0,
    sourcemap: false,
    rolldownOptions: {
      input: {
        index: path.join(import.meta.dirname, 'index.html'), inspect: path.join(import.meta.dirname, 'inspect/index.html'),
        'service-worker': path.join(import.meta.dirname, 'src/inspect/service-worker.ts'),
      },
      // a service worker speaks for the folder it lies in, and keeps its name
      output: { entryFileNames: ({ name }) => (name === 'service-worker' ? 'inspect/service-worker.js' : 'assets/[name]-[hash].js') },
    },
  },
  server: { proxy: { '/v1': api, '/h': api } },
});
