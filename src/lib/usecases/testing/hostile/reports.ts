import fc from 'fast-check';
import { readFrame } from '#lib/adapters/frame.ts';
import { writeFrame } from '#lib/adapters/frame-write.ts';
import type { Random } from '#lib/domain/base/random.ts';
import { csvOf } from '#lib/domain/results/csv.ts';
import { anyReport } from '#lib/domain/results/testing/random-reports.ts';
import { writeReport } from '#lib/domain/results/write-report.ts';
import { makeClass } from '#lib/usecases/classes.ts';
import { collect } from '#lib/usecases/collect.ts';
import { grade } from '#lib/usecases/grade.ts';
import { aDraft, linkTo } from '#lib/usecases/testing/a-sitting.ts';
import type { Ports, Results } from '#lib/usecases/ports.ts';
import { readKeptReport } from '#lib/domain/results/records.ts';
import { mutateBytes, mutateText, oneOf } from './mutate.ts';
import { shelfOf, watchedDevice } from './ports.ts';
import { insist, type Target } from './target.ts';

/** How a code comes to the teacher: whole, as the chat made it, or forged by somebody who knows the format. */
const arriving = (random: Random, code: string): string => {
	const frame = readFrame(code);
	const forged = frame.ok ? writeFrame({ type: 'r', payload: mutateBytes(random, frame.value.payload) }).code : code;
	return oneOf(random, [
		() => code,
		() => mutateText(random, `Wei: ${code} thanks\n${code}`),
		() => forged,
		() => (frame.ok ? writeFrame(frame.value).digits : code),
		() => `1r${'A'.repeat(random.below(70_000))} ${code}`,
		() => `${'1rAAAAAAAAAA '.repeat(random.below(3_000))}${code}`
	])();
};

export const reportTargets: readonly Target[] = [
	{
		kind: 'answers for a teacher',
		mostInside: () => 16 * 1024 * 1024,
		prepare: async () => {
			const { device, ports: watched, writes } = watchedDevice();
			const real = await device.ports.results();
			const keeps = { classes: shelfOf(), quizzes: shelfOf(), reports: shelfOf(), sent: shelfOf() };
			const ports: Ports = { ...watched, results: () => Promise.resolve<Results>({ ...real, ...keeps }) };
			const made = await makeClass(ports, '3b');
			if (!made.ok) throw new Error(made.problem);
			const { code } = await linkTo(device, aDraft(9));
			const quiz = { v: 1, quiz: (await real.hashOf(code)) ?? '', code, title: 'Week 3', at: 0 } as const;
			const reports = fc.sample(anyReport, { numRuns: 40, seed: 7 });
			return async (random) => {
				const { report, forms } = oneOf(random, reports);
				const body = writeReport(report, forms);
				const sealed = await real.seal(
					random.below(2) === 0 ? body : mutateBytes(random, body),
					made.value.keys.publicKey
				);
				if (!sealed.ok) throw new Error(sealed.problem);
				const text = arriving(random, sealed.value.code);
				const run = async (): Promise<string> => {
					keeps.reports.reset();
					const { added, refused, problem } = await collect(ports, text);
					insist(problem === null && writes() === 0, 'not kept where it should be');
					insist(keeps.reports.size() === added && keeps.quizzes.size() === 0, 'something else was stored');
					if (added === 0) return [...refused.keys()][0] ?? 'nothing found';
					const kept = await keeps.reports.all();
					const all = kept.ok ? kept.value.flatMap(({ value }) => readKeptReport(value) ?? []) : [];
					insist(all.length === added, 'a report that cannot be read again');
					const graded = await grade(ports, quiz, all, { take: 'first', roster: [], locale: 'en' });
					insist(graded.ok, 'not graded');
					if (!graded.ok) return 'not graded';
					const cells = graded.value.book.students.map(({ name }) => [name]);
					for (const line of csvOf(cells, ',').split('\r\n'))
						insist(!/^\ufeff?"?\s*[=+\-@]/.test(line), 'a formula in the table');
					return graded.value.misfits > 0 ? 'a report of another quiz' : 'a report';
				};
				return { size: text.length, run };
			};
		}
	}
];
