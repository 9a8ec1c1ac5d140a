import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { ReadProblem, Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import {
	readClass,
	readKeptQuiz,
	readKeptReport,
	type ClassRecord,
	type KeptQuiz,
	type KeptReport
} from '#lib/domain/results/records.ts';
import { unite } from '#lib/domain/results/unite.ts';
import { MAX_LABEL } from '#lib/domain/share/quiz.ts';
import { cleanText } from '#lib/domain/share/text.ts';
import type { Keep, Ports, SealProblem } from '#lib/usecases/ports.ts';

/** Classes of this device, the newest first. */
export const listClasses = async ({
	results
}: Pick<Ports, 'results'>): Promise<Result<readonly ClassRecord[], ReadProblem>> => {
	const all = await (await results()).classes.all();
	if (!all.ok) return all;
	const classes = all.value.flatMap(({ value }) => readClass(value) ?? []);
	return ok(classes.sort((a, b) => b.madeAt - a.madeAt || (a.id < b.id ? -1 : 1)));
};

/** Makes a class with a key of its own and keeps it: only then may a quiz carry the key. */
export const makeClass = async (
	{ results, ids, clock }: Pick<Ports, 'results' | 'ids' | 'clock'>,
	label: string
): Promise<Result<ClassRecord, SealProblem | SaveProblem>> => {
	const { newKeys, classes } = await results();
	const keys = await newKeys();
	if (!keys.ok) return keys;
	const group: ClassRecord = {
		...{ v: 1, id: ids.attempt(), label: labelFrom(label), keys: keys.value },
		...{ madeAt: clock.now().at, roster: [], backedUpAt: null }
	};
	const saved = await classes.save(group.id, group);
	return saved.ok ? ok(group) : saved;
};

export const labelFrom = (text: string): string =>
	Array.from(cleanText(text).replaceAll('\n', ' ').trim()).join('').slice(0, MAX_LABEL);

export const keepClass = async (
	{ results }: Pick<Ports, 'results'>,
	group: ClassRecord
): Promise<Result<Saved, SaveProblem>> => (await results()).classes.save(group.id, group);

/** What belongs to a class: quizzes, the newest first, and reports, each attempt once. */
export const openClass = async (
	{ results }: Pick<Ports, 'results'>,
	id: string
): Promise<Result<{ readonly quizzes: readonly KeptQuiz[]; readonly reports: readonly KeptReport[] }, ReadProblem>> => {
	const { quizzes, reports } = await results();
	const [shared, received] = await Promise.all([valuesOf(quizzes, id), valuesOf(reports, id)]);
	if (!shared.ok) return shared;
	if (!received.ok) return received;
	return ok({
		quizzes: shared.value.flatMap((value) => readKeptQuiz(value) ?? []).sort((a, b) => b.at - a.at),
		reports: unite(received.value.flatMap((value) => readKeptReport(value) ?? []))
	});
};

/** A quiz that is remembered for a class. `isNew`: it was not before. */
export interface Remembered {
	readonly group: string;
	readonly quiz: KeptQuiz;
	readonly isNew: boolean;
}

/** Remembers a quiz that was shared for the class whose key it carries; without such a class nothing is kept. */
export const keepShared = async (
	{ results, clock }: Pick<Ports, 'results' | 'clock'>,
	quiz: { readonly key: string; readonly code: string; readonly title: string }
): Promise<Result<Remembered | null, SaveProblem>> => {
	const { classes, quizzes, hashOf } = await results();
	const [all, here, hash] = [await classes.all(), await quizzes.all(), await hashOf(quiz.code)];
	const group = (all.ok ? all.value : [])
		.flatMap(({ value }) => readClass(value) ?? [])
		.find(({ keys }) => keys.publicKey === quiz.key);
	if (group === undefined || hash === null) return ok(null);
	const name = `${group.id}/${hash}`;
	const before = here.ok ? here.value.find((one) => one.name === name) : undefined;
	// Shared again, it is the same quiz: what was decided about its questions stands
	const { rulings = [] } = readKeptQuiz(before?.value) ?? {};
	const kept: KeptQuiz = {
		...{ v: 1, quiz: hash, code: quiz.code, title: quiz.title, at: clock.now().at },
		...(rulings.length === 0 ? {} : { rulings })
	};
	const saved = await quizzes.save(name, kept);
	const isNew = before === undefined;
	return saved.ok ? ok({ group: group.id, quiz: kept, isNew }) : saved;
};

/** Forgets a quiz that was remembered while its link was still being made. */
export const forgetShared = async (
	{ results }: Pick<Ports, 'results'>,
	{ group, quiz }: Remembered
): Promise<Result<Saved, SaveProblem>> => (await results()).quizzes.drop(`${group}/${quiz.quiz}`);

/** Deletes a class for good: key, roster, quizzes and reports. Its key last, so that a failure can be tried again. */
export const deleteClass = async (
	{ results }: Pick<Ports, 'results'>,
	id: string
): Promise<Result<Saved, SaveProblem>> => {
	const { classes, quizzes, reports } = await results();
	for (const keep of [reports, quizzes]) {
		const all = await keep.all();
		if (!all.ok) return fail('failed');
		for (const { name } of all.value.filter((one) => one.name.startsWith(`${id}/`))) {
			const dropped = await keep.drop(name);
			if (!dropped.ok) return dropped;
		}
	}
	return classes.drop(id);
};

const valuesOf = async (keep: Keep, id: string): Promise<Result<readonly unknown[], ReadProblem>> => {
	const all = await keep.all();
	if (!all.ok) return all;
	return ok(all.value.flatMap(({ name, value }) => (name.startsWith(`${id}/`) ? [value] : [])));
};
