import { FORMS, type Form } from '#lib/domain/base/form.ts';
import type { Direction } from '#lib/domain/base/id.ts';

/** For each relation, form and direction nothing is known yet of the languages in which there are templates: -1. */
export const emptyTemplated = (relations: number): Int16Array => new Int16Array(relations * FORMS.length * 2).fill(-1);

export const templatedAt = (relation: number, form: Form, direction: Direction): number =>
	(relation * FORMS.length + (PLACES.get(form) ?? 0)) * 2 + (direction === 'f' ? 0 : 1);

const PLACES: ReadonlyMap<Form, number> = new Map(FORMS.map((form, place) => [form, place]));
