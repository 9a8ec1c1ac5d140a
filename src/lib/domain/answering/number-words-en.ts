/** English number words below hundred, cardinal and ordinal. */
const ONES =
	'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const ORDINALS =
	'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

const counted = (words: string, step: number, first: number): (readonly [string, string])[] =>
	words.split(' ').map((word, i) => [word, String(first + i * step)]);

export const SMALL_WORDS: ReadonlyMap<string, string> = new Map([
	...counted(ONES, 1, 0),
	...counted(ORDINALS, 1, 0),
	...counted(TENS, 10, 20),
	...counted(TENS.replace(/y\b/g, 'ieth'), 10, 20),
	['fourty', '40'],
	['nought', '0']
]);

const SCALE_NAMES = [
	['1000', 'thousand thousands k'],
	['10000', 'w wan'],
	['100000', 'lakh lakhs lac'],
	['1000000', 'million millions m mn mio mil mln'],
	['10000000', 'crore crores'],
	['1000000000', 'billion billions b bn bln'],
	['1000000000000', 'trillion trillions tn trn']
] as const;

/** Words that multiply what stands before them. */
export const SCALE_WORDS: ReadonlyMap<string, string> = new Map(
	SCALE_NAMES.flatMap(([worth, names]) => names.split(' ').map((name) => [name, worth] as const))
);
