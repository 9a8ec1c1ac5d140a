import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { newcomer } from './flow-harness.ts';
import { BUILD, isReady, pages, stopAll } from './harness.ts';

test.afterEach(stopAll);

const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What a page as it was written would need beyond its own policy; one sentence each. */
const weaknesses = (html: string): string[] => {
	const [, policy = ''] = /<meta http-equiv="content-security-policy" content="([^"]*)"/.exec(html) ?? [];
	const before = html.slice(0, html.indexOf('http-equiv="content-security-policy"'));
	const rest = html.replace(/<script[^>]*>[\s\S]*?<\/script>|<style[^>]*>[\s\S]*?<\/style>/g, '');
	const inline = [...html.matchAll(/<(script|style)(?![^>]*\bsrc=)[^>]*>([\s\S]*?)<\/\1>/g)];
	return [
		...(policy === '' ? ['no policy'] : []),
		...['unsafe-eval', "script-src 'unsafe-inline'", ' * ', 'http:', 'https:'].filter((word) => policy.includes(word)),
		...["object-src 'none'", "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'"].filter(
			(rule) => !policy.includes(rule)
		),
		// A file that is asked for before the policy stands is asked for without it
		...(/<(script|link)[^>]*\b(src|href)="(https?:)?\/\//.test(before) ? ['another origin before the policy'] : []),
		...inline.filter(([, , text = '']) => !policy.includes(hashOf(text))).map(([tag]) => `not in the policy: ${tag}`),
		...(rest.match(/<[^>]+\son\w+=/g) ?? []),
		...(rest.match(/(?:href|src|action)="javascript:[^"]*"/g) ?? []),
		...(rest.match(/<(?:script|img|iframe|link|source)[^>]+(?:src|href)="(?:https?:)?\/\/[^"]*"/g) ?? [])
	];
};

test('every page carries a strict policy, and runs only what the policy names', () => {
	const found = [...pages().map((path) => `${path}index.html`), '404.html'].flatMap((file) =>
		weaknesses(readFileSync(join(BUILD, file), 'utf8')).map((weakness) => `${file}: ${weakness}`)
	);
	expect(found).toEqual([]);
});

test('the check itself sees what a policy would not cover', () => {
	const whole = readFileSync(join(BUILD, 'index.html'), 'utf8');
	expect(weaknesses(whole)).toEqual([]);
	for (const [before, after] of [
		['</body>', '<script>alert(1)</script></body>'],
		['</body>', '<b onclick="alert(1)">x</b></body>'],
		['</body>', '<img src="https://example.org/a.png"></body>'],
		['</body>', '<a href="javascript:alert(1)">x</a></body>'],
		["object-src 'none'", ''],
		['http-equiv="content-security-policy"', 'name="nothing"']
	] as const)
		expect(weaknesses(whole.replace(before, after)), after).not.toEqual([]);
});

/** Every breach that a page reports, by the rule and what was refused. */
const reported = (page: Page): Promise<string[]> =>
	page.evaluate(() => (globalThis as unknown as { breaches: string[] }).breaches);
const listen = (page: Page): Promise<unknown> =>
	page.addInitScript(() => {
		const breaches: string[] = [];
		Object.assign(globalThis, { breaches });
		document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
			breaches.push(`${violatedDirective}: ${blockedURI} ${sample}`.trim());
		});
	});

test('no page breaks its policy or asks another place for anything', async ({ browser }) => {
	const { page, site, problems } = await newcomer(browser);
	await listen(page);
	const found: string[] = [];
	for (const path of pages()) {
		await page.goto(site.root + path);
		await isReady(page);
		await page.waitForLoadState('networkidle');
		for (const breach of await reported(page)) found.push(`/${path}: ${breach}`);
	}
	expect([...found, ...problems]).toEqual([]);
});

test('the policy refuses foreign requests, scripts in the page and markup out of text', async ({ browser }) => {
	const { page, site } = await newcomer(browser);
	await listen(page);
	await page.goto(site.root);
	await isReady(page);
	const tried = await page.evaluate(async () => {
		const refused = (work: () => unknown): boolean => {
			try {
				work();
				return false;
			} catch {
				return true;
			}
		};
		const script = document.createElement('script');
		return {
			request: await fetch('https://example.org/').then(
				() => false,
				() => true
			),
			markup: refused(() => (document.createElement('p').innerHTML = '<b>bold</b>')),
			script: refused(() => (script.text = 'globalThis.ran = true')),
			worker: refused(() => new Worker('data:text/javascript,0')),
			ran: 'ran' in globalThis
		};
	});
	expect(tried).toEqual({ request: true, markup: true, script: true, worker: true, ran: false });
	await expect.poll(async () => (await reported(page)).join('\n')).toContain('connect-src: https://example.org/');
});
