import type { AnyItem } from '#lib/domain/questions/item.ts';

/** Positions of the options that are right, or of all in their right sequence; none where nothing stands to choose. */
export const rightPlaces = (item: AnyItem): readonly number[] => {
	switch (item.form) {
		case 'choice':
		case 'compare':
			return [item.key];
		case 'multiple':
		case 'order':
			return item.key;
		case 'self':
		case 'typed':
		case 'numeric':
		case 'true-false':
		case 'estimate':
		case 'match':
		case 'categorise':
			return [];
	}
};
