import { describe, expect, test } from 'vitest';
import type { Locale } from '#lib/domain/base/locale.ts';
import { aFact, aPack } from '#lib/domain/dataset/testing/a-pack.ts';
import type { Fact } from '#lib/domain/dataset/pack.ts';
import type { Item } from '#lib/domain/questions/item.ts';
import { score } from '#lib/domain/questions/index.ts';
import { indexPack } from './index-pack.ts';
import { namesOfPack } from './names.ts';
import { render } from './render.ts';

const typedItem = (facts: readonly Fact[], locale: Locale): Item<'typed'> => {
	const item = render({ card: 'F1.f', form: 'typed', options: [], further: [] }, aPack({ facts }), locale);
	return item.ok && item.value.form === 'typed' ? item.value : expect.fail('no typed item');
};

describe('the note of a fact', () => {
	const noteIn = (note: Fact['note'], locale: Locale): string =>
		typedItem([aFact(note === undefined ? {} : { note })], locale).note;

	test('is shown in the language of the reader alone', () => {
		const note = { en: 'The day was 1 May.', zh: '具体日期是5月1日。' };
		expect(noteIn(note, 'en')).toBe('The day was 1 May.');
		expect(noteIn(note, 'zh')).toBe('具体日期是5月1日。');
		expect(noteIn({ en: 'The day was 1 May.' }, 'zh')).toBe('');
		expect(noteIn(undefined, 'en')).toBe('');
	});
});

describe('words as a typed answer', () => {
	const says = (id: string, en: string, zh: string, valueAliases: readonly string[]): Fact =>
		aFact({ id, subject: id, relation: 'stands_for', value: { t: 'text', v: { en, zh } }, valueAliases });
	const facts = [
		says('F1', 'China Passenger Car Association', '乘用车市场信息联席会', ['CPCA', '乘联会', '(全国)乘用车协会']),
		says('F2', 'China Passenger Bus Association', '客车协会', ['客协'])
	];
	const answered = (text: string, locale: Locale = 'zh') =>
		score(typedItem(facts, locale), { text }, namesOfPack(indexPack(aPack({ facts }))));

	test.each([
		'乘用车市场信息联席会',
		'乘联会',
		'全国乘用车协会',
		'乘用车协会',
		'cpca',
		'China Passenger Car Asociation'
	])('%s is one of its wordings', (text) => expect(answered(text)).toMatchObject({ earned: 1 }));

	test.each(['客协', '客车协会', 'China Passenger Bus Association'])('%s is what another fact says', (text) =>
		expect(answered(text)).toMatchObject({ earned: 0 })
	);

	test('a slip as near to what another fact says asks again', () =>
		expect(answered('China Passenger Cus Association', 'en')).toMatchObject({ reason: 'near-miss' }));
});
