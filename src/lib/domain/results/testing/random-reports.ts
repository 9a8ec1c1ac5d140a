import fc from 'fast-check';
import { FORMS, type Form } from '#lib/domain/base/form.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import { MOST_SECONDS, type Report, type ReportAnswer } from '#lib/domain/results/report.ts';
import { timeOf } from '#lib/domain/results/times.ts';
import { cleanName } from '#lib/domain/results/write-report.ts';

const text = fc
	.oneof(
		fc.string({ unit: 'grapheme', maxLength: 15 }),
		fc.constantFrom('=cmd()', '芜湖', '👩‍🏫', '1.07 million', 'a,b;"c"')
	)
	.map(cleanName);
const place = fc.nat(7);
const typed = fc.oneof(
	fc.record({ text }),
	text.map((one) => ({ text: one, insisted: true as const }))
);
const some = fc.uniqueArray(place, { minLength: 1, maxLength: 8 });
const pairs = fc.array(place, { minLength: 1, maxLength: 8 }).map((given) => ({ pairs: given }));

const given: { readonly [F in Form]: fc.Arbitrary<ResponseTo<F>> } = {
	self: fc.record({ knew: fc.boolean() }),
	choice: fc.record({ chosen: place }),
	typed,
	numeric: typed,
	'true-false': fc.record({ answer: fc.boolean() }),
	estimate: fc.oneof(fc.record({ guess: text }), fc.record({ low: text, high: text })),
	compare: fc.record({ chosen: fc.nat(1) }),
	order: fc
		.integer({ min: 3, max: 8 })
		.chain((n) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n }))
		.map((order) => ({ order })),
	match: pairs,
	categorise: pairs,
	multiple: some.map((ticked) => ({ ticked: [...ticked].sort((a, b) => a - b) }))
};

const answerTo = (form: Form): fc.Arbitrary<ReportAnswer> =>
	fc.record({
		response: fc.oneof<fc.Arbitrary<ResponseTo<Form>>[]>(given[form], fc.constant({ unknown: true })),
		tookMs: fc.nat(30).map((bucket) => timeOf(bucket) ?? null)
	});

const hex = (bytes: number) =>
	fc
		.array(fc.nat(255), { minLength: bytes, maxLength: bytes })
		.map((raw) => raw.map((byte) => byte.toString(16).padStart(2, '0')).join(''));

/** Any report with the forms of its questions, as it comes out of a reader. */
export const anyReport: fc.Arbitrary<{ readonly forms: readonly Form[]; readonly report: Report }> = fc
	.array(fc.constantFrom(...FORMS), { minLength: 1, maxLength: 30 })
	.chain((forms) =>
		fc.record({
			forms: fc.constant(forms),
			report: fc.record({
				quiz: hex(8),
				attempt: hex(6),
				startedAt: fc.nat(0xffffffff).map((seconds) => seconds * 1000),
				seconds: fc.nat(MOST_SECONDS),
				name: text,
				answers: fc.tuple(...forms.map(answerTo))
			})
		})
	);
