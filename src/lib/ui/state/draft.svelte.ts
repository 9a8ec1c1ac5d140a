import type { Form } from '#lib/domain/base/form.ts';
import { redo, startHistory, step, undo, type History } from '#lib/domain/base/history.ts';
import type { Id } from '#lib/domain/base/id.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { fail } from '#lib/domain/base/result.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { m } from '#lib/ui/messages/index.ts';
import type { Choice } from '#lib/ui/make/choice.ts';
import { listItems, type Listed } from '#lib/ui/make/listed.ts';
import type { Wish } from '#lib/ui/make/wish.ts';
import { formNames } from '#lib/ui/questions/form-names.ts';
import { STARTING_MANNERS, type Draft, type Manners } from '#lib/usecases/draft.ts';
import { dropItem, duplicateItem, moveItem, writeItem } from '#lib/usecases/edit-draft.ts';
import { keptDrafts, type KeptDraft } from '#lib/usecases/keep-draft.ts';
import {
	addItem,
	makeDraft,
	otherForms,
	resizeDraft,
	STARTING_BLUEPRINT,
	swapItem,
	withForm
} from '#lib/usecases/make-quiz.ts';
import type { PackProblem, Ports } from '#lib/usecases/ports.ts';
import { DraftKeeper } from './draft-keeper.svelte.ts';
import { saidAfter } from './said.ts';

/** How many steps can be taken back. */
const PAST = 50;

/** The quiz that is being made. Each change is a use case that gives the next draft; this keeps those before and after it. */
export class DraftState {
	readonly #ports: () => Ports;
	readonly #keeper: DraftKeeper;
	#pack = $state.raw<Pack | null>(null);
	#history = $state.raw<History<Draft> | null>(null);
	#problem = $state.raw<PackProblem | null>(null);
	#said = $state.raw('');
	/** Of the last making: how many questions came of how many asked for. */
	#made = $state.raw(0);

	constructor(ports: () => Ports) {
		this.#ports = ports;
		this.#keeper = new DraftKeeper(ports);
	}

	get pack(): Pack | null {
		return this.#pack;
	}
	get draft(): Draft | null {
		return this.#history?.now ?? null;
	}
	/** What it is kept under. */
	get name(): string {
		return this.#keeper.name;
	}
	get problem(): PackProblem | null {
		return this.#problem;
	}
	/** What the last step did, to be spoken. */
	get said(): string {
		return this.#said;
	}
	get canUndo(): boolean {
		return (this.#history?.past.length ?? 0) > 0;
	}
	get canRedo(): boolean {
		return (this.#history?.future.length ?? 0) > 0;
	}
	/** Set when the facts gave fewer questions than were asked for. */
	get fewer(): { readonly made: number; readonly asked: number } | null {
		const asked = this.draft?.blueprint.count ?? 0;
		return this.#pack !== null && this.#made < asked ? { made: this.#made, asked } : null;
	}

	/** Opens the pack and makes a quiz at once; without a wish what was left here comes back. */
	start = async ({ pack, topics }: Wish): Promise<void> => {
		const kept = pack === null && topics.length === 0 ? await keptDrafts(this.#ports()).catch(() => []) : [];
		const [left] = kept;
		if (left !== undefined) return this.open(left);
		const { packs, ids } = this.#ports();
		const opened = await this.#openPack(pack ?? packs.list[0]?.id ?? '');
		if (opened === null) return;
		const known = topics.filter((topic) => opened.topics.some(({ id }) => id === topic));
		// What was chosen before for another pack holds for this one, all but its topics
		const blueprint = { ...STARTING_BLUEPRINT, ...this.draft?.blueprint, topics: known };
		this.#replace(makeDraft(opened, blueprint, ids.seed(), this.draft ?? undefined), this.#keeper.name || null);
	};

	/** Goes on with a draft that was kept. */
	open = async ({ name, draft }: KeptDraft): Promise<void> => {
		const opened = draft.pack === null ? null : await this.#openPack(draft.pack);
		if (draft.pack !== null && opened === null) return;
		this.#pack = opened;
		// Fewer than were asked for, because they were taken out
		this.#replace(draft, name, draft.blueprint.count);
	};

	/** Makes the questions anew from another choice; the same seed keeps those that still fit. */
	choose = (choice: Choice): void =>
		this.#remake((draft, pack) => makeDraft(pack, { ...draft.blueprint, ...choice }, draft.seed, draft));

	resize = (count: number): void => this.#remake((draft, pack) => resizeDraft(draft, pack, count));

	shuffle = (): void =>
		this.#remake((draft, pack) => makeDraft(pack, draft.blueprint, this.#ports().ids.seed(), draft));

	/** Another quiz: what was made so far stays where it is kept. */
	startAnew = (): void => {
		const pack = this.#pack;
		if (pack === null) return;
		this.#replace(makeDraft(pack, STARTING_BLUEPRINT, this.#ports().ids.seed()), null);
		this.behave({});
		this.#say(m.make_made({ n: this.draft?.items.length ?? 0 }));
	};

	/** A quiz of the maker's own questions alone. */
	startEmpty = (): void => {
		const { ids } = this.#ports();
		this.#pack = null;
		const draft = { ...STARTING_MANNERS, pack: null, blueprint: STARTING_BLUEPRINT, seed: ids.seed() };
		this.#replace({ ...draft, items: [], refused: [] }, null);
	};

	/** All quizzes that are kept, this one as it stands now. */
	kept = async (): Promise<readonly KeptDraft[]> => {
		await this.keep();
		return keptDrafts(this.#ports()).catch(() => []);
	};

	/** How it is called and taken: no step, for it can be seen and set back at any time. */
	behave = (manners: Partial<Manners>): void => {
		if (this.#history !== null) this.#put({ ...this.#history, now: { ...this.#history.now, ...manners } });
	};

	drop = (at: number): void => this.#step((draft) => dropItem(draft, at), m.make_dropped({ n: at + 1 }));

	duplicate = (at: number): void =>
		this.#step((draft) => duplicateItem(draft, at), m.make_duplicated({ n: at + 1, copy: at + 2 }));

	/** Words of the maker's own, in the place of a question or behind the last one. */
	write = (at: number, item: AnyItem): void => {
		const isNew = at >= (this.draft?.items.length ?? 0);
		this.#step(
			(draft) => writeItem(draft, at, item),
			isNew ? m.make_added({ n: at + 1 }) : m.make_edited({ n: at + 1 })
		);
	};

	swap = (at: number): void =>
		this.#step((draft, pack) => pack && swapItem(draft, pack, at), m.make_swapped({ n: at + 1 }), m.make_swap_none());

	move = (from: number, to: number): void =>
		this.#step((draft) => moveItem(draft, from, to), m.make_moved({ n: to + 1 }));

	reform = (at: number, form: Form): void =>
		this.#step(
			(draft, pack) => pack && withForm(draft, pack, at, form),
			m.make_form_changed({ n: at + 1, form: formNames[form]() }),
			m.make_form_none({ n: at + 1 })
		);

	add = (): void =>
		this.#step(
			(draft, pack) => pack && addItem(draft, pack),
			m.make_added({ n: (this.draft?.items.length ?? 0) + 1 }),
			m.make_swap_none()
		);

	undo = (): void => {
		if (this.canUndo) this.#travel(undo, m.make_undone());
	};

	redo = (): void => {
		if (this.canRedo) this.#travel(redo, m.make_redone());
	};

	/** The questions in words: of the language asked for, else of the other one. */
	listed = (preview: Locale): readonly Listed[] =>
		this.draft === null ? [] : listItems(this.draft, this.#pack, preview);

	/** What else a question could be. To find out takes a while: each form is made beside all that stands. */
	otherForms = (at: number): readonly Form[] =>
		this.draft === null || this.#pack === null ? [] : otherForms(this.draft, this.#pack, at);

	/** Keeps the draft now, before the screen is left. */
	keep = (): Promise<void> => this.#keeper.keep();

	#openPack = async (id: Id): Promise<Pack | null> => {
		this.#problem = null;
		const opening = this.#ports().packs.open(id, { locales: LOCALES, sources: true });
		const opened = await opening.catch(() => fail('pack-unreachable' as const));
		if (!opened.ok) this.#problem = opened.problem;
		if (opened.ok) this.#pack = opened.value;
		return opened.ok ? opened.value : null;
	};

	#step(next: (draft: Draft, pack: Pack | null) => Draft | null, done: string, none = ''): void {
		if (this.#history === null) return;
		const changed = next(this.#history.now, this.#pack);
		const stays = changed === null || changed === this.#history.now;
		if (!stays) this.#put(step(this.#history, changed, PAST));
		this.#say(stays ? none : done);
	}

	#travel(there: (history: History<Draft>) => History<Draft>, said: string): void {
		if (this.#history === null) return;
		const { title, answersShown, order, nameAsked, attempts } = this.#history.now;
		const arrived = there(this.#history);
		// Words and manners that were typed meanwhile stay
		this.#put({ ...arrived, now: { ...arrived.now, title, answersShown, order, nameAsked, attempts } });
		this.#say(said);
	}

	#remake(make: (draft: Draft, pack: Pack) => Draft): void {
		if (this.#history === null || this.#pack === null) return;
		const made = make(this.#history.now, this.#pack);
		this.#put(step(this.#history, made, PAST));
		this.#made = made.items.length;
		this.#say(m.make_made({ n: made.items.length }));
	}

	/** `name`: what it is kept under; null for one that is new. */
	#replace(draft: Draft, name: string | null, made = draft.items.length): void {
		[this.#history, this.#made] = [startHistory(draft), made];
		this.#keeper.begin(name);
	}

	/** The next draft, which is also kept for the next visit, after a moment in which nothing more was changed. */
	#put(history: History<Draft>): void {
		this.#history = history;
		this.#keeper.change(history.now);
	}

	#say(text: string): void {
		this.#said = saidAfter(this.#said, text);
	}
}
