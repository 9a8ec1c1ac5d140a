import { expect, test } from 'vitest';
import { idBookFrom } from './id-book.ts';

const released = ['card S001.f', 'thing wuhu', 'card S001.i', 'fact S001', 'topic exports', 'thing hefei'];

test('an id has the position among the lines of its kind', () => {
	const book = idBookFrom('china-auto', 0, released);
	expect(book.number('card', 'S001.i')).toBe(1);
	expect(book.number('thing', 'hefei')).toBe(1);
	expect(book.id('thing', 0)).toBe('wuhu');
	expect(book.count('fact')).toBe(1);
	expect(book.number('thing', 'S001.f')).toBeNull();
	expect(book.id('topic', 1)).toBeNull();
});

test('a later release leaves every number as it was', () => {
	const before = idBookFrom('china-auto', 0, released);
	const after = idBookFrom('china-auto', 0, [...released, 'thing wuhu', 'thing anhui', '', '# note']);
	expect(after.id('thing', 0)).toBe(before.id('thing', 0));
	expect(after.id('thing', 1)).toBe(before.id('thing', 1));
	expect(after.id('thing', 2)).toBe('anhui');
	expect(after.count('thing')).toBe(3);
});
