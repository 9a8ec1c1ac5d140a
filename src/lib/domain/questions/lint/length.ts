import type { ItemRule } from './context.ts';
import { issueAt } from './issue-at.ts';

const MIN_WORDS = 4;

/** P16: a key of four words or more has a wrong option of at least three quarters of its length beside it. */
export const length: ItemRule = (item) => {
	if (item.form !== 'choice') return [];
	const key = item.body.options[item.key]?.label ?? '';
	if (key.trim().split(/\s+/).length < MIN_WORDS) return [];
	const others = item.body.options.filter((_, i) => i !== item.key);
	return others.some(({ label }) => 4 * label.length >= 3 * key.length)
		? []
		: [
				issueAt(
					item,
					'options',
					'P16',
					'The right option is much longer than the others, which gives it away.',
					'warning'
				)
			];
};
