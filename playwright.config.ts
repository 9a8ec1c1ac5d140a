import { defineConfig, devices } from '@playwright/test';
import { launchOptions } from './scripts/browser.mjs';

// The tests serve `build/` themselves (tests/e2e/harness.ts): run `npm run build` first, or `npm test`, which does.
export default defineConfig({
	testDir: 'tests/e2e',
	outputDir: 'test-results',
	workers: 1,
	fullyParallel: false,
	reporter: 'line',
	timeout: 180_000,
	// A shared machine stands still for seconds. What passes only the second time is told (scripts/test-step.mjs)
	expect: { timeout: 15_000 },
	retries: process.env.CI === undefined ? 0 : 1,
	// What never comes is told after a minute, not at the end of the test's time
	use: {
		...devices['Pixel 7'],
		serviceWorkers: 'allow',
		trace: 'off',
		actionTimeout: 60_000,
		navigationTimeout: 60_000,
		launchOptions: launchOptions()
	}
});
