import * as v from 'valibot';
import { FORMS } from '#lib/domain/base/form.ts';
import { readCardId, type CardId } from '#lib/domain/base/id.ts';
import { readOwnItem } from './own-item.ts';
import { MAX_ITEMS, MAX_OPTIONS, type SharedItem } from './quiz.ts';

const Name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const Names = v.pipe(v.array(Name), v.maxLength(MAX_OPTIONS));
const Spec = v.object({
	card: v.custom<CardId>((raw) => typeof raw === 'string' && raw.length <= 200 && readCardId(raw) !== null),
	form: v.picklist(FORMS),
	options: Names,
	further: Names
});

/** Items of a quiz that is being made, as they were stored: all of them, or null where one of them is none. */
export const readKeptItems = (raw: unknown): readonly SharedItem[] | null => {
	if (!Array.isArray(raw) || raw.length > MAX_ITEMS) return null;
	const items = raw.flatMap((one) => readKeptItem(one) ?? []);
	return items.length === raw.length ? items : null;
};

const readKeptItem = (raw: unknown): SharedItem | null => {
	if (typeof raw !== 'object' || raw === null || !('t' in raw)) return null;
	if (raw.t === 'own' && 'item' in raw) {
		const item = readOwnItem(raw.item);
		return item === null ? null : { t: 'own', item };
	}
	const spec = raw.t === 'reference' && 'spec' in raw ? v.safeParse(Spec, raw.spec) : null;
	return spec?.success === true ? { t: 'reference', spec: spec.output } : null;
};
