import { fold } from '#lib/domain/base/fold.ts';
import type { ItemRule } from './context.ts';
import { issueAt } from './issue-at.ts';
import { partsOf } from './parts.ts';

const LETTERS = /^(?:both |only )?\(?[a-h]\)?(?:(?: ?, ?| and | & | or |、|和|与|及)\(?[a-h]\)?)+$/;
const JOINTS = /(?:\b(?:and|or|both|as well as|with)\b|[\s,;&+/、和与及或以])+/gu;

/** P20: no option is a list of other options, by their words or by their letters ("A and C"). */
export const kType: ItemRule = (item) => {
	if (item.form !== 'choice' && item.form !== 'multiple') return [];
	const labels = partsOf(item).options.map(({ label }) => fold(label));
	return item.body.options.flatMap(({ label }, i) => {
		const others = labels.filter((other, j) => j !== i && other !== '' && other !== labels[i]);
		return LETTERS.test(labels[i] ?? '') || isListOf(labels[i] ?? '', others)
			? [issueAt(item, 'options', 'P20', `"${label}" is put together from other options.`)]
			: [];
	});
};

const isListOf = (label: string, others: readonly string[]): boolean => {
	const inside = others.filter((other) => label.includes(other)).sort((a, b) => b.length - a.length);
	if (inside.length < 2) return false;
	const rest = inside.reduce((text, other) => text.replaceAll(other, ' '), label);
	return rest.replace(JOINTS, '') === '';
};
