import type { Id } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import { fail, type Result } from '#lib/domain/base/result.ts';
import { countTopics, type TopicCount } from '#lib/ui/packs/count-topics.ts';
import type { FactRow, PackView } from '#lib/usecases/browse-pack.ts';
import type * as Browse from '#lib/usecases/browse-pack.ts';
import type { PackProblem, Ports } from '#lib/usecases/ports.ts';

/** Facts that are put on the page at a time: hundreds at once would make a phone wait. */
const CHUNK = 50;

/** A pack that is read: what of it is looked at, and how far down. */
export class PackViewState {
	readonly #ports: () => Ports;
	#view = $state.raw<PackView | null>(null);
	#problem = $state.raw<PackProblem | null>(null);
	#search = $state.raw('');
	#topic = $state.raw<Id | null>(null);
	#chunks = $state.raw(1);
	/** What reads facts; the list of packs goes without until facts are wanted. */
	#browse = $state.raw<typeof Browse | null>(null);
	readonly #found = $derived(this.#browse?.findRows(this.#view?.rows ?? [], this.#search, this.#topic) ?? []);
	readonly #topics = $derived(this.#view === null ? [] : countTopics(this.#view));
	#opening = 0;

	constructor(ports: () => Ports) {
		this.#ports = ports;
	}

	get view(): PackView | null {
		return this.#view;
	}
	get problem(): PackProblem | null {
		return this.#problem;
	}
	get search(): string {
		return this.#search;
	}
	get topic(): Id | null {
		return this.#topic;
	}
	/** Everything that the search and the topic leave. */
	get found(): readonly FactRow[] {
		return this.#found;
	}
	/** What of it is on the page. */
	get shown(): readonly FactRow[] {
		return this.#found.slice(0, this.#chunks * CHUNK);
	}
	/** Topics that hold facts which can be read, in the order of the pack. */
	get topics(): readonly TopicCount[] {
		return this.#topics;
	}

	open = async (pack: Id, locale: Locale): Promise<void> => {
		const opening = ++this.#opening;
		this.#problem = null;
		const opened = await this.#read(pack, locale).catch(() => fail('pack-unreachable' as const));
		// Another pack or language may have been asked for meanwhile
		if (opening !== this.#opening) return;
		if (opened.ok) this.#view = opened.value;
		else this.#problem = opened.problem;
	};

	async #read(pack: Id, locale: Locale): Promise<Result<PackView, PackProblem>> {
		this.#browse ??= await import('#lib/usecases/browse-pack.ts');
		return this.#browse.browsePack(this.#ports(), pack, locale);
	}

	find = (search: string): void => {
		this.#search = search;
		this.#chunks = 1;
	};

	pickTopic = (topic: Id | null): void => {
		this.#topic = topic;
		this.#chunks = 1;
	};

	showMore = (): void => {
		this.#chunks += 1;
	};
}
