import { told } from '../e2e/flow-harness.ts';
import type { Device, Key } from './device.ts';

const PATIENCE_MS = 40_000;

/** What somebody looks for: elements of a kind, by the words on them. */
export interface Sought {
	readonly css: string;
	readonly text?: RegExp;
}

export const exactly = (text: string): RegExp => new RegExp(`^${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
export const button = (...keys: readonly string[]): Sought => ({
	css: 'button:not(:disabled), a.button',
	text: new RegExp(keys.map((key) => exactly(told(key)).source).join('|'))
});
const stem: Sought = { css: 'h1.stem' };

/** Somebody with a device: looks until something is there, and presses it. */
export interface Person {
	readonly device: Device;
	/** The words on it, once it is there. */
	readonly sees: (sought: Sought) => Promise<string>;
	readonly isThere: (sought: Sought) => Promise<boolean>;
	readonly count: (css: string) => Promise<number>;
	/** Waits until what the page says of itself is as wanted, and returns it. */
	readonly until: <T>(script: string, isWanted: (value: unknown) => value is T) => Promise<T>;
	readonly press: (sought: Sought) => Promise<void>;
	readonly key: (key: Key) => Promise<unknown>;
	/** The heading of a question that is another one, with the focus on it. */
	readonly nextStem: (before: string) => Promise<string>;
}

export const personAt = (device: Device): Person => {
	const until: Person['until'] = (script, isWanted) => waitFor(() => device.ask(script), isWanted, script);
	const sees: Person['sees'] = (sought) => waitFor(() => device.ask(wordsOf(sought)), isText, nameOf(sought));
	return {
		...{ device, until, sees },
		isThere: async (sought) => isText(await device.ask(wordsOf(sought))),
		count: async (css) => Number(await device.ask(`document.querySelectorAll(${JSON.stringify(css)}).length`)),
		press: async (sought) => {
			const press = async (): Promise<void> => {
				await sees(sought);
				await device.press(elementOf(sought));
			};
			// What is redrawn between looking and pressing is looked for again
			await press().catch(press);
		},
		key: device.key,
		nextStem: (before) =>
			until(
				`document.activeElement?.matches('h1.stem') ? ${wordsOf(stem)} : null`,
				(value): value is string => isText(value) && value !== before
			)
	};
};

const isText = (value: unknown): value is string => typeof value === 'string';
const nameOf = ({ css, text }: Sought): string => `${css} ${text?.source ?? ''}`;

const waitFor = async <T>(
	look: () => Promise<unknown>,
	isWanted: (value: unknown) => value is T,
	what: string
): Promise<T> => {
	const end = Date.now() + PATIENCE_MS;
	for (;;) {
		// In the middle of a navigation there is no page to ask
		const value = await look().catch((error: unknown) => error);
		if (isWanted(value)) return value;
		if (Date.now() > end) throw new Error(`waited in vain for ${what}; last seen: ${String(value)}`);
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
};

const elementOf = ({
	css,
	text
}: Sought): string => `[...document.querySelectorAll(${JSON.stringify(css)})].find((one) =>
	(one.getClientRects().length > 0 || one.type === 'file') &&
	new RegExp(${JSON.stringify(text?.source ?? '')}).test((one.ariaLabel ?? one.textContent).replace(/\\s+/g, ' ').trim()))`;

const wordsOf = (sought: Sought): string =>
	`((one) => one === undefined ? null : (one.ariaLabel ?? one.textContent).replace(/\\s+/g, ' ').trim())(${elementOf(sought)})`;
