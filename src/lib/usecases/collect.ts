import { ok, type Result } from '#lib/domain/base/result.ts';
import type { SaveProblem } from '#lib/domain/memory/problems.ts';
import { readHead } from '#lib/domain/results/read-report.ts';
import { hexOf, type ClassRecord, type KeptReport } from '#lib/domain/results/records.ts';
import { listClasses, openClass } from './classes.ts';
import type { FoundCode, Ports, Results, UnsealProblem } from '#lib/usecases/ports.ts';

/** Why a code was refused. `wrong-key`: no class here has its key. */
export type Refusal = 'wrong-key' | 'damaged' | 'cut' | 'newer' | 'too-big';

/** What became of a text that was pasted, scanned or dropped. */
export interface Collected {
	/** Reports that were not here before. */
	readonly added: number;
	/** Reports that were here already. */
	readonly known: number;
	/** Quizzes that were not here before, and whose key a class here has. */
	readonly quizzes: number;
	/** How many were refused, by reason. */
	readonly refused: ReadonlyMap<Refusal, number>;
	/** The class and quiz that the last report belongs to. */
	readonly last: { readonly group: string; readonly quiz: string } | null;
	/** Set when something could not be kept. */
	readonly problem: SaveProblem | null;
}

/** Opens every report in a text with the keys of all classes here, and keeps what is new. Nothing else of the text is kept. */
export const collect = async (ports: Pick<Ports, 'results' | 'clock' | 'links'>, text: string): Promise<Collected> => {
	const results = await ports.results();
	const [found, listed] = await Promise.all([results.codesIn(text), listClasses(ports)]);
	const classes = listed.ok ? listed.value : [];
	const openers = await Promise.all(
		classes.map(async (group) => ({ group, open: await results.openerFor(group.keys) }))
	);
	const tally = newTally(await attemptsHere(ports, classes));
	for (const code of found) {
		if (code.kind === 'trouble') tally.refuse(refusalOf(code.trouble.problem));
		else if (code.kind === 'quiz') await tally.save(() => keepQuiz(ports, results, classes, code));
		else await take(results, openers, code.payload, tally, ports.clock.now().at);
	}
	return tally.sum();
};

type Openers = readonly { readonly group: ClassRecord; readonly open: Awaited<ReturnType<Results['openerFor']>> }[];
type Tally = ReturnType<typeof newTally>;

const attemptsHere = async (
	ports: Pick<Ports, 'results'>,
	classes: readonly ClassRecord[]
): Promise<ReadonlySet<string>> => {
	const contents = await Promise.all(classes.map(async ({ id }) => ({ id, content: await openClass(ports, id) })));
	return new Set(
		contents.flatMap(({ id, content }) =>
			content.ok ? content.value.reports.map(({ attempt }) => `${id}/${attempt}`) : []
		)
	);
};

const newTally = (here: ReadonlySet<string>) => {
	const seen = new Set(here);
	const refused = new Map<Refusal, number>();
	let [added, known, quizzes] = [0, 0, 0];
	let last: Collected['last'] = null;
	let problem: SaveProblem | null = null;
	return {
		isKnown: (name: string): boolean => seen.has(name),
		refuse: (why: Refusal): void => void refused.set(why, (refused.get(why) ?? 0) + 1),
		came: (name: string, where: NonNullable<Collected['last']>, isNew: boolean): void => {
			seen.add(name);
			last = where;
			if (isNew) added++;
			else known++;
		},
		/** Counts a quiz that was kept. */
		save: async (work: () => Promise<Result<boolean, SaveProblem>>): Promise<void> => {
			const done = await work();
			if (!done.ok) problem = done.problem;
			else if (done.value) quizzes++;
		},
		failed: (why: SaveProblem): void => {
			problem = why;
		},
		sum: (): Collected => ({ added, known, quizzes, refused, last, problem })
	};
};

/** Tries the keys one after the other: a code does not say whose it is. */
const take = async (
	results: Results,
	openers: Openers,
	payload: Uint8Array<ArrayBuffer>,
	tally: Tally,
	at: number
): Promise<void> => {
	let why: UnsealProblem = 'other-class';
	for (const { group, open } of openers) {
		const opened = await open(payload);
		if (opened.ok) return keepReport(results, group, opened.value, tally, at);
		why = opened.problem;
	}
	tally.refuse(why === 'other-class' ? 'wrong-key' : why);
};

const keepReport = async (
	{ reports }: Results,
	group: ClassRecord,
	body: Uint8Array,
	tally: Tally,
	at: number
): Promise<void> => {
	const head = readHead(body);
	if (!head.ok) {
		tally.refuse('damaged');
		return;
	}
	const { attempt, quiz } = head.value;
	const name = `${group.id}/${attempt}`;
	const isNew = !tally.isKnown(name);
	const kept: KeptReport = { v: 1, attempt, quiz, body: hexOf(body), at };
	// What is here stays: a second body under one attempt would be a device that cheats
	const saved = isNew ? await reports.save(name, kept) : ok('disk');
	if (!saved.ok) {
		tally.failed(saved.problem);
		return;
	}
	tally.came(name, { group: group.id, quiz }, isNew);
};

/** True when it was new and one of ours. */
const keepQuiz = async (
	{ links, clock }: Pick<Ports, 'links' | 'clock'>,
	{ quizzes }: Results,
	classes: readonly ClassRecord[],
	{ code, hash }: Extract<FoundCode, { kind: 'quiz' }>
): Promise<Result<boolean, SaveProblem>> => {
	const read = await links.read(code);
	if (!read.ok || read.value.kind !== 'quiz') return ok(false);
	const { title, settings } = read.value.quiz;
	const group = classes.find(({ keys }) => keys.publicKey === settings.reports?.key);
	if (group === undefined) return ok(false);
	const name = `${group.id}/${hash}`;
	const here = await quizzes.all();
	if (here.ok && here.value.some((one) => one.name === name)) return ok(false);
	const saved = await quizzes.save(name, { v: 1, quiz: hash, code, title, at: clock.now().at });
	return saved.ok ? ok(true) : saved;
};

const refusalOf = (problem: string): Refusal =>
	problem === 'cut' || problem === 'too-big' || problem === 'newer' ? problem : 'damaged';
