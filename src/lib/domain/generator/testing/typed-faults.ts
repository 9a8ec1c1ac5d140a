import { fold } from '#lib/domain/base/fold.ts';
import type { Names } from '#lib/domain/questions/form-contract.ts';
import { score } from '#lib/domain/questions/index.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';

const BLANK: readonly string[] = ['', '   ', '\u3000'];

/** P40: what a typed item does with the names of its key, with other names of the kind and with blank answers. */
export const typedFaults = (item: AnyItem, names: Names): readonly string[] => {
	if (item.form !== 'typed' || item.key.t !== 'labels') return [];
	const { key, body } = item;
	const isRight = (text: string): boolean => {
		const given = score(item, { text }, names);
		return given.outcome === 'scored' && given.earned === 1;
	};
	const others =
		body.kind === null
			? []
			: names
					.ofKind(body.kind)
					.filter(({ value }) => !key.values.includes(value))
					.flatMap(({ labels }) => labels);
	return [
		...key.labels
			.flatMap(spellingsOf)
			.filter((text) => !isRight(text))
			.map((text) => `${item.id} refuses ${text}`),
		...others.filter(isRight).map((text) => `${item.id} accepts ${text}`),
		...BLANK.filter((text) => score(item, { text }, names).outcome !== 'unreadable').map(
			() => `${item.id} reads a blank`
		)
	];
};

/** As it stands, and in capitals with blanks around it where that folds to the same. */
const spellingsOf = (text: string): readonly string[] => {
	const loud = text.toUpperCase();
	return [text, ` ${fold(loud) === fold(text) ? loud : text} `];
};
