// Characters an item takes in a link, beside the same questions as JSON under lz-string, as most tools put them there.
import lzString from 'lz-string';
import { encodeQuiz } from '#lib/adapters/link.ts';
import { ledgerLines } from '#lib/domain/dataset/ledger.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { render } from '#lib/domain/generator/render.ts';
import { keyText } from '#lib/domain/questions/index.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { idBookFrom, type IdBook } from '#lib/domain/share/id-book.ts';
import type { SharedItem, SharedQuiz } from '#lib/domain/share/quiz.ts';
import { ownQuiz, SETTINGS } from '#lib/domain/share/testing/quizzes.ts';
import { checkFile } from '../lib/check-file.ts';
import type { Measurement } from './measurement.ts';

const ADDRESS = 'https://factline.app/quiz/';
const COUNTS = [10, 50] as const;

/** `pack`: references to the built-in pack; `sentences`: the same questions in words; `capitals`: short rows of a teacher. */
export const benchLinkSize = async (): Promise<readonly Measurement[]> => {
	const read = checkFile('packs/china-auto');
	if (!read.ok) throw new Error('the built-in pack cannot be read');
	const { pack } = read.value;
	const lines: Measurement[] = [];
	for (const count of COUNTS) {
		const { quiz, items } = packQuiz(pack, count);
		const book = idBookFrom(pack.id, 0, ledgerLines(pack));
		lines.push(await lineOf(`pack.per-item-${count}`, quiz, items, book));
		const inWords: SharedQuiz = { ...quiz, pack: null, items: items.map((item) => ({ t: 'own', item: freed(item) })) };
		lines.push(await lineOf(`sentences.per-item-${count}`, inWords, items, null));
		const capitals = ownQuiz(count);
		lines.push(await lineOf(`capitals.per-item-${count}`, capitals, wordsIn(capitals), null));
	}
	return lines;
};

/** Choice questions, which every tool has. */
const packQuiz = (pack: Pack, count: number): { readonly quiz: SharedQuiz; readonly items: readonly AnyItem[] } => {
	const { specs } = generate(pack, { topics: [], forms: ['choice'], count, again: false }, '1', 'en');
	const rendered = specs.map((spec) => render(spec, pack, 'en'));
	return {
		quiz: {
			title: pack.title.en,
			pack: { id: pack.id, version: pack.version },
			items: specs.map((spec): SharedItem => ({ t: 'reference', spec })),
			settings: SETTINGS
		},
		items: rendered.flatMap((one) => (one.ok ? [one.value] : []))
	};
};

/** As a quiz of a pack that nobody else has travels. */
const freed = (item: AnyItem): AnyItem => ({ ...item, pack: null, card: null, facts: [] });

const wordsIn = ({ items }: SharedQuiz): readonly AnyItem[] =>
	items.flatMap((item) => (item.t === 'own' ? [item.item] : []));

const lineOf = async (
	name: string,
	quiz: SharedQuiz,
	items: readonly AnyItem[],
	book: IdBook | null
): Promise<Measurement> => {
	const encoded = await encodeQuiz(quiz, book, ADDRESS);
	if (!encoded.ok) throw new Error(encoded.problem);
	const n = items.length;
	const [value, baseline] = [encoded.value.code.length / n, asJson(quiz.title, items).length / n];
	return {
		name: `link.${name}`,
		value: toTenth(value),
		unit: 'characters/item',
		n,
		baseline: toTenth(baseline),
		ratio: value / baseline
	};
};

const toTenth = (value: number): number => Math.round(value * 10) / 10;

const asJson = (title: string, items: readonly AnyItem[]): string =>
	lzString.compressToEncodedURIComponent(JSON.stringify({ title, questions: items.map(plain) }));

/** What a tool without packs would carry of a question: no more than our own links do. */
const plain = (item: AnyItem) => ({
	question: item.stem,
	...(item.form === 'choice'
		? { options: item.body.options.map(({ label }) => label), answer: item.key }
		: { answer: keyText(item) }),
	...(item.explanation === '' ? {} : { explanation: item.explanation }),
	...(item.citations.length === 0 ? {} : { sources: item.citations })
});
