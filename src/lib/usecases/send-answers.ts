import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import { readSent, type SentRecord } from '#lib/domain/results/records.ts';
import { writeReportFile } from '#lib/domain/results/report-file.ts';
import { cleanName, writeReport } from '#lib/domain/results/write-report.ts';
import { placeOf, type Sitting } from '#lib/domain/session/sitting.ts';
import type { OpenQuiz } from './open-quiz.ts';
import type { Given, Ports, Results, SealProblem, SharedLink } from '#lib/usecases/ports.ts';

/** A finished sitting of this quiz on this device, the latest; null for none. */
export const findSent = async ({ results }: Pick<Ports, 'results'>, quiz: OpenQuiz): Promise<SentRecord | null> => {
	const all = await (await results()).sent.all();
	const sent = (all.ok ? all.value : []).flatMap(({ value }) => readSent(value) ?? []);
	return sent.filter(({ code }) => code === quiz.code).sort((a, b) => b.finishedAt - a.finishedAt)[0] ?? null;
};

/** Keeps a finished sitting, so that its answers can be sent, now and again. */
export const keepSent = async (
	{ results, clock }: Pick<Ports, 'results' | 'clock'>,
	quiz: OpenQuiz,
	sitting: Sitting,
	name: string
): Promise<Result<SentRecord, SaveProblem>> => {
	const { sent } = await results();
	const finishedAt = sitting.answers.at(-1)?.at ?? clock.now().at;
	const record: SentRecord = { v: 1, name: cleanName(name), code: quiz.code, finishedAt, sitting };
	const saved = await sent.save(sitting.attempt, record);
	return saved.ok ? ok(record) : saved;
};

/** Seals the answers for the class; `no-class` where the quiz wants none. */
export const sealAnswers = async (
	{ results }: { readonly results: () => Promise<Pick<Results, 'hashOf' | 'seal'>> },
	quiz: OpenQuiz,
	{ sitting, name, finishedAt }: SentRecord
): Promise<Result<SharedLink, SealProblem | 'no-class'>> => {
	const { seal, hashOf } = await results();
	const key = quiz.asks?.reports?.key;
	const hash = await hashOf(quiz.code);
	if (key === undefined) return fail('no-class');
	if (hash === null) return fail('no-crypto');
	const answers = new Map(sitting.answers.map((answer, shown) => [placeOf(sitting, shown), answer]));
	const forms = quiz.questions.map(({ item }) => item.form);
	const report = {
		...{ quiz: hash, attempt: sitting.attempt, startedAt: sitting.startedAt, name },
		seconds: (finishedAt - sitting.startedAt) / 1000,
		answers: forms.map((_, place) => answers.get(place) ?? UNANSWERED)
	};
	return seal(writeReport(report, forms), key);
};

/** Sealed answers as a file. */
export const saveAnswers = async (
	{ backups, files }: Pick<Ports, 'backups' | 'files'>,
	{ code }: SharedLink
): Promise<Given> => files.save('factline-answers.factline', await backups.write(writeReportFile([code])));

const UNANSWERED = { response: { unknown: true }, tookMs: null } as const;

/** Takes name and answers of all sittings of this quiz off this device. */
export const clearSent = async (
	{ results, sittings }: Pick<Ports, 'results' | 'sittings'>,
	quiz: OpenQuiz
): Promise<Result<Saved, SaveProblem>> => {
	const { sent } = await results();
	const all = await sent.all();
	if (!all.ok) return fail('failed');
	for (const { name, value } of all.value) {
		if (readSent(value)?.code !== quiz.code) continue;
		const dropped = await sent.drop(name);
		if (!dropped.ok) return dropped;
	}
	const left = await sittings.byCode(quiz.code);
	if (left !== null) await sittings.drop(left.attempt);
	return ok('disk');
};
