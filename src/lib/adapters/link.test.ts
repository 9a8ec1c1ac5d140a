import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LinkProblem } from '#lib/domain/share/problem.ts';
import type { SharedQuiz } from '#lib/domain/share/quiz.ts';
import { BOOK, choiceQuiz, FACTS, SETTINGS, TOPICS } from '#lib/domain/share/testing/quizzes.ts';
import { anyQuiz } from '#lib/domain/share/testing/random-quizzes.ts';
import { FORMS } from '#lib/domain/base/form.ts';
import { idBookFrom } from '#lib/domain/share/id-book.ts';
import { writeFrame } from './frame-write.ts';
import { decodeFragment, encodeBlueprint, encodeQuiz, type SharedLink } from './link.ts';
import { deflate, MAX_INFLATED } from './link-deflate.ts';

const ADDRESS = 'https://factline.app/quiz/';
const openBook = (packNumber: number) => (packNumber === BOOK.packNumber ? BOOK : null);

const linkOf = async (quiz: SharedQuiz): Promise<SharedLink> => {
	const encoded = await encodeQuiz(quiz, BOOK, ADDRESS);
	if (!encoded.ok) throw new Error(encoded.problem);
	return encoded.value;
};

const open = (text: string) => decodeFragment(text, openBook);

const problemOf = async (text: string): Promise<LinkProblem | 'opens'> => {
	const opened = await open(text);
	return opened.ok ? 'opens' : opened.problem.problem;
};

const opens = (quiz: SharedQuiz) => ({ ok: true, value: { kind: 'quiz', quiz } });

describe('a quiz in a link', () => {
	test('opens as the same quiz, from the link, the code and the digits', () =>
		fc.assert(
			fc.asyncProperty(anyQuiz, async (quiz) => {
				const { link, code, digits } = await linkOf(quiz);
				for (const text of [link, `#${code}`, code, `#${digits}`, digits])
					expect(await open(text)).toEqual(opens(quiz));
			}),
			{ numRuns: 1000 }
		));

	test('of hand-written items alone needs no pack', () =>
		fc.assert(
			fc.asyncProperty(anyQuiz, async (quiz) => {
				const items = quiz.items.filter((item) => item.t === 'own' && item.item.pack === null);
				fc.pre(items.length > 0);
				const own = { ...quiz, pack: null, items };
				const encoded = await encodeQuiz(own, null, ADDRESS);
				expect(encoded.ok && (await decodeFragment(encoded.value.link, () => null))).toEqual(opens(own));
			})
		));

	test('takes about seven bytes for a choice item of three things', async () => {
		const [ten, fifty] = [await linkOf(choiceQuiz(10)), await linkOf(choiceQuiz(50))];
		expect(((fifty.code.length - ten.code.length) * 6) / 8 / 40).toBeLessThanOrEqual(7);
		expect((await linkOf(choiceQuiz(20))).fits).toBe('everywhere');
		expect(fifty.fits).toBe('most-chats');
		expect(fifty.characters).toBe(fifty.link.length);
	});

	test('opens with a later version of the pack, whose list of ids has grown', async () => {
		const { link } = await linkOf(choiceQuiz(30));
		const more = FACTS.flatMap((fact) => [`fact ${fact}`, `card ${fact}.f`, `card ${fact}.i`]);
		const grown = idBookFrom('china-auto', 0, [
			...more,
			...Array.from({ length: 183 }, (_, i) => `thing thing-${String(i + 1).padStart(3, '0')}`),
			...Array.from({ length: 900 }, (_, i) => `thing new-${i}`),
			...Array.from({ length: 900 }, (_, i) => `card N${i}.f`)
		]);
		expect(await decodeFragment(link, () => grown)).toEqual(opens(choiceQuiz(30)));
	});

	test('made with ids or a pack that are not known here is newer', async () => {
		const { link } = await linkOf(choiceQuiz(30));
		const older = idBookFrom('china-auto', 0, ['card S001.f', 'thing thing-001', 'fact S001']);
		expect(await decodeFragment(link, () => older)).toMatchObject({ ok: false, problem: { problem: 'newer' } });
		expect(await decodeFragment(link, () => null)).toMatchObject({ ok: false, problem: { problem: 'newer' } });
	});

	test('is not written when it is empty, too big, or holds an id of no release', async () => {
		const quiz = choiceQuiz(1);
		const strange = { t: 'reference', spec: { card: 'X1.f', form: 'typed', options: [], further: [] } } as const;
		expect(await encodeQuiz({ ...quiz, items: [] }, BOOK, ADDRESS)).toEqual({ ok: false, problem: 'empty' });
		expect(await encodeQuiz(choiceQuiz(501), BOOK, ADDRESS)).toEqual({ ok: false, problem: 'too-big' });
		expect(await encodeQuiz({ ...quiz, title: 'x'.repeat(81) }, BOOK, ADDRESS)).toEqual({
			ok: false,
			problem: 'too-big'
		});
		expect(await encodeQuiz({ ...quiz, items: [strange] }, BOOK, ADDRESS)).toEqual({
			ok: false,
			problem: 'unknown-id'
		});
		expect(await encodeQuiz({ ...quiz, pack: { id: 'mine', version: '1' } }, BOOK, ADDRESS)).toEqual({
			ok: false,
			problem: 'unknown-id'
		});
		const twice = {
			t: 'reference',
			spec: { card: 'S001.f', form: 'choice', options: ['2', '2'], further: [] }
		} as const;
		expect(await encodeQuiz({ ...quiz, items: [twice] }, BOOK, ADDRESS)).toEqual({ ok: false, problem: 'unreadable' });
		expect((await encodeQuiz(choiceQuiz(500), BOOK, ADDRESS)).ok).toBe(true);
	});
});

describe('a blueprint in a link', () => {
	test('opens as the same blueprint', () =>
		fc.assert(
			fc.asyncProperty(
				fc.subarray([...TOPICS]),
				fc.integer({ min: 1, max: 500 }),
				fc.subarray([...FORMS], { minLength: 1 }),
				async (topics, count, forms) => {
					const blueprint = { pack: 'china-auto', topics, count, forms };
					const encoded = await encodeBlueprint(blueprint, BOOK, ADDRESS);
					expect(encoded.ok && (await open(encoded.value.link))).toEqual({
						ok: true,
						value: { kind: 'blueprint', blueprint }
					});
				}
			)
		));

	test('is short and is refused when it asks for nothing', async () => {
		const blueprint = { pack: 'china-auto', topics: [], count: 20, forms: FORMS };
		const encoded = await encodeBlueprint(blueprint, BOOK, ADDRESS);
		expect(encoded.ok && encoded.value.code.length).toBeLessThan(30);
		expect(await encodeBlueprint({ ...blueprint, forms: [] }, BOOK, ADDRESS)).toEqual({ ok: false, problem: 'empty' });
		expect(await encodeBlueprint({ ...blueprint, topics: ['x'] }, BOOK, ADDRESS)).toEqual({
			ok: false,
			problem: 'unknown-id'
		});
	});
});

describe('on the way', () => {
	test('a link cut anywhere says so, tells its sizes and never opens as another quiz', async () => {
		const quiz = choiceQuiz(12);
		const { link, digits } = await linkOf(quiz);
		const start = ADDRESS.length + 2;
		for (let length = start; length < link.length - 1; length++) {
			const opened = await open(link.slice(0, length));
			expect(opened).toMatchObject({ ok: false, problem: { problem: 'cut', arrived: length - start + 1 } });
		}
		expect(await open(link.slice(0, -1))).toEqual(opens(quiz));
		for (let length = 1; length < digits.length; length++) {
			expect(await problemOf(`${ADDRESS}#${digits.slice(0, length)}`)).toBe('cut');
		}
		for (let length = 0; length < start; length++) {
			expect(['empty', 'not-a-quiz']).toContain(await problemOf(link.slice(0, length)));
		}
	});

	test('a cut link of references says how many questions arrived', async () => {
		const { code } = await linkOf(choiceQuiz(50));
		const opened = await open(code.slice(0, Math.floor(code.length * 0.6)));
		expect(opened.ok).toBe(false);
		const items = opened.ok ? undefined : opened.problem.items;
		expect(items?.expected).toBe(50);
		expect(items && items.arrived > 25 && items.arrived < 35).toBe(true);
	});

	test('a flipped bit anywhere is noticed', () =>
		fc.assert(
			fc.asyncProperty(anyQuiz, fc.nat(), fc.nat(6), async (quiz, position, bit) => {
				const { code } = await linkOf(quiz);
				const at = position % code.length;
				const flipped = code.slice(0, at) + String.fromCharCode(code.charCodeAt(at) ^ (1 << bit)) + code.slice(at + 1);
				const opened = await open(`#${flipped}`);
				if (opened.ok) expect(opened).toEqual(opens(quiz));
				// The first two characters say version and type: another one there is a link of another version, as far as anyone
				// can tell; and behind a # the rest may look like one
				else
					expect([
						'damaged',
						'cut',
						'not-a-quiz',
						'empty',
						...(at < 2 || flipped.charAt(at) === '#' ? ['newer'] : [])
					]).toContain(opened.problem.problem);
			}),
			{ numRuns: 300 }
		));

	test('what chats and mail do to a link does not keep it from opening', async () => {
		const quiz = choiceQuiz(30);
		const { link, code } = await linkOf(quiz);
		const wrapped = (mark: string, width: number): string =>
			link.match(new RegExp(`.{1,${width}}`, 'g'))?.join(mark) ?? '';
		for (const text of [
			`${link}.`,
			`${link}?!,`,
			`${link}&appinstall=0`,
			`${link} Please do this until Friday.`,
			`Quiz: <${link}> #homework`,
			`(${link})`,
			link.replace('#', '?from=singlemessage#'),
			link.replace('#', '%23'),
			`${ADDRESS}#${code}#:~:text=quiz`,
			wrapped('\n', 76),
			wrapped('\r\n', 60),
			wrapped('\n> ', 60),
			wrapped('\n> > ', 60),
			wrapped('=\r\n', 75),
			wrapped(' ', 300),
			wrapped('\u200b', 40),
			`  \n${code}\n`,
			`The code is ${code}, good luck`,
			`#1 of our quizzes: ${link}`
		]) {
			expect(await open(text)).toEqual(opens(quiz));
		}
	});

	test.each([
		['', 'empty'],
		['#', 'empty'],
		[ADDRESS, 'empty'],
		['https://factline.app/quiz/?from=singlemessage', 'empty'],
		['hello world', 'not-a-quiz'],
		['#section-2', 'not-a-quiz'],
		['https://example.org/#/route', 'not-a-quiz'],
		['<script>alert(1)</script>', 'not-a-quiz']
	])('%j is %s', async (text, problem) => {
		expect(await problemOf(text)).toBe(problem);
	});

	test('a long text without a quiz is read quickly', async () => {
		const started = performance.now();
		expect(await problemOf('#1q x '.repeat(200_000))).toBe('cut');
		expect(performance.now() - started).toBeLessThan(2000);
	});
});

describe('what comes in is hostile until read', () => {
	const framed = (type: string, payload: readonly number[] | Uint8Array): string =>
		writeFrame({ type, payload: Uint8Array.from(payload) }).code;

	test('a report, an unknown type and a later version of the payload are newer', async () => {
		expect(await problemOf(framed('r', [1, 0, 0]))).toBe('newer');
		expect(await problemOf(framed('x', [1, 0, 0]))).toBe('newer');
		expect(await problemOf(framed('q', [2, 0, 0]))).toBe('newer');
		expect(await problemOf(framed('q', []))).toBe('newer');
	});

	test('a bomb is refused without being inflated', async () => {
		const zeros = await deflate(new Uint8Array(30 * 1024 * 1024));
		expect(zeros!.length).toBeLessThan(40_000);
		const started = performance.now();
		expect(await problemOf(framed('q', [1, 1, ...zeros!]))).toBe('too-big');
		expect(performance.now() - started).toBeLessThan(1000);
		expect(MAX_INFLATED).toBe(256 * 1024);
	});

	test('any payload under a right check ends in a problem or a quiz, never in an error', () =>
		fc.assert(
			fc.asyncProperty(fc.constantFrom('q', 'b'), fc.uint8Array({ maxLength: 60 }), async (type, raw) => {
				const opened = await open(framed(type, [1, ...raw]));
				if (!opened.ok) expect(['newer', 'not-a-quiz', 'damaged', 'too-big']).toContain(opened.problem.problem);
			}),
			{ numRuns: 2000 }
		));

	test('any change of the payload under a right check ends in a problem or in a quiz that can be written', () =>
		fc.assert(
			fc.asyncProperty(anyQuiz, fc.nat(), fc.nat(7), async (quiz, position, bit) => {
				const { code } = await linkOf(quiz);
				const payload = Uint8Array.from(Buffer.from(code.slice(2, -1), 'base64url')).slice(1, -4);
				const inner = payload.length > 127 ? payload.slice(1) : payload;
				const at = position % inner.length;
				const changed = inner.map((byte, i) => (i === at ? byte ^ (1 << bit) : byte));
				const opened = await open(framed('q', changed));
				if (!opened.ok || opened.value.kind !== 'quiz') return;
				const again = await linkOf(opened.value.quiz);
				expect(await open(again.code)).toEqual(opened);
			}),
			{ numRuns: 500 }
		));

	test('HTML in every field stays text', async () => {
		const html = '<img src=x onerror="alert(1)">';
		const item = {
			id: '',
			form: 'self',
			locale: 'en',
			stem: html,
			body: { back: html },
			key: null,
			explanation: html,
			note: html,
			pack: null,
			card: null,
			facts: [],
			citations: [{ source: html, locator: html }],
			when: null
		} as const;
		const quiz = { title: html, pack: null, items: [{ t: 'own', item }], settings: SETTINGS } as const;
		const encoded = await encodeQuiz(quiz, null, ADDRESS);
		const opened = await open(encoded.ok ? encoded.value.link : '');
		expect(opened).toMatchObject({ ok: true, value: { quiz: { title: html, items: [{ item: { stem: html } }] } } });
	});

	test('control and bidi characters of own text do not arrive', async () => {
		const item = {
			id: '',
			form: 'self',
			locale: 'en',
			stem: 'What is \u202egnorw\u0007?',
			body: { back: 'a\u2067b' },
			key: null,
			explanation: '',
			note: '',
			pack: null,
			card: null,
			facts: [],
			citations: [],
			when: null
		} as const;
		const quiz = { title: 'T\u0000', pack: null, items: [{ t: 'own', item }], settings: SETTINGS } as const;
		const encoded = await encodeQuiz(quiz, null, ADDRESS);
		const opened = await open(encoded.ok ? encoded.value.link : '');
		expect(opened).toMatchObject({
			ok: true,
			value: { quiz: { title: 'T', items: [{ item: { stem: 'What is gnorw?', body: { back: 'ab' } } }] } }
		});
	});
});
