import { defineConfig } from '@playwright/test';

/** One browser at a time: a second beside the model's inference makes both slow and the times meaningless. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results/e2e',
  workers: 1,
  // A first verdict loads the model: seconds on a quiet machine, many on a busy one.
  timeout: 120_000,
  retries: 0,
  // Where much fails, one cause is behind it, and waiting for the rest helps nobody.
  maxFailures: 6,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'list',
  projects: [
    { name: 'chromium', testMatch: 'chromium*.spec.ts' },
    { name: 'firefox', testMatch: 'firefox*.spec.ts' },
  ],
});
