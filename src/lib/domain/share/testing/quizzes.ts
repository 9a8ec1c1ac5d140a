import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';
import { idBookFrom, type IdBook } from '#lib/domain/share/id-book.ts';
import { ownItemId } from '#lib/domain/share/own-id.ts';
import type { SharedItem, SharedQuiz } from '#lib/domain/share/quiz.ts';

const numbered = (prefix: string, count: number): readonly string[] =>
	Array.from({ length: count }, (_, i) => `${prefix}${String(i + 1).padStart(3, '0')}`);

export const FACTS = numbered('S', 650);
export const THINGS = numbered('thing-', 183);
export const TOPICS = numbered('topic-', 8);

/** As large as the built-in pack. */
export const LEDGER: readonly string[] = [
	...FACTS.flatMap((fact) => [`fact ${fact}`, `card ${fact}.f`, `card ${fact}.i`]),
	...THINGS.map((thing) => `thing ${thing}`),
	...TOPICS.map((topic) => `topic ${topic}`)
];

export const BOOK: IdBook = idBookFrom('china-auto', 0, LEDGER);

export const SETTINGS: SharedQuiz['settings'] = {
	locale: 'en',
	answersShown: 'each',
	order: 'fixed',
	nameAsked: 'none',
	attempts: 'any',
	reports: null
};

/** A quiz of choice items with three things each, as a teacher makes most. */
export const choiceQuiz = (count: number): SharedQuiz => ({
	title: 'China’s car industry',
	pack: { id: 'china-auto', version: '1.0.0' },
	items: Array.from({ length: count }, (_, i): SharedItem => ({ t: 'reference', spec: choiceSpec(i) })),
	settings: SETTINGS
});

const choiceSpec = (i: number): ItemSpec => ({
	card: `${FACTS[(i * 37) % FACTS.length] ?? ''}.f`,
	form: 'choice',
	options: [i * 11, i * 11 + 5, i * 11 + 61].map((n) => THINGS[n % THINGS.length] ?? ''),
	further: []
});

/** A teacher's own quiz: capitals, whose wrong options are the answers of other rows. */
export const ownQuiz = (count: number): SharedQuiz => ({
	title: 'Capitals',
	pack: null,
	items: Array.from({ length: count }, (_, i): SharedItem => ({ t: 'own', item: capitalItem(i) })),
	settings: SETTINGS
});

const CAPITALS =
	'Austria Vienna Belgium Brussels Bulgaria Sofia Croatia Zagreb Cyprus Nicosia Czechia Prague Denmark Copenhagen Estonia Tallinn Finland Helsinki France Paris Germany Berlin Greece Athens Hungary Budapest Ireland Dublin Italy Rome Latvia Riga Lithuania Vilnius Malta Valletta Poland Warsaw Portugal Lisbon Romania Bucharest Slovakia Bratislava Slovenia Ljubljana Spain Madrid Sweden Stockholm Norway Oslo Iceland Reykjavik Serbia Belgrade Albania Tirana Ukraine Kyiv Georgia Tbilisi Armenia Yerevan Japan Tokyo China Beijing Mongolia Ulaanbaatar Vietnam Hanoi Thailand Bangkok Laos Vientiane Cambodia Phnom-Penh Nepal Kathmandu India New-Delhi Iran Tehran Iraq Baghdad Jordan Amman Egypt Cairo Libya Tripoli Tunisia Tunis Morocco Rabat Senegal Dakar Ghana Accra Nigeria Abuja Kenya Nairobi'.split(
		' '
	);
const capitalOf = (i: number): string => CAPITALS[((i * 2) % CAPITALS.length) + 1] ?? '';

const capitalItem = (i: number): AnyItem => {
	const key = (i * 7) % 3;
	const labels = [0, 1, 2].map((place) => capitalOf(i + ((place - key + 3) % 3) * 5));
	const item: AnyItem = {
		id: '',
		form: 'choice',
		locale: 'en',
		stem: `What is the capital of ${CAPITALS[(i * 2) % CAPITALS.length] ?? ''}?`,
		body: { options: labels.map((label, place) => ({ label, value: label, proof: place === key ? null : 'one' })) },
		key,
		explanation: '',
		note: '',
		pack: null,
		card: null,
		facts: [],
		citations: [],
		when: null
	};
	return { ...item, id: ownItemId(item) };
};
