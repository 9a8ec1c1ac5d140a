import { fold } from '#lib/domain/base/fold.ts';
import type { Thing } from './pack.ts';

/** Every spelling of a thing, folded, with and without the optional words in parentheses. */
export const namesOf = (thing: Thing): ReadonlySet<string> =>
	new Set(
		[thing.label.en, thing.label.zh, ...thing.aliases].flatMap((name) =>
			name === undefined ? [] : [fold(name.replace(/[()（）]/g, '')), fold(name.replace(/[(（][^()（）]*[)）]/g, ''))]
		)
	);
