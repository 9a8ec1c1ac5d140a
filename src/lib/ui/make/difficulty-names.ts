import type { Difficulty } from '#lib/domain/generator/blueprint.ts';
import { m } from '#lib/ui/messages/index.ts';

export const difficultyNames: { readonly [D in Difficulty]: () => string } = {
	easy: m.make_easy,
	medium: m.make_medium,
	hard: m.make_hard
};
