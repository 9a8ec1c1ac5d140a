import type { Locale } from '#lib/domain/base/locale.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { OwnForm, Words } from '#lib/domain/questions/own/words.ts';
import type { SharedItem } from '#lib/domain/share/quiz.ts';
import type * as EditorModule from '#lib/ui/make/editor.ts';
import type { DraftState } from './draft.svelte.ts';

type Editor = typeof EditorModule;

/** The question that is being written. What is left unfinished stays until it is gone on with or thrown away. */
export class Editing {
	readonly #maker: DraftState;
	#editor = $state.raw<Editor | null>(null);
	#words = $state.raw<Words | null>(null);
	/** What stands in the quiz in its place; null for a new question. */
	#target = $state.raw<SharedItem | null>(null);
	#touched = $state(false);
	#failed = $state(false);
	open = $state(false);

	constructor(maker: DraftState) {
		this.#maker = maker;
	}

	get editor(): Editor | null {
		return this.#editor;
	}
	get words(): Words | null {
		return this.#words;
	}
	/** Something was typed, and neither saved nor thrown away. */
	get isLeft(): boolean {
		return this.#touched && !this.open;
	}
	/** What writing needs could not be loaded. */
	get failed(): boolean {
		return this.#failed;
	}
	/** Where it will stand: from 0. */
	get at(): number {
		const items = this.#maker.draft?.items ?? [];
		const at = this.#target === null ? -1 : items.indexOf(this.#target);
		return at < 0 ? items.length : at;
	}
	get isNew(): boolean {
		return this.#target === null;
	}

	load = async (): Promise<Editor | null> => {
		this.#editor ??= await import('#lib/ui/make/editor.ts').catch(() => null);
		this.#failed = this.#editor === null;
		return this.#editor;
	};

	edit = async (at: number, item: AnyItem): Promise<void> => {
		const editor = await this.load();
		const target = this.#maker.draft?.items[at];
		if (editor === null || target === undefined) return;
		if (!this.#touched || this.#target !== target) this.#begin(editor.wordsOf(item), target);
		this.open = true;
	};

	begin = async (form: OwnForm, locale: Locale): Promise<void> => {
		const editor = await this.load();
		if (editor === null) return;
		this.#begin(editor.emptyWords(form, locale), null);
		this.open = true;
	};

	change = (words: Words): void => {
		this.#words = words;
		this.#touched = true;
	};

	save = (item: AnyItem): void => {
		this.#maker.write(this.at, item);
		this.forget();
	};

	forget = (): void => {
		this.#touched = false;
		this.open = false;
	};

	#begin(words: Words, target: SharedItem | null): void {
		[this.#words, this.#target, this.#touched] = [words, target, false];
	}
}
