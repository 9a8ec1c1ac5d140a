import { describe, expect, test } from 'vitest';
import { choiceIn } from './choice.ts';

const read = (query: string) => choiceIn(new URLSearchParams(query));

describe('the address of a practice', () => {
	test('without more asks what is due of the pack whose turn it is', () => {
		expect(read('')).toEqual({ pack: null, topics: [], cards: null, mode: 'questions', ahead: false });
	});

	test('names pack, topics, manner and cards', () => {
		expect(read('pack=rivers&topic=long&topic=deep&mode=flashcards&ahead')).toEqual({
			pack: 'rivers',
			topics: ['long', 'deep'],
			cards: null,
			mode: 'flashcards',
			ahead: true
		});
		expect(read('card=cars/S1.f&card=cars/S2.i').cards).toEqual(['cars/S1.f', 'cars/S2.i']);
	});

	test('of cards alone means their pack', () => {
		expect(read('card=rivers/S1.f')).toMatchObject({ pack: 'rivers', cards: ['rivers/S1.f'] });
	});

	test('that says nothing sensible means the usual', () => {
		expect(read('card=x&mode=swimming')).toEqual(read(''));
	});
});
