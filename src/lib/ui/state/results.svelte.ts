import type { Locale } from '#lib/domain/base/locale.ts';
import { ok, type Result } from '#lib/domain/base/result.ts';
import type { ReadProblem, Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import type { Take } from '#lib/domain/results/gradebook.ts';
import type { Ruling } from '#lib/domain/results/ruling.ts';
import type { ClassRecord, KeptQuiz } from '#lib/domain/results/records.ts';
import { keepClassContent, unlockClassFile, type OpenedClassFile } from '#lib/usecases/class-file.ts';
import { deleteClass, listClasses } from '#lib/usecases/classes.ts';
import { collect } from '#lib/usecases/collect.ts';
import { grade, viewClass, type ClassView, type Graded } from '#lib/usecases/grade.ts';
import type { OpenProblem } from '#lib/usecases/open-quiz.ts';
import type { Locked, Ports } from '#lib/usecases/ports.ts';
import { readDropped } from '#lib/usecases/read-dropped.ts';
import { ruleOnQuestion } from '#lib/usecases/rule-on-question.ts';
import { locale } from './locale.svelte.ts';
import { ResultsNews } from './results-news.svelte.ts';

/** What has come back to this teacher: taking it in, and looking at it class by class and quiz by quiz. */
export class ResultsState {
	readonly #ports: () => Ports;
	/** What became of what was taken in last. */
	readonly news = new ResultsNews();
	#classes = $state.raw<readonly ClassRecord[] | null>(null);
	#group = $state.raw<ClassRecord | null>(null);
	#view = $state.raw<ClassView | null>(null);
	#quiz = $state.raw<KeptQuiz | null>(null);
	#graded = $state.raw<Graded | null>(null);
	#unopened = $state.raw<OpenProblem | null>(null);
	#unread = $state.raw<ReadProblem | null>(null);
	#take = $state.raw<Take>('first');
	/** A class file that waits for its passphrase. */
	#locked = $state.raw<Locked | null>(null);
	#busy = $state.raw(false);
	/** One thing is taken in after the other. */
	#work: Promise<unknown> = Promise.resolve();
	#asked = 0;

	constructor(ports: () => Ports) {
		this.#ports = ports;
	}

	/** Null while they are read. */
	get classes(): readonly ClassRecord[] | null {
		return this.#classes;
	}
	get group(): ClassRecord | null {
		return this.#group;
	}
	get view(): ClassView | null {
		return this.#view;
	}
	get quiz(): KeptQuiz | null {
		return this.#quiz;
	}
	get graded(): Graded | null {
		return this.#graded;
	}
	/** Why the quiz cannot be looked at. */
	get unopened(): OpenProblem | null {
		return this.#unopened;
	}
	get unread(): ReadProblem | null {
		return this.#unread;
	}
	get take(): Take {
		return this.#take;
	}
	get locked(): Locked | null {
		return this.#locked;
	}
	get busy(): boolean {
		return this.#busy;
	}

	/** `wanted`: of the class and the quiz to be shown; else what is shown now, or the newest. */
	open = async (wanted: { readonly group?: string; readonly quiz?: string } = {}): Promise<void> => {
		const listed = await listClasses(this.#ports());
		this.#unread = listed.ok ? null : listed.problem;
		const classes = listed.ok ? listed.value : [];
		const id = wanted.group ?? this.#group?.id;
		this.#group = classes.find((one) => one.id === id) ?? classes[0] ?? null;
		await this.#look(wanted.quiz ?? this.#quiz?.quiz);
		this.#classes = classes;
	};

	chooseClass = (id: string): Promise<void> => this.open({ group: id });

	chooseQuiz = (hash: string): Promise<void> => this.#look(hash);

	count = (take: Take): Promise<void> => {
		this.#take = take;
		return this.#grade();
	};

	/** Decides about a question of the quiz that is shown, and marks again; false when it could not be kept. */
	rule = async (place: number, ruling: Ruling | null): Promise<boolean> => {
		if (this.#quiz === null || this.#group === null) return false;
		const ruled = await ruleOnQuestion(this.#ports(), this.#group.id, this.#quiz, place, ruling);
		if (ruled.ok) await this.#look(ruled.value.quiz);
		return ruled.ok;
	};

	/** The same quiz in the language that was chosen meanwhile. */
	speak = async (chosen: Locale): Promise<void> => {
		if (this.#graded !== null && this.#graded.quiz.locale !== chosen) await this.#grade();
	};

	/** Reads a text and shows the class and quiz that its last answers are of. */
	collect = (text: string): Promise<void> =>
		this.#next(async () => {
			this.news.forget();
			await this.#collect(text);
		});

	/** The same, for one code after another: what is counted grows. */
	collectMore = (text: string): Promise<void> => this.#next(() => this.#collect(text));

	/** Starts counting anew. */
	begin = (): void => this.news.forget();

	takeFiles = (files: readonly File[]): Promise<void> =>
		this.#next(async () => {
			this.news.forget();
			for (const file of files) {
				const dropped = await readDropped(this.#ports(), file);
				if (dropped.kind === 'class') await this.#takeClass(dropped.opened);
				else if (dropped.kind === 'text') await this.#collect(dropped.text);
				else this.news.fail({ name: file.name, problem: dropped.problem });
			}
		});

	/** Deletes the class that is shown. */
	remove = async (): Promise<Result<Saved, SaveProblem>> => {
		if (this.#group === null) return ok('disk');
		const deleted = await deleteClass(this.#ports(), this.#group.id);
		if (!deleted.ok) return deleted;
		this.news.delete();
		await this.open();
		return deleted;
	};

	/** False for another passphrase. */
	unlock = async (passphrase: string): Promise<boolean> => {
		if (this.#locked === null) return false;
		const content = await unlockClassFile(this.#ports(), this.#locked, passphrase);
		if (!content.ok) return false;
		this.#locked = null;
		await this.#next(() => this.#takeClass({ kind: 'open', content: content.value }));
		return true;
	};

	leaveLocked = (): void => {
		this.#locked = null;
	};

	async #collect(text: string): Promise<void> {
		const collected = await collect(this.#ports(), text);
		this.news.collect(collected);
		const { last } = collected;
		if (last !== null) await this.open(last);
		else if (collected.quizzes > 0) await this.open();
	}

	async #takeClass(opened: OpenedClassFile): Promise<void> {
		if (opened.kind === 'locked') {
			this.#locked = opened.locked;
			return;
		}
		const kept = await keepClassContent(this.#ports(), opened.content);
		if (!kept.ok) {
			this.#unread = kept.problem === 'full' ? 'failed' : kept.problem;
			return;
		}
		this.news.bring(opened.content.reports.length);
		await this.open({ group: kept.value.id });
	}

	async #look(hash: string | undefined): Promise<void> {
		const view = this.#group === null ? null : await viewClass(this.#ports(), this.#group.id);
		this.#view = view?.ok === true ? view.value : null;
		if (view?.ok === false) this.#unread = view.problem;
		const quizzes = this.#view?.quizzes ?? [];
		this.#quiz = (quizzes.find(({ quiz }) => quiz.quiz === hash) ?? quizzes[0])?.quiz ?? null;
		await this.#grade();
	}

	async #grade(): Promise<void> {
		const [mine, quiz, group] = [++this.#asked, this.#quiz, this.#group];
		const reports = this.#view?.quizzes.find((one) => one.quiz.quiz === quiz?.quiz)?.reports ?? [];
		if (quiz === null || group === null) {
			[this.#graded, this.#unopened] = [null, null];
			return;
		}
		const wish = { take: this.#take, roster: group.roster, locale: locale.current };
		const graded = await grade(this.#ports(), quiz, reports, wish);
		if (mine !== this.#asked) return;
		[this.#graded, this.#unopened] = graded.ok ? [graded.value, null] : [null, graded.problem];
	}

	#next(work: () => Promise<void>): Promise<void> {
		const done = this.#work.then(async () => {
			this.#busy = true;
			try {
				await work();
			} finally {
				this.#busy = false;
			}
		});
		this.#work = done.catch(() => undefined);
		return done;
	}
}
