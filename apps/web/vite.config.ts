import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const api = { target: 'http://127.0.0.1:3000' };

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
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
