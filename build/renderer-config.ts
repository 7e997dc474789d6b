import react from '@vitejs/plugin-react';
import type { InlineConfig, Plugin } from 'vite';
import { inProject } from './project.ts';

interface RendererBuild {
  readonly outDir: string;
  readonly logLevel?: 'info' | 'warn';
}

/** electron-vite makes the base relative; then a screen opened at /customers/… would look for its files there. */
const absoluteBase: Plugin = { name: 'absolute-base', enforce: 'post', config: () => ({ base: '/' }) };

/** How the screens are built, the same for both hosts. */
export function rendererConfig({ outDir, logLevel = 'info' }: RendererBuild): InlineConfig {
  return {
    configFile: false,
    root: inProject('src-renderer'),
    base: '/',
    plugins: [react(), absoluteBase],
    logLevel,
    build: {
      outDir,
      emptyOutDir: true,
      minify: true,
      // Chromium only: every screen is Electron or a browser of its family.
      target: 'chrome140',
      // Files as files: the content security policy has no room for code or styles inside addresses.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: {
          index: inProject('src-renderer', 'index.html'),
          'service-worker': inProject('src-renderer', 'service-worker.ts'),
        },
        // A service worker governs the folder it lies in, and its address has to stay.
        output: { entryFileNames: ({ name }) => (name === 'service-worker' ? '[name].js' : 'assets/[name]-[hash].js') },
      },
    },
  };
}
