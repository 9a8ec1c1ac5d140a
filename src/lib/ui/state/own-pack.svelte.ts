import type { Id } from '#lib/domain/base/id.ts';
import type { Issue } from '#lib/domain/base/issue.ts';
import { fail, type Result } from '#lib/domain/base/result.ts';
import { bodyOf } from '#lib/domain/dataset/own/edit-own.ts';
import type { OwnPack } from '#lib/domain/dataset/own/own-pack.ts';
import type { NoPack } from '#lib/domain/dataset/read-sheets.ts';
import type { SaveProblem } from '#lib/domain/memory/problems.ts';
import { m } from '#lib/ui/messages/index.ts';
import { findingsIn } from '#lib/ui/packs/own/findings.ts';
import { lookAtPack, type PackLook } from '#lib/usecases/look-at-pack.ts';
import { beginOwnPack, dropOwnPack, findOwnPack, keepOwnPack, type OwnProblem } from '#lib/usecases/own-packs.ts';
import {
	openPackFiles,
	openPasted,
	savePack,
	type PackOffer,
	type PackWay,
	type TakeInProblem
} from '#lib/usecases/pack-files.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import { saidAfter } from './said.ts';

/** Milliseconds after the last key. */
const KEPT_AFTER = 300;
const READ_AFTER = 250;
/** How many steps can be taken back. */
const PAST = 30;

/** A pack of one's own while it is edited: each change gives the next pack, is kept, and is read anew. */
export class OwnPackState {
	readonly #ports: () => Ports;
	#own = $state.raw<OwnPack | null>(null);
	#past = $state.raw<readonly OwnPack[]>([]);
	#look = $state.raw<Result<PackLook, NoPack> | null>(null);
	#problem = $state.raw<OwnProblem | null>(null);
	#unsaved = $state.raw<SaveProblem | 'too-big' | null>(null);
	#offer = $state.raw<PackOffer | null>(null);
	#refused = $state.raw<TakeInProblem | null>(null);
	#busy = $state.raw(false);
	#said = $state.raw('');
	#saving: ReturnType<typeof setTimeout> | undefined;
	#reading: ReturnType<typeof setTimeout> | undefined;
	/** Changed and not kept yet. */
	#dirty = false;
	readonly #findings = $derived(findingsIn(this.#look?.ok === true ? this.#look.value.issues : []));

	constructor(ports: () => Ports) {
		this.#ports = ports;
	}

	get own(): OwnPack | null {
		return this.#own;
	}
	/** What the pack was read as last; null before the first reading. */
	get look(): PackLook | null {
		return this.#look?.ok === true ? this.#look.value : null;
	}
	/** Why the sheets are no pack at all. */
	get noPack(): NoPack | null {
		return this.#look?.ok === false ? this.#look.problem : null;
	}
	/** What is to be improved, by sheet and row. */
	get findings(): ReadonlyMap<string, readonly Issue[]> {
		return this.#findings;
	}
	get problem(): OwnProblem | null {
		return this.#problem;
	}
	get unsaved(): SaveProblem | 'too-big' | null {
		return this.#unsaved;
	}
	/** What came in and waits for a decision. */
	get offer(): PackOffer | null {
		return this.#offer;
	}
	get refused(): TakeInProblem | null {
		return this.#refused;
	}
	get busy(): boolean {
		return this.#busy;
	}
	get canUndo(): boolean {
		return this.#past.length > 0;
	}
	get said(): string {
		return this.#said;
	}
	get isEmpty(): boolean {
		return this.#own !== null && this.#own.sheets.t === 'beginner' && bodyOf(this.#own).length === 0;
	}

	/** Opens a pack; without an id a new one, of which nothing is stored before something is typed. */
	open = async (id: Id | null): Promise<void> => {
		this.#problem = null;
		const found =
			id === null
				? null
				: await findOwnPack(this.#ports(), id).catch((): Result<OwnPack, OwnProblem> => fail('failed'));
		if (found?.ok === false) {
			this.#problem = found.problem;
			return;
		}
		this.#own = found === null ? beginOwnPack(this.#ports()) : found.value;
		this.#read();
	};

	/** A change of words: no step of its own to take back. */
	type = (next: (own: OwnPack) => OwnPack): void => {
		if (this.#own !== null) this.#put(next(this.#own));
	};

	/** A step that can be taken back. */
	step = (next: (own: OwnPack) => OwnPack, said = ''): void => {
		const before = this.#own;
		if (before === null) return;
		const after = next(before);
		if (after === before) return;
		this.#past = [...this.#past, before].slice(-PAST);
		this.#put(after);
		this.#read();
		if (said !== '') this.say(said);
	};

	undo = (): void => {
		const before = this.#past.at(-1);
		if (before === undefined) return;
		this.#past = this.#past.slice(0, -1);
		this.#put({ ...before, title: this.#own?.title ?? before.title });
		this.#read();
		this.say(m.make_undone());
	};

	paste = (text: string): Promise<void> => this.#takeIn((into) => openPasted(this.#ports(), text, into));

	choose = (files: readonly File[]): Promise<void> => this.#takeIn((into) => openPackFiles(this.#ports(), files, into));

	/** Takes what is offered; gives its id, which may be that of another pack. */
	take = async (): Promise<Id | null> => {
		const offer = this.#offer;
		if (offer === null) return null;
		this.#offer = null;
		if (offer.own.id === this.#own?.id) {
			// A title that was given here goes before the name of a file
			this.step((own) => ({ ...offer.own, title: own.title === '' ? offer.own.title : own.title }));
		} else {
			await this.keep();
			[this.#own, this.#past] = [offer.own, []];
			this.#put(offer.own);
			this.#read();
		}
		await this.keep();
		this.say(m.own_offer_kept({ n: offer.facts }));
		return offer.own.id;
	};

	leaveOffer = (): void => {
		[this.#offer, this.#refused] = [null, null];
	};

	save = async (way: PackWay): Promise<void> => {
		const own = this.#own;
		if (own === null) return;
		const given = await savePack(this.#ports(), own, way).catch(() => 'failed' as const);
		if (given !== 'cancelled') this.say(given === 'given' ? m.own_saved() : m.own_save_failed());
	};

	/** Gives whether the pack is gone. */
	drop = async (): Promise<boolean> => {
		const own = this.#own;
		if (own === null) return false;
		this.#forget();
		const dropped = await dropOwnPack(this.#ports(), own.id);
		this.#unsaved = dropped.ok ? null : dropped.problem;
		return dropped.ok;
	};

	/** Keeps what was typed now, before the screen is left. */
	keep = async (): Promise<void> => {
		clearTimeout(this.#saving);
		const own = this.#own;
		if (own === null || !this.#dirty) return;
		this.#dirty = false;
		const kept = await keepOwnPack(this.#ports(), own).catch(() => fail('failed' as const));
		// Tried again with the next change, or when the screen is left
		if (!kept.ok) this.#dirty = true;
		this.#unsaved = kept.ok ? null : kept.problem;
	};

	say(text: string): void {
		this.#said = saidAfter(this.#said, text);
	}

	async #takeIn(open: (into: OwnPack | null) => Promise<Result<PackOffer, TakeInProblem>>): Promise<void> {
		[this.#busy, this.#refused, this.#offer] = [true, null, null];
		const offer = await open(this.#own).catch((): Result<PackOffer, TakeInProblem> => fail('unreadable'));
		this.#busy = false;
		if (offer.ok) this.#offer = offer.value;
		else this.#refused = offer.problem;
	}

	#put(own: OwnPack): void {
		[this.#own, this.#dirty] = [own, true];
		clearTimeout(this.#saving);
		this.#saving = setTimeout(() => void this.keep(), KEPT_AFTER);
		clearTimeout(this.#reading);
		this.#reading = setTimeout(() => this.#read(), READ_AFTER);
	}

	#read(): void {
		clearTimeout(this.#reading);
		if (this.#own !== null) this.#look = lookAtPack(this.#own);
	}

	#forget(): void {
		clearTimeout(this.#saving);
		clearTimeout(this.#reading);
		this.#dirty = false;
	}
}
