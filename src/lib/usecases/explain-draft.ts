import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { Difficulty } from '#lib/domain/generator/blueprint.ts';
import { indexOf } from '#lib/domain/generator/index-pack.ts';
import { difficultyOf, difficultyWord } from '#lib/domain/generator/prior.ts';
import { whyOf, type Why } from '#lib/domain/generator/why.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { Draft } from './make-quiz.ts';

/** How hard each question of a draft is thought to be. */
export const difficultiesOf = ({ items }: Draft, pack: Pack): readonly Difficulty[] =>
	items.map((spec) => difficultyWord(difficultyOf(indexOf(pack), spec)));

/** Why the options of a question are wrong and why they were chosen. */
export const whyOptions = (item: AnyItem, pack: Pack): Why => whyOf(indexOf(pack), item);
