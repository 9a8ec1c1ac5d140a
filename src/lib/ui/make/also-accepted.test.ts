import { expect, test } from 'vitest';
import { forms } from '#lib/domain/questions/index.ts';
import { alsoAccepted } from './also-accepted.ts';

const typed = forms.typed.samples.en;
const numeric = forms.numeric.samples.en;
const named = (show: string, labels: readonly string[], locale: 'en' | 'zh' = 'en') =>
	alsoAccepted({
		...typed,
		locale,
		body: { answer: 'name', kind: null },
		key: { t: 'labels', show, labels, values: [] }
	});

test('the answer itself is not listed again, nor a spelling that reads the same', () => {
	expect(named('Wuhu', ['Wuhu', 'wuhu', 'WUHU', 'Wuhu City'])).toEqual(['Wuhu City']);
});

test('names in the language of the question come first', () => {
	expect(named('Wuhu', ['Wuhu', '芜湖', 'Wuhu City', '芜湖市'])).toEqual(['Wuhu City', '芜湖', '芜湖市']);
	expect(named('芜湖', ['芜湖', 'Wuhu', '芜湖市'], 'zh')).toEqual(['芜湖市', 'Wuhu']);
});

test('a number shows how far off is still right', () => {
	const item = { ...numeric, key: { ...numeric.key, from: '1060000', to: '1080000' } };
	expect(alsoAccepted(item)).toEqual(['1,060,000 – 1,080,000']);
	expect(alsoAccepted({ ...item, key: { ...item.key, to: '1060000' } })).toEqual([]);
});

test('a question with options takes nothing beside its answer', () => {
	expect(alsoAccepted(forms.choice.samples.en)).toEqual([]);
	expect(alsoAccepted(forms['true-false'].samples.en)).toEqual([]);
});
