import type { Id } from '#lib/domain/base/id.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { statementOf } from '#lib/domain/generator/statement.ts';
import { generate } from '#lib/domain/generator/generate.ts';
import { indexOf } from '#lib/domain/generator/index-pack.ts';
import { namesOfPack } from '#lib/domain/generator/names.ts';
import { render } from '#lib/domain/generator/render.ts';
import type { Names } from '#lib/domain/questions/form-contract.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import { asksOf, type Asks } from '#lib/domain/share/cover.ts';
import type { SharedBlueprint } from '#lib/domain/share/blueprint.ts';
import type { LinkTrouble } from '#lib/domain/share/problem.ts';
import type { SharedItem, SharedQuiz } from '#lib/domain/share/quiz.ts';
import type { PackProblem, Ports } from '#lib/usecases/ports.ts';

/** One question of a quiz that was opened. */
export interface QuizQuestion {
	readonly item: AnyItem;
	/** In the words of whoever made the link: it says nothing about the learner's own cards. */
	readonly own: boolean;
	/**
	 * The fact was found wrong since the quiz was made: what is right, in words; empty where the pack has none.
	 * Such a question leaves no review.
	 */
	readonly correction: string | null;
}

/** A quiz as a person takes it. */
export interface OpenQuiz {
	readonly title: string;
	/** The frame of the quiz as it is; a fresh quiz from a blueprint gets one of its own. */
	readonly code: string;
	/** Made from a blueprint just now. */
	readonly fresh: boolean;
	/** Written by the maker of the link, not by a pack of ours. */
	readonly ownWords: boolean;
	readonly feedback: 'each' | 'end';
	/** Where answers are wanted or one attempt only is: what the student must know of it first. */
	readonly asks: Asks | null;
	/** Each sitting draws its own order. */
	readonly shuffled: boolean;
	/** The reader's; a question without words in it is in another one. */
	readonly locale: Locale;
	readonly questions: readonly QuizQuestion[];
	readonly pack: Pack | null;
	readonly names: Names;
}

export type OpenProblem =
	| { readonly of: 'link'; readonly trouble: LinkTrouble }
	| { readonly of: 'pack'; readonly problem: PackProblem }
	/** A question cannot be shown by this version. */
	| { readonly of: 'link-newer' }
	/** A blueprint of which no question can be made. */
	| { readonly of: 'no-questions' };

/** Opens the fragment of a quiz link, or a pasted code. Nothing is stored. */
export const openQuiz = async (
	{ links, packs, ids }: Pick<Ports, 'links' | 'packs' | 'ids'>,
	text: string,
	locale: Locale
): Promise<Result<OpenQuiz, OpenProblem>> => {
	const read = await links.read(text);
	if (!read.ok) return fail(await openProblemOf(packs, read.problem));
	const wanted = read.value.kind === 'quiz' ? (read.value.quiz.pack?.id ?? null) : read.value.blueprint.pack;
	const pack = wanted === null ? ok(null) : await packs.open(wanted, { locales: LOCALES, sources: true });
	if (!pack.ok) return fail({ of: 'pack', problem: pack.problem });
	const quiz =
		read.value.kind === 'quiz' ? read.value.quiz : freshQuiz(read.value.blueprint, pack.value, ids.seed(), locale);
	if (quiz.items.length === 0 && read.value.kind === 'blueprint') return fail({ of: 'no-questions' });
	const questions = questionsOf(quiz, pack.value, locale);
	const code = await codeOf(links, quiz, text);
	if (questions === null || code === null) return fail({ of: 'link-newer' });
	return ok({
		title: quiz.title,
		code,
		fresh: read.value.kind === 'blueprint',
		ownWords: quiz.title !== '' || quiz.items.some((item) => item.t === 'own'),
		feedback: quiz.settings.answersShown,
		asks: asksOf(quiz.settings),
		shuffled: quiz.settings.order === 'shuffled',
		locale,
		questions,
		pack: pack.value,
		names: pack.value === null ? NO_NAMES : namesOfPack(indexOf(pack.value))
	});
};

/** Where answers go back the letters count: the teacher knows the quiz by the frame as it was made. */
const codeOf = async (links: Ports['links'], quiz: SharedQuiz, text: string): Promise<string | null> => {
	if (quiz.settings.reports !== null) return links.codeIn(text);
	const link = await links.writeQuiz(quiz);
	return link.ok ? link.value.code : null;
};

/** A pack that cannot be had makes its links look newer than they are: what is missing then is the pack. */
const openProblemOf = async (packs: Ports['packs'], trouble: LinkTrouble): Promise<OpenProblem> => {
	if (trouble.problem !== 'newer') return { of: 'link', trouble };
	for (const { id } of packs.list) {
		const pack = await packs.open(id, { locales: [], sources: false });
		if (!pack.ok) return { of: 'pack', problem: pack.problem };
	}
	return { of: 'link', trouble };
};

/** The same quiz in another language, a fresh one included; null when it cannot be had. */
export const translated = async (
	ports: Pick<Ports, 'links' | 'packs' | 'ids'>,
	quiz: OpenQuiz,
	locale: Locale
): Promise<OpenQuiz | null> => {
	const opened = await openQuiz(ports, quiz.code, locale);
	return opened.ok ? { ...opened.value, fresh: quiz.fresh } : null;
};

const NO_NAMES: Names = { ofKind: () => [] };

/** A blueprint becomes a quiz as it opens: from then on it is the same questions, so that a sitting can go on. */
const freshQuiz = (blueprint: SharedBlueprint, pack: Pack | null, seed: string, locale: Locale): SharedQuiz => ({
	title: '',
	pack: pack === null ? null : { id: pack.id, version: pack.version },
	items:
		pack === null
			? []
			: generate(pack, { ...blueprint, again: true }, seed, locale).specs.map((spec): SharedItem => ({
					t: 'reference',
					spec
				})),
	settings: { locale, answersShown: 'each', order: 'fixed', nameAsked: 'none', attempts: 'any', reports: null }
});

/** All questions, or null when one cannot be shown: never half a quiz as if it were whole. */
const questionsOf = (quiz: SharedQuiz, pack: Pack | null, locale: Locale): readonly QuizQuestion[] | null => {
	const questions = quiz.items.flatMap((item) => questionOf(item, pack, locale) ?? []);
	return questions.length === quiz.items.length && questions.length > 0 ? questions : null;
};

const questionOf = (shared: SharedItem, pack: Pack | null, locale: Locale): QuizQuestion | null => {
	if (shared.t === 'own') return { item: shared.item, own: true, correction: null };
	if (pack === null) return null;
	const others = LOCALES.filter((other) => other !== locale);
	for (const shown of [locale, ...others]) {
		const item = render(shared.spec, pack, shown);
		if (item.ok) return { item: item.value, own: false, correction: correctionOf(pack, item.value.facts, shown) };
	}
	return null;
};

/** What replaces the first of the facts that was found wrong; null while they stand. */
const correctionOf = (pack: Pack, facts: readonly Id[], locale: Locale): string | null => {
	const wrong = facts.flatMap(
		(id) => pack.facts.find((fact) => fact.id === id && fact.status === 'deprecated') ?? []
	)[0];
	return wrong === undefined ? null : (statementOf(indexOf(pack), wrong.replacedBy ?? '', locale) ?? '');
};
