import type { Browser } from '@playwright/test';
import { serve } from '../../serve.mjs';
import { prepare, throttled } from './open.ts';
import type { LongTask } from './watch.ts';

export interface Answered {
	/** From the press to the first frame with the verdict, and from Continue to that with the next question. */
	readonly feedback: readonly number[];
	readonly next: readonly number[];
	/** From Start to the first question; null where there is nothing to start. */
	readonly first: number | null;
	readonly shift: number;
	readonly tasks: readonly LongTask[];
}

export interface Words {
	readonly check: string;
	readonly dontKnow: string;
	readonly goOn: readonly string[];
	readonly start: string;
}

/** Somebody answers the questions of a page one after another, on a slow device. */
export const answerAt = async (browser: Browser, path: string, words: Words, most: number): Promise<Answered> => {
	const site = await serve({ dir: 'build' });
	const context = await browser.newContext({ viewport: { width: 360, height: 640 }, locale: 'en-GB' });
	try {
		await prepare(context, 'main');
		const { page } = await throttled(context, false);
		await page.goto(`http://localhost:${site.port}/${path}`);
		const button = page.getByRole('button', { name: words.start, exact: true });
		if (path.startsWith('quiz')) await button.waitFor();
		await page.waitForLoadState('networkidle');
		await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
		const run = await page.evaluate(answer, { words, most });
		const { shift, tasks } = await page.evaluate(() => globalThis.benchSeen);
		return { ...run, shift, tasks };
	} finally {
		await context.close();
		site.close();
	}
};

/** What runs in the page: presses, and waits for frames. */
const answer = async ({ words, most }: { readonly words: Words; readonly most: number }) => {
	const BETWEEN_MS = 250;
	const button = (...texts: readonly string[]): HTMLButtonElement | undefined =>
		[...document.querySelectorAll('button')].find((one) => texts.includes(one.textContent.trim()) && !one.disabled);
	const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
	const painted = (): Promise<unknown> =>
		new Promise((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = resolve;
			port2.postMessage(null);
		});
	/** From a press to the first frame in which something holds. */
	const timed = async (press: () => void, holds: () => boolean): Promise<number> => {
		// People look before they press: what goes on behind a question is over
		await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
		const start = performance.now();
		globalThis.benchSeen.pressedAt = start;
		press();
		do await frame();
		while (!holds());
		await painted();
		return performance.now() - start;
	};
	const asked = (): boolean => document.querySelector('h1.stem') !== null && button(...words.goOn) === undefined;
	const start = button(words.start);
	const first = start === undefined ? null : await timed(() => start.click(), asked);
	const [feedback, next]: [number[], number[]] = [[], []];
	while (feedback.length < most) {
		while (button(words.dontKnow) === undefined) await frame();
		globalThis.benchSeen.pressedAt = performance.now();
		document.querySelector<HTMLInputElement>('label.tile input[type="radio"]:enabled')?.click();
		await frame();
		const press = button(words.check) ?? button(words.dontKnow);
		feedback.push(
			await timed(
				() => press?.click(),
				() => button(...words.goOn) !== undefined
			)
		);
		const goOn = button(...words.goOn);
		const isLast = goOn?.textContent.trim() !== words.goOn[0];
		const took = await timed(
			() => goOn?.click(),
			() => button(...words.goOn) === undefined
		);
		if (isLast) break;
		next.push(took);
	}
	return { first, feedback, next };
};
