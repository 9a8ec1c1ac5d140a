import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { launchOptions } from './scripts/browser.mjs';

export default defineConfig({
	test: {
		projects: [
			{
				extends: './vite.config.ts',
				test: {
					name: 'unit',
					environment: 'node',
					include: ['src/**/*.test.ts', 'tests/*.test.ts'],
					exclude: ['**/*.svelte.test.ts', 'tests/e2e/**'],
					// A property over a whole pack takes seconds, and many times that on a machine that others use
					testTimeout: 120_000
				}
			},
			{
				extends: './vite.config.ts',
				// Prepared beforehand: a package that vite first meets in the middle of a run reloads the running test
				optimizeDeps: {
					include: ['fake-indexeddb/auto', 'idb', 'lean-qr', 'lean-qr/extras/svg', 'ts-fsrs', 'valibot']
				},
				test: {
					name: 'component',
					// A shared machine stands still for seconds
					expect: { poll: { timeout: 10_000 } },
					testTimeout: 40_000,
					// The golden hashes must come out the same in a browser as in Node
					include: ['src/**/*.svelte.test.ts', 'tests/golden.test.ts'],
					browser: {
						enabled: true,
						headless: true,
						screenshotFailures: false,
						provider: playwright({ launchOptions: launchOptions() }),
						instances: [{ browser: 'chromium' }]
					}
				}
			}
		]
	}
});
