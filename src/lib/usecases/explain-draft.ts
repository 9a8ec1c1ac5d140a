import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { Difficulty } from '#lib/domain/generator/blueprint.ts';
import { indexOf } from '#lib/domain/generator/index-pack.ts';
import { difficultyOf, difficultyWord } from '#lib/domain/generator/prior.ts';
import type { Draft } from './make-quiz.ts';

/** How hard each question of a draft is thought to be. */
export const difficultiesOf = ({ items }: Draft, pack: Pack): readonly Difficulty[] =>
	items.map((spec) => difficultyWord(difficultyOf(indexOf(pack), spec)));
