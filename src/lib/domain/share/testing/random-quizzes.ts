import fc from 'fast-check';
import { FORMS, type Form } from '#lib/domain/base/form.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemSpec, Proof } from '#lib/domain/questions/item-spec.ts';
import { ownItemId } from '#lib/domain/share/own-id.ts';
import {
	ANSWERS_SHOWN,
	ATTEMPTS,
	ITEM_ORDERS,
	NAMES_ASKED,
	type SharedItem,
	type SharedQuiz
} from '#lib/domain/share/quiz.ts';
import { cleanText } from '#lib/domain/share/text.ts';
import { FACTS, THINGS } from './quizzes.ts';

const fact = fc.constantFrom(...FACTS);
const card = fc.tuple(fact, fc.constantFrom('f' as const, 'i' as const)).map(([id, way]) => `${id}.${way}` as const);
const decimal = fc.stringMatching(/^-?(0|[1-9]\d{0,14})(\.\d{1,6})?$/);
const date = fc.constantFrom(
	'2023-08-09',
	'2023-08',
	'2023-Q1',
	'2023-H1',
	'2023',
	'2023-01/2023-05',
	'2020/..',
	'../2022'
);
const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((text) => cleanText(`q${text}.`));
const value = fc.oneof(fc.constantFrom(...THINGS), decimal, date, fact, words);
const valuesOfOneKind = (least: number, most: number) =>
	fc.oneof(
		...[fc.constantFrom(...THINGS), decimal, date, fact, value].map((kind) =>
			fc.uniqueArray(kind, { minLength: least, maxLength: most })
		)
	);

const optionsOf = (form: Form): fc.Arbitrary<string[]> => {
	if (form === 'choice' || form === 'categorise') return valuesOfOneKind(2, 8);
	if (form === 'order' || form === 'match' || form === 'multiple') return valuesOfOneKind(3, 8);
	return form === 'true-false' || form === 'estimate' || form === 'compare' ? valuesOfOneKind(2, 2) : fc.constant([]);
};

const spec: fc.Arbitrary<ItemSpec> = fc.constantFrom(...FORMS).chain((form) =>
	fc.record({
		card,
		form: fc.constant(form),
		options: optionsOf(form),
		further: fc.uniqueArray(fact, { maxLength: 8 })
	})
);

const proof = fc.constantFrom<Proof | null>(null, 'one', 'complete', 'in-source', 'negative');
const labelled = fc.record({ label: words, value });
const handWritten = fc.constant({ pack: null, card: null, facts: [] });
const edited = fc.record({ pack: fc.constant('china-auto'), card, facts: fc.uniqueArray(fact, { maxLength: 8 }) });

const common = (locale: fc.Arbitrary<Locale>) =>
	fc
		.record({
			locale,
			stem: words,
			explanation: fc.oneof(fc.constant(''), words),
			note: fc.oneof(fc.constant(''), words),
			when: fc.oneof(fc.constant(null), date),
			citations: fc.array(fc.record({ source: words, locator: words }), { maxLength: 3 }),
			origin: fc.oneof(handWritten, edited)
		})
		.map(({ origin, ...rest }) => ({ id: '', ...rest, ...origin }));

const choice = fc
	.uniqueArray(fc.record({ label: words, value: words, proof }), {
		minLength: 2,
		maxLength: 8,
		selector: (o) => o.label
	})
	.chain((options) => fc.record({ options: fc.constant(options), key: fc.nat(options.length - 1), same: fc.boolean() }))
	.map(({ options, key, same }) => ({
		form: 'choice' as const,
		key,
		body: {
			options: options.map((option, i) => ({
				...option,
				value: same ? option.label : `${option.value}${i}`,
				proof: i === key ? null : option.proof
			}))
		}
	}));

const multiple = fc
	.uniqueArray(fc.record({ label: words, value: words, proof, right: fc.boolean() }), {
		minLength: 3,
		maxLength: 8,
		selector: (o) => o.label
	})
	.chain((options) => fc.record({ options: fc.constant(options), same: fc.boolean() }))
	.map(({ options, same }) => {
		const isKey = (i: number): boolean => i === 0 || (i > 1 && options[i]?.right === true);
		return {
			form: 'multiple' as const,
			key: options.flatMap((_, i) => (isKey(i) ? [i] : [])),
			body: {
				options: options.map(({ label, value, proof }, i) => ({
					label,
					value: same ? label : `${value}${i}`,
					proof: isKey(i) ? null : proof
				}))
			}
		};
	});

const labels = fc
	.record({
		labels: fc.uniqueArray(words, { minLength: 1, maxLength: 6 }),
		values: fc.uniqueArray(value, { maxLength: 3 })
	})
	.map((key) => ({ t: 'labels' as const, show: key.labels[0] ?? '', ...key }));
const day = fc.record({
	t: fc.constant('date' as const),
	show: words,
	date: fc.constant('2023-08'),
	gran: fc.constant('month' as const)
});
const kind = fc.oneof(fc.constant(null), fc.constant('city'));
const typed = fc.oneof(
	fc.record({
		form: fc.constant('typed' as const),
		body: fc.record({ answer: fc.constantFrom('name' as const, 'text' as const), kind }),
		key: labels
	}),
	fc.record({
		form: fc.constant('typed' as const),
		body: fc.record({ answer: fc.constant('date' as const), kind: fc.constant(null) }),
		key: day
	})
);

const numeric = fc
	.record({ show: words, unit: fc.oneof(fc.constant(''), words), n: fc.nat(1e9) })
	.map(({ show, unit, n }) => ({
		form: 'numeric' as const,
		body: { unit },
		key: { show, exact: `${n}`, exactFrom: `${n}`, exactTo: `${n + 5}`, from: `${n - 10}`, to: `${n + 10}.5` }
	}));

const trueFalse = fc.record({
	form: fc.constant('true-false' as const),
	key: fc.boolean(),
	body: fc
		.uniqueArray(labelled, { minLength: 2, maxLength: 2, selector: (o) => o.label })
		.filter(([a, b]) => a?.value !== b?.value)
		.map(([a, b]) => ({ claimed: a ?? { label: '', value: '' }, denied: b ?? { label: '', value: '' } }))
});

const estimate = fc
	.record({
		show: words,
		unit: fc.oneof(fc.constant(''), words),
		n: fc.integer({ min: 1, max: 1e9 }),
		date: fc.boolean()
	})
	.map(({ show, unit, n, date }) => ({
		form: 'estimate' as const,
		...(date
			? {
					body: { answer: 'date' as const, unit: '', from: '1950', to: '2020' },
					key: { show, exact: `${1950 + (n % 70)}`, from: `${1950 + (n % 70)}`, to: `${1950 + (n % 70)}` }
				}
			: {
					body: { answer: 'number' as const, unit, from: '0.5', to: `${n * 7}` },
					key: { show, exact: `${n}`, from: `${n}`, to: `${n}.5` }
				})
	}));

const operands = (least: number, most: number) =>
	fc.record({ told: fc.boolean(), same: fc.boolean() }).chain(({ told, same }) =>
		fc
			.uniqueArray(fc.record({ label: words, value: words, shows: words }), {
				minLength: least,
				maxLength: most,
				selector: (o) => o.label
			})
			.map((options) =>
				options.map(({ label, value: one, shows }, i) => ({
					...{ label, value: same ? label : `${one}${i}` },
					shows: told ? shows : ''
				}))
			)
	);

const compare = fc.record({
	form: fc.constant('compare' as const),
	body: fc.record({ options: operands(2, 2) }),
	key: fc.nat(1)
});

const order = operands(3, 8).chain((options) =>
	fc.record({
		form: fc.constant('order' as const),
		body: fc.constant({ options }),
		key: fc.shuffledSubarray([...options.keys()], { minLength: options.length })
	})
);

const self = fc.record({
	form: fc.constant('self' as const),
	body: fc.record({ back: words }),
	key: fc.constant(null)
});

const sides = (most: number) =>
	fc.record({
		rights: fc.uniqueArray(fc.record({ label: words, value: words }), {
			minLength: most,
			maxLength: most,
			selector: (o) => o.label
		}),
		order: fc.shuffledSubarray(
			Array.from({ length: most }, (_, at) => at),
			{ minLength: 2, maxLength: most }
		),
		lefts: fc.array(words, { minLength: most, maxLength: most }),
		proofs: fc.array(proof, { minLength: 1, maxLength: 3 }),
		same: fc.boolean(),
		sort: fc.array(fc.nat(most - 1), { minLength: most, maxLength: most })
	});

/** Sides of two to eight, and a key for as many lefts as `order` has, each right once or as it comes. */
const pairs = (once: boolean) =>
	fc
		.integer({ min: 2, max: 8 })
		.chain(sides)
		.map(({ rights, order, lefts, proofs, same, sort }) => {
			const key = once ? order : sort.slice(0, order.length);
			return {
				key,
				body: {
					lefts: key.map((right, at) => ({
						label: lefts[at] ?? '',
						value: same ? (lefts[at] ?? '') : `${at}`,
						proofs: rights.map((_, other) => (other === right ? null : (proofs[(at + other) % proofs.length] ?? null)))
					})),
					rights: rights.map(({ label, value }, at) => ({ label, value: same ? label : `${value}${at}` }))
				}
			};
		});
const match = pairs(true).map((about) => ({ form: 'match' as const, ...about }));
const categorise = pairs(false).map((about) => ({ form: 'categorise' as const, ...about }));

const ownItem: fc.Arbitrary<AnyItem> = fc
	.tuple(
		common(fc.constantFrom(...LOCALES)),
		fc.oneof(choice, typed, numeric, trueFalse, estimate, compare, order, self, match, categorise, multiple)
	)
	.map(([about, answer]): AnyItem => ({ ...about, ...answer }))
	.map((item) => ({ ...item, id: ownItemId(item) }));

const settings = fc.record({
	locale: fc.constantFrom(...LOCALES),
	answersShown: fc.constantFrom(...ANSWERS_SHOWN),
	order: fc.constantFrom(...ITEM_ORDERS),
	nameAsked: fc.constantFrom(...NAMES_ASKED),
	attempts: fc.constantFrom(...ATTEMPTS),
	reports: fc.option(
		fc.record({
			key: fc.stringMatching(/^[0-9a-f]{64}$/),
			label: fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => cleanText(text).slice(0, 60))
		})
	)
});
const title = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => cleanText(text).slice(0, 80));

/** Any quiz that may be written: references, own items of every form, or both. */
export const anyQuiz: fc.Arbitrary<SharedQuiz> = fc.record({
	title: title.map(cleanText),
	pack: fc.constantFrom('1.0.0', '2', '1.12.3', '2026-11-24 rc', '').map((version) => ({ id: 'china-auto', version })),
	items: fc.array(
		fc.oneof(
			spec.map((one): SharedItem => ({ t: 'reference', spec: one })),
			ownItem.map((item): SharedItem => ({ t: 'own', item }))
		),
		{ minLength: 1, maxLength: 12 }
	),
	settings
});
