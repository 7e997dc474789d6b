import { defineConfig } from 'vitest/config';

const architecture = 'test/shared/architecture.test.ts';

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'architecture', include: [architecture] } },
      {
        test: {
          name: 'unit',
          include: ['test/{shared,renderer,main,build,stories}/**/*.test.{ts,tsx}'],
          exclude: [architecture],
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
