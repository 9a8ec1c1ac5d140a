import { fold } from '#lib/domain/base/fold.ts';
import { optionsOf, type Asked, type Rule } from './rule.ts';

const LITTLE_WORDS = new Set(
	(
		'the and for from with was were are has have had did does that this which what when where who whom whose how ' +
		'many much its their into over under than per not one two all any can may most more also been being but out ' +
		'about after before between during since until upon onto off around'
	).split(' ')
);

/** P17: the stem does not hold the key, nor a word of meaning that the key has and no wrong option. */
export const noEcho: Rule = (asked) => {
	const { item } = asked;
	if (item.form !== 'choice' && item.form !== 'typed' && item.form !== 'multiple') return [];
	const right = optionsOf(asked).flatMap(({ label, isKey }) => (isKey ? [label] : []));
	const keys = item.form === 'typed' ? [item.key.show] : right;
	return keys.flatMap((key) => echoOf(asked, fold(key)));
};

const echoOf = (asked: Asked, key: string): readonly string[] => {
	const stem = fold(asked.item.stem);
	const long = key.length >= 4 || (key.match(/\p{Script=Han}/gu) ?? []).length >= 2;
	const wrong = optionsOf(asked).flatMap(({ label, isKey }) => (isKey ? [] : meaningful(fold(label))));
	const inStem = new Set(meaningful(stem));
	const shared = meaningful(key).filter((word) => inStem.has(word) && !wrong.includes(word));
	return [
		...(long && stem.includes(key) ? [`the stem holds the key: ${key}`] : []),
		...shared.map((word) => `only the key shares "${word}" with the stem`)
	];
};

const meaningful = (folded: string): readonly string[] =>
	(folded.match(/\p{Script=Han}|[\p{L}\p{N}]+/gu) ?? []).filter(
		(word) => word.length >= 3 && !LITTLE_WORDS.has(word) && !/\p{Script=Han}/u.test(word)
	);
