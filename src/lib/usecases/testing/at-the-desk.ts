import type { CardKey } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import { keyText } from '#lib/domain/questions/index.ts';
import type { Progress } from '#lib/domain/memory/progress.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ResponseTo } from '#lib/domain/questions/shapes.ts';
import type { Form } from '#lib/domain/base/form.ts';
import type { Choice, Desk } from '#lib/usecases/desk.ts';
import { answer, goOn, insist, openDesk, undoLast, type Moved } from '#lib/usecases/practise.ts';
import type { Device } from './ports.ts';

export const aChoice = (change: Partial<Choice> = {}): Choice => ({
	pack: 'course',
	topics: [],
	cards: null,
	mode: 'questions',
	ahead: false,
	...change
});

/** What is known about memory; the functions of the model cannot be compared. */
export const known = ({ cards, voided, settings }: Progress) => ({ cards, voided, settings });

/** What a learner who knows it gives. */
export const rightTo = (item: AnyItem): ResponseTo<Form> => {
	switch (item.form) {
		case 'self':
			return { knew: true };
		case 'choice':
			return { chosen: item.key };
		case 'compare':
			return { chosen: item.key };
		case 'order':
			return { order: item.key };
		case 'true-false':
			return { answer: item.key };
		case 'typed':
		case 'numeric':
			return { text: keyText(item) };
		case 'estimate':
			return { guess: keyText(item) };
		case 'match':
		case 'categorise':
			return { pairs: item.key };
		case 'multiple':
			return { ticked: item.key };
	}
};

/** Something readable that is wrong. */
export const wrongTo = (item: AnyItem): ResponseTo<Form> => {
	switch (item.form) {
		case 'self':
			return { knew: false };
		case 'choice':
			return { chosen: item.key === 0 ? 1 : 0 };
		case 'compare':
			return { chosen: 1 - item.key };
		case 'order':
			return { order: item.key.toReversed() };
		case 'true-false':
			return { answer: !item.key };
		case 'typed':
			return { text: item.body.answer === 'date' ? '1802' : 'Reykjavik' };
		case 'numeric':
			return { text: '3' };
		case 'estimate':
			return { guess: item.body.answer === 'date' ? item.body.from : '0.001' };
		case 'match':
		case 'categorise':
			return { pairs: item.key.map((right) => (right + 1) % item.body.rights.length) };
		case 'multiple':
			return { ticked: item.body.options.flatMap((_, at) => (item.key.includes(at) ? [] : [at])) };
	}
};

/** A learner at a desk: every step is shown at once and appended to the log behind it, as the screen does. */
export class Learner {
	desk: Desk;
	readonly #device: Device;

	constructor(device: Device, desk: Desk) {
		this.#device = device;
		this.desk = desk;
	}

	get item(): AnyItem {
		const { practice } = this.desk;
		if (practice.phase !== 'asking') throw new Error(`not asked anything: ${practice.phase}`);
		return practice.asked.item;
	}

	get card(): CardKey {
		const { practice } = this.desk;
		if (practice.phase !== 'asking') throw new Error(`not asked anything: ${practice.phase}`);
		return practice.asked.card;
	}

	give = async (response: ResponseTo<Form>): Promise<void> => {
		this.#device.clock.pass({ ms: 5000 });
		const now = this.#device.clock.now();
		await this.#moved(answer(this.desk, response, { now, id: this.#device.ports.ids.entry(now.at), away: false }));
	};

	undo = async (): Promise<void> => {
		const now = this.#device.clock.now();
		await this.#moved(undoLast(this.desk, { now, id: this.#device.ports.ids.entry(now.at) }));
	};

	insist = async (): Promise<void> => {
		const now = this.#device.clock.now();
		const { entry } = this.#device.ports.ids;
		await this.#moved(insist(this.desk, { now, ids: [entry(now.at), entry(now.at)] }));
	};

	goOn = (): void => {
		this.desk = goOn(this.desk, this.#device.clock.now());
	};

	/** Answers and goes on. */
	take = async (isRight: boolean): Promise<void> => {
		await this.give(isRight ? rightTo(this.item) : wrongTo(this.item));
		this.goOn();
	};

	/** To the end of the run; gives the cards in the order in which they were asked. */
	finish = async (isRight: (card: CardKey, times: number) => boolean = () => true): Promise<readonly CardKey[]> => {
		const cards: CardKey[] = [];
		while (this.desk.practice.phase === 'asking') {
			const { card } = this;
			cards.push(card);
			await this.take(isRight(card, cards.filter((one) => one === card).length));
			if (cards.length > 200) throw new Error('the run does not end');
		}
		return cards;
	};

	#moved = async ({ desk, entries }: Moved): Promise<void> => {
		this.desk = desk;
		await this.#device.ports.log.append(entries);
	};
}

export const sitDown = async (device: Device, choice: Choice = aChoice(), locale: Locale = 'en'): Promise<Learner> => {
	const opened = await openDesk(device.ports, choice, locale);
	if (!opened.ok) throw new Error(opened.problem);
	return new Learner(device, opened.value.desk);
};
