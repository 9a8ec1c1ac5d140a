import { newKeys, openerFor, seal } from '#lib/adapters/seal.ts';
import { writeFrame } from '#lib/adapters/frame-write.ts';
import { forms } from '#lib/domain/questions/index.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { gradebookOf } from '#lib/domain/results/gradebook.ts';
import { readReport } from '#lib/domain/results/read-report.ts';
import type { Report } from '#lib/domain/results/report.ts';
import { writeReport } from '#lib/domain/results/write-report.ts';
import type { Measurement } from './measurement.ts';

const QUESTIONS = 50;
const REPORTS = 1000;
const choice = forms.choice.samples.en;
const items: readonly AnyItem[] = Array.from({ length: QUESTIONS }, () => choice);
const asked = items.map(({ form }) => form);

/** What a report of 50 choices weighs, and how long it takes to seal one, and to open, read and mark a thousand. */
export const benchResults = async (): Promise<readonly Measurement[]> => {
	const keys = await newKeys();
	if (!keys.ok) return [];
	const bodies = Array.from({ length: REPORTS }, (_, at) => Uint8Array.from(writeReport(aReport(at), asked)));
	const start = performance.now();
	const sealed: Uint8Array<ArrayBuffer>[] = [];
	for (const body of bodies) {
		const one = await seal(body, keys.value.publicKey);
		if (one.ok) sealed.push(one.value);
	}
	const sealedAt = performance.now();
	const open = await openerFor(keys.value);
	const reports: Report[] = [];
	for (const payload of sealed) {
		const body = await open(payload);
		const report = body.ok ? readReport(body.value, asked) : body;
		if (report.ok) reports.push(report.value);
	}
	const openedAt = performance.now();
	const quiz = { quiz: '00', items, names: { ofKind: () => [] } };
	const book = gradebookOf(quiz, reports, { take: 'first', roster: [] });
	const markedAt = performance.now();
	if (book.students.length !== REPORTS) throw new Error(`${book.students.length} of ${REPORTS} came back`);
	const payload = sealed[0] ?? new Uint8Array();
	return [
		{ name: 'results.sealed-50', value: payload.length, unit: 'bytes', n: 1 },
		{ name: 'results.code-50', value: writeFrame({ type: 'r', payload }).code.length, unit: 'characters', n: 1 },
		{ name: 'results.seal', value: (sealedAt - start) / REPORTS, unit: 'ms', n: REPORTS },
		{ name: 'results.open-1000', value: openedAt - sealedAt, unit: 'ms', n: REPORTS },
		{ name: 'results.mark-1000x50', value: markedAt - openedAt, unit: 'ms', n: REPORTS }
	];
};

const aReport = (at: number): Report => ({
	...{ quiz: '0011223344556677', attempt: at.toString(16).padStart(12, '0'), name: `Name ${at}` },
	...{ startedAt: 1_795_000_000_000, seconds: 300 },
	answers: items.map((_, place) => ({ response: { chosen: (at + place) % 3 }, tookMs: 4000 }))
});
