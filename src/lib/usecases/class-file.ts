import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import { BOUNDS } from '#lib/domain/exchange/bounds.ts';
import type { ReadProblem, SaveProblem } from '#lib/domain/memory/problems.ts';
import {
	readClassFile,
	readContent,
	writeClassFile,
	type ClassContent,
	type ClassFileProblem
} from '#lib/domain/results/class-file.ts';
import { readKeptQuiz, type ClassRecord, type KeptQuiz } from '#lib/domain/results/records.ts';
import { rulingsTogether } from '#lib/domain/results/ruling.ts';
import { keepClass, openClass } from './classes.ts';
import type { FileProblem, Given, Locked, Ports } from '#lib/usecases/ports.ts';

/** Saves a class with its key, roster, quizzes and reports as a file; an empty passphrase leaves it open. */
export const saveClassFile = async (
	ports: Pick<Ports, 'results' | 'backups' | 'files' | 'clock'>,
	group: ClassRecord,
	passphrase: string
): Promise<Result<Given, ReadProblem>> => {
	const content = await openClass(ports, group.id);
	if (!content.ok) return content;
	const { lock } = await ports.results();
	const saved: ClassRecord = { ...group, backedUpAt: ports.clock.now().at };
	const whole: ClassContent = { group: saved, ...content.value };
	const written = passphrase === '' ? whole : { locked: await lock(whole, passphrase) };
	const file = await ports.backups.write(writeClassFile(written));
	const given = await ports.files.save('factline-class.factline', file);
	if (given === 'given') await keepClass(ports, saved);
	return ok(given);
};

export type OpenedClassFile =
	{ readonly kind: 'open'; readonly content: ClassContent } | { readonly kind: 'locked'; readonly locked: Locked };

/** Reads a file. Keeps nothing. */
export const openClassFile = async (
	{ backups }: Pick<Ports, 'backups'>,
	file: Blob
): Promise<Result<OpenedClassFile, FileProblem | ClassFileProblem>> => {
	const raw = await backups.read(file, BOUNDS.class);
	if (!raw.ok) return raw;
	const read = readClassFile(raw.value);
	if (!read.ok) return read;
	return ok(
		'locked' in read.value ? { kind: 'locked', locked: read.value.locked } : { kind: 'open', content: read.value }
	);
};

export const unlockClassFile = async (
	{ results }: Pick<Ports, 'results'>,
	locked: Locked,
	passphrase: string
): Promise<Result<ClassContent, 'wrong' | ClassFileProblem>> => {
	const value = await (await results()).unlock(locked, passphrase);
	return value.ok ? readContent(value.value) : fail('wrong');
};

/** Adds a class, or what it lacks here; a roster that is here stays, and so does what was decided about a question. */
export const keepClassContent = async (
	{ results }: Pick<Ports, 'results'>,
	{ group, quizzes, reports }: ClassContent
): Promise<Result<ClassRecord, SaveProblem>> => {
	const keeps = await results();
	const here = await keeps.classes.all();
	const isHere = here.ok && here.value.some(({ name }) => name === group.id);
	const shared = await keeps.quizzes.all();
	const kept = new Map(shared.ok ? shared.value.map(({ name, value }) => [name, readKeptQuiz(value)]) : []);
	const parts = [
		...quizzes.map((one) => {
			const name = `${group.id}/${one.quiz}`;
			return { keep: keeps.quizzes, name, value: joined(one, kept.get(name) ?? null) };
		}),
		...reports.map((one) => ({ keep: keeps.reports, name: `${group.id}/${one.attempt}`, value: one }))
	];
	const all = isHere ? parts : [{ keep: keeps.classes, name: group.id, value: group }, ...parts];
	for (const { keep, name, value } of all) {
		const saved = await keep.save(name, value);
		if (!saved.ok) return saved;
	}
	return ok(group);
};

const joined = (quiz: KeptQuiz, here: KeptQuiz | null): KeptQuiz => {
	const rulings = rulingsTogether(here?.rulings, quiz.rulings);
	return { ...(here ?? quiz), ...(rulings.length === 0 ? {} : { rulings }) };
};
