import type { Page } from '@playwright/test';

interface Words {
	readonly dontKnow: string;
	readonly check: string;
	readonly goOn: readonly string[];
	readonly undo: string;
}

const TOLD = 'crashtest entry';
const SAVED = 'crashtest saved';

/** Between two presses: faster than people, who look at what they press. */
const PRESS_MS = 120;

/** What a page said of itself. */
export interface Heard {
	/** Presses that make an entry of the log. */
	given: number;
	/** Times the app told other windows that entries are on disk: each time at least one. */
	saved: number;
}

/** Presses answers in the page, now and then undoes one, and opens a new run now and then. Counts in `heard`. */
export const practise = async (page: Page, address: string, words: Words, heard: Heard): Promise<void> => {
	page.on('console', (message) => {
		if (message.text() === TOLD) heard.given++;
		if (message.text() === SAVED) heard.saved++;
	});
	await page.addInitScript(pressing, { words, told: TOLD, saved: SAVED, everyMs: PRESS_MS });
	await page.goto(address, { waitUntil: 'commit' });
};

/** What runs in the page. */
interface Pressing {
	readonly words: Words;
	readonly told: string;
	readonly saved: string;
	readonly everyMs: number;
}

const pressing = ({ words, told, saved, everyMs }: Pressing): void => {
	new BroadcastChannel('factline log').onmessage = () => console.debug(saved);
	const button = (...texts: readonly string[]): HTMLButtonElement | undefined =>
		[...document.querySelectorAll('button')].find((one) => texts.includes(one.textContent.trim()) && !one.disabled);
	const step = (): void => {
		const chance = Math.random();
		const undo = button(words.undo);
		const goOn = button(...words.goOn);
		const dontKnow = button(words.dontKnow);
		const tiles = [...document.querySelectorAll<HTMLElement>('label.tile')];
		if (goOn !== undefined && undo !== undefined && chance < 0.1) {
			undo.click();
			console.debug(told);
		} else if (goOn !== undefined) goOn.click();
		else if (tiles.length > 0 && chance < 0.6) {
			tiles[Math.floor(Math.random() * tiles.length)]?.click();
			setTimeout(() => {
				const check = button(words.check);
				check?.click();
				if (check !== undefined) console.debug(told);
			}, 10);
		} else if (dontKnow !== undefined) {
			dontKnow.click();
			console.debug(told);
		} else if (chance < 0.2 && document.querySelector('h1') !== null) location.reload();
		if (goOn !== undefined && Math.random() < 0.03) location.reload();
	};
	if (location.pathname.endsWith('/practise/')) setInterval(step, everyMs);
};
