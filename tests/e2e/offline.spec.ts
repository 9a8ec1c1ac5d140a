import { expect, test } from '@playwright/test';
import { install, isReady, pages, say, serve, stopAll, twoReleases, watch } from './harness.ts';

test.afterEach(stopAll);

// One build must work at the root of a host and below a path, as on the pages of a repository
for (const mount of ['/', '/repo/']) {
	test.describe(`mounted at ${mount}`, () => {
		test('every page opens without a server, also those never opened before', async ({ page, context }) => {
			const site = await serve('build', mount);
			const { problems } = watch(context, site);
			await install(page, site);
			expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(
				`${site.root}service-worker.js`
			);
			site.stop();
			await expect(fetch(site.root)).rejects.toThrow();

			await page.reload();
			await isReady(page);
			for (const path of pages()) {
				for (const end of ['', '?from=mail', '#a=1&b=2', 'index.html'])
					await test.step(`/${path}${end}`, async () => {
						const response = await page.goto(site.root + path + end);
						// A fragment alone is no new load
						if (response) expect(response.fromServiceWorker()).toBe(true);
						await isReady(page);
						expect(page.url()).toBe(site.root + path + (end === 'index.html' ? '' : end));
					});
				if (path !== '')
					await test.step(`/${path} without its last slash`, async () => {
						await page.goto(`${site.root}${path.slice(0, -1)}?from=mail#a=1`);
						await isReady(page);
						expect(page.url()).toBe(`${site.root}${path}?from=mail#a=1`);
					});
			}
			expect(problems).toEqual([]);
		});

		test('an unknown address leads to the app, with and without a server', async ({ page, context }) => {
			const site = await serve('build', mount);
			await install(page, site);
			await page.goto(`${site.root}no/such/page?x=1`);
			await expect(page.locator('main')).not.toBeEmpty();
			site.stop();
			const { problems } = watch(context, site);
			await page.goto(`${site.root}no/such/page?x=1`);
			await isReady(page);
			expect(page.url()).toBe(site.root);
			expect(problems).toEqual([]);
		});

		test('a new version waits until it is asked for, and then replaces the old one', async ({ page, context }) => {
			const releases = twoReleases();
			try {
				const site = await serve(releases.live, mount);
				const { problems } = watch(context, site);
				const restart = page.getByRole('button', { name: say('update_restart') });
				const shown = page.locator('meta[name="release"]');
				await install(page, site);
				await expect(shown).toHaveAttribute('content', releases.first);

				releases.publish();
				await page.reload();
				await expect(restart).toBeVisible();
				await expect(shown).toHaveAttribute('content', releases.first);

				const loaded = page.waitForEvent('load');
				await restart.click();
				await loaded;
				await expect(shown).toHaveAttribute('content', releases.second);
				await expect(restart).toBeHidden();
				await expect
					.poll(() => page.evaluate(() => caches.keys()))
					.toEqual([expect.stringMatching(new RegExp(`^factline:${mount}:[0-9a-z]+$`))]);

				site.stop();
				await page.reload();
				await expect(shown).toHaveAttribute('content', releases.second);
				await isReady(page);
				expect(problems).toEqual([]);
			} finally {
				releases.remove();
			}
		});
	});
}
