import { expect, test } from 'vitest';
import { whyWords } from './why-words.ts';

const wrong = (label: string, proof: 'one' | 'complete' | null, known: readonly string[] = []) => ({
	label,
	proof,
	known
});

test('options that one rule proves wrong share a sentence, which names the right answer', () => {
	const said = whyWords(
		{ t: 'options', right: 'Anhui', wrong: [wrong('Hubei', 'one'), wrong('Jiangsu', 'one')], steps: null },
		'en'
	);
	expect(said).toEqual(['Hubei, Jiangsu: wrong, because there is only one right answer here, and it is known: Anhui.']);
});

test('an option of which something else is known says what', () => {
	const said = whyWords(
		{ t: 'options', right: 'Wuhu', wrong: [wrong('Suzhou', 'one', ['Suzhou lies in Jiangsu.'])], steps: null },
		'en'
	);
	expect(said.join()).toMatch(/^Suzhou: wrong, .*\. Suzhou lies in Jiangsu\.$/);
});

test('what is no longer proven says so', () => {
	expect(whyWords({ t: 'options', right: 'a', wrong: [wrong('b', null)], steps: null }, 'en').join()).toMatch(
		/no longer/
	);
});

test('a ladder tells how far its neighbours are apart', () => {
	const told = (of: 'ratio' | 'year' | 'month', least: number, most: number): string =>
		whyWords({ t: 'options', right: '', wrong: [], steps: { of, least, most } }, 'en').join();
	expect(told('ratio', 1.3, 1.41)).toMatch(/^Neighbouring numbers are 1\.3 to 1\.41 times apart/);
	expect(told('ratio', 2, 2)).toMatch(/^Neighbouring numbers are 2 times apart/);
	expect(told('year', 1, 4)).toMatch(/^Neighbouring dates are 1 to 4 years apart/);
	expect(told('month', 1, 1)).toMatch(/^Neighbouring dates are 1 month apart/);
});

test('where nothing is offered there is nothing to tell', () => {
	expect(whyWords({ t: 'recall' }, 'en')).toEqual([]);
});
