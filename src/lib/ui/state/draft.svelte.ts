import type { Form } from '#lib/domain/base/form.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { fail } from '#lib/domain/base/result.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { m } from '#lib/ui/messages/index.ts';
import type { Choice } from '#lib/ui/make/choice.ts';
import { listItems, type Listed } from '#lib/ui/make/listed.ts';
import type { Wish } from '#lib/ui/make/wish.ts';
import { formNames } from '#lib/ui/questions/form-names.ts';
import { keepDraft, lastDraft } from '#lib/usecases/keep-draft.ts';
import {
	addItem,
	dropItem,
	makeDraft,
	moveItem,
	otherForms,
	resizeDraft,
	STARTING_BLUEPRINT,
	swapItem,
	withForm,
	type Draft
} from '#lib/usecases/make-quiz.ts';
import type { PackProblem, Ports } from '#lib/usecases/ports.ts';
import { locale } from './locale.svelte.ts';
import { saidAfter } from './said.ts';

/** Milliseconds after the last change. */
const KEPT_AFTER = 300;
/** How many steps can be taken back. */
const PAST = 50;

/** The quiz that is being made. Each change is a use case that gives the next draft; this keeps the drafts before it. */
export class DraftState {
	readonly #ports: () => Ports;
	#pack = $state.raw<Pack | null>(null);
	#draft = $state.raw<Draft | null>(null);
	#past = $state.raw<readonly Draft[]>([]);
	#problem = $state.raw<PackProblem | null>(null);
	#said = $state.raw('');
	/** Of the last making: how many questions came of how many asked for. */
	#made = $state.raw(0);
	#saving: ReturnType<typeof setTimeout> | undefined;

	constructor(ports: () => Ports) {
		this.#ports = ports;
	}

	get pack(): Pack | null {
		return this.#pack;
	}
	get draft(): Draft | null {
		return this.#draft;
	}
	get problem(): PackProblem | null {
		return this.#problem;
	}
	/** What the last step did, to be spoken. */
	get said(): string {
		return this.#said;
	}
	get canUndo(): boolean {
		return this.#past.length > 0;
	}
	/** Set when the facts gave fewer questions than were asked for. */
	get fewer(): { readonly made: number; readonly asked: number } | null {
		const asked = this.#draft?.blueprint.count ?? 0;
		return this.#made < asked ? { made: this.#made, asked } : null;
	}

	/** Opens the pack and makes a quiz at once. */
	start = async ({ pack, topics }: Wish): Promise<void> => {
		this.#problem = null;
		const { packs, ids } = this.#ports();
		// A link to this screen asks for something: what was left here comes back only without one
		const left = pack === null && topics.length === 0 ? await lastDraft(this.#ports()).catch(() => null) : null;
		const wanted = pack ?? left?.pack ?? packs.list[0]?.id ?? '';
		const opening = packs.open(wanted, { locales: LOCALES, sources: true });
		const opened = await opening.catch(() => fail('pack-unreachable' as const));
		if (!opened.ok) {
			this.#problem = opened.problem;
			return;
		}
		this.#pack = opened.value;
		if (left !== null) {
			// Fewer than were asked for, because they were taken out
			this.#replace(left, left.blueprint.count);
			return;
		}
		const known = topics.filter((topic) => opened.value.topics.some(({ id }) => id === topic));
		// What was chosen before for another pack holds for this one, all but its topics
		const blueprint = { ...STARTING_BLUEPRINT, ...this.#draft?.blueprint, topics: known };
		this.#replace(makeDraft(opened.value, blueprint, ids.seed(), this.#draft ?? undefined));
	};

	/** Makes the questions anew from another choice; the same seed keeps those that still fit. */
	choose = (choice: Choice): void =>
		this.#remake((draft, pack) => makeDraft(pack, { ...draft.blueprint, ...choice }, draft.seed, draft));

	resize = (count: number): void => this.#remake((draft, pack) => resizeDraft(draft, pack, count));

	shuffle = (): void =>
		this.#remake((draft, pack) => makeDraft(pack, draft.blueprint, this.#ports().ids.seed(), draft));

	startAnew = (): void => this.#remake((_, pack) => makeDraft(pack, STARTING_BLUEPRINT, this.#ports().ids.seed()));

	title = (title: string): void => {
		if (this.#draft !== null) this.#put({ ...this.#draft, title });
	};

	showAnswers = (answersShown: Draft['answersShown']): void => {
		if (this.#draft !== null) this.#put({ ...this.#draft, answersShown });
	};

	drop = (at: number): void => this.#step((draft) => dropItem(draft, at), m.make_dropped({ n: at + 1 }));

	swap = (at: number): void =>
		this.#step((draft, pack) => swapItem(draft, pack, at), m.make_swapped({ n: at + 1 }), m.make_swap_none());

	move = (from: number, to: number): void =>
		this.#step((draft) => moveItem(draft, from, to), m.make_moved({ n: to + 1 }));

	reform = (at: number, form: Form): void =>
		this.#step(
			(draft, pack) => withForm(draft, pack, at, form),
			m.make_form_changed({ n: at + 1, form: formNames[form]() }),
			m.make_form_none({ n: at + 1 })
		);

	add = (): void =>
		this.#step(
			(draft, pack) => addItem(draft, pack),
			m.make_added({ n: (this.#draft?.items.length ?? 0) + 1 }),
			m.make_swap_none()
		);

	undo = (): void => {
		const before = this.#past.at(-1);
		if (before === undefined) return;
		// Words and manners that were typed meanwhile stay
		const { title, answersShown } = this.#draft ?? before;
		this.#put({ ...before, title, answersShown });
		this.#past = this.#past.slice(0, -1);
		this.#say(m.make_undone());
	};

	/** The questions in words: of the language asked for, else of the other one. */
	listed = (preview: Locale): readonly Listed[] =>
		this.#draft === null || this.#pack === null ? [] : listItems(this.#draft, this.#pack, preview);

	/** What else a question could be. To find out takes a while: each form is made beside all that stands. */
	otherForms = (at: number): readonly Form[] =>
		this.#draft === null || this.#pack === null ? [] : otherForms(this.#draft, this.#pack, at);

	/** Keeps the draft now, before the screen is left. */
	keep = async (): Promise<void> => {
		clearTimeout(this.#saving);
		const [draft, pack] = [this.#draft, this.#pack];
		// What cannot be kept still stands on the screen
		if (draft !== null && pack !== null)
			await keepDraft(this.#ports(), draft, pack, locale.current).catch(() => undefined);
	};

	#step(next: (draft: Draft, pack: Pack) => Draft | null, done: string, none = ''): void {
		const [draft, pack] = [this.#draft, this.#pack];
		if (draft === null || pack === null) return;
		const changed = next(draft, pack);
		const stays = changed === null || changed === draft;
		if (!stays) this.#keep(draft, changed);
		this.#say(stays ? none : done);
	}

	#remake(make: (draft: Draft, pack: Pack) => Draft): void {
		const [draft, pack] = [this.#draft, this.#pack];
		if (draft === null || pack === null) return;
		const made = make(draft, pack);
		this.#keep(draft, made);
		this.#made = made.items.length;
		this.#say(m.make_made({ n: made.items.length }));
	}

	#replace(draft: Draft, made = draft.items.length): void {
		[this.#draft, this.#past, this.#made] = [draft, [], made];
	}

	#keep(before: Draft, after: Draft): void {
		this.#past = [...this.#past, before].slice(-PAST);
		this.#put(after);
	}

	/** The next draft, which is also kept for the next visit, after a moment in which nothing more was changed. */
	#put(draft: Draft): void {
		this.#draft = draft;
		clearTimeout(this.#saving);
		this.#saving = setTimeout(() => void this.keep(), KEPT_AFTER);
	}

	#say(text: string): void {
		this.#said = saidAfter(this.#said, text);
	}
}
