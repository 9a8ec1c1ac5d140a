interface Held {
	readonly from: number;
	readonly startY: number;
	/** Top and height of each row as it lay, in pixels. */
	readonly rows: readonly { readonly top: number; readonly height: number }[];
	readonly gap: number;
}

/** A row that is dragged along its list: nothing moves in the page until it is let go. */
export class Drag {
	#held: Held | null = $state.raw(null);
	#by = $state.raw(0);

	get from(): number | null {
		return this.#held?.from ?? null;
	}

	/** Where the held row would go now. */
	get to(): number {
		const held = this.#held;
		const row = held?.rows[held.from];
		if (held === null || row === undefined) return 0;
		const middle = row.top + row.height / 2 + this.#by;
		return held.rows.filter(({ top, height }, at) => at !== held.from && top + height / 2 < middle).length;
	}

	take(from: number, startY: number, list: HTMLElement): void {
		const rows = [...list.children]
			.map((row) => row.getBoundingClientRect())
			.map(({ top, height }) => ({ top, height }));
		const [first, second] = rows;
		const gap = first === undefined || second === undefined ? 0 : second.top - first.top - first.height;
		this.#held = { from, startY, rows, gap };
		this.#by = 0;
	}

	move(y: number): void {
		if (this.#held !== null) this.#by = y - this.#held.startY;
	}

	drop(): void {
		this.#held = null;
	}

	/** How far a row is shifted while another one is held, in pixels. */
	shiftOf(at: number): number {
		const held = this.#held;
		if (held === null) return 0;
		if (at === held.from) return this.#by;
		const step = (held.rows[held.from]?.height ?? 0) + held.gap;
		if (at > held.from && at <= this.to) return -step;
		return at < held.from && at >= this.to ? step : 0;
	}
}
