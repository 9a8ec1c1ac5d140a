// What the command line of `questions` says.
import { FORMS, type Form } from '#lib/domain/base/form.ts';
import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { fail, ok, type Result } from '#lib/domain/base/result.ts';

export interface QuestionArguments {
	readonly pack: string;
	readonly seed: number;
	readonly count?: number;
	readonly forms?: readonly Form[];
	readonly locale: Locale;
}

const OPTIONS = ['pack', 'seed', 'count', 'forms', 'locale', 'format'] as const;
type Option = (typeof OPTIONS)[number];

const MAX_SEED = 0xffff_ffff;

/** The arguments, or one sentence on what is missing, unknown or no number. */
export const readQuestionArguments = (words: readonly string[]): Result<QuestionArguments, string> => {
	const given = readOptions(words);
	if (!given.ok) return given;
	const { pack, format = 'jsonl', locale = 'en', seed = '1', count, forms } = given.value;
	if (pack === undefined)
		return fail('--pack is missing: a folder of sheets, a compiled pack (.json) or a beginner sheet (.csv, .tsv)');
	if (format !== 'jsonl') return fail(`unknown format "${format}": only jsonl is printed`);
	const language = LOCALES.find((known) => known === locale);
	if (language === undefined) return fail(`unknown locale "${locale}": ${LOCALES.join(' or ')}`);
	const from = readWhole(seed, 0, MAX_SEED);
	if (from === null) return fail(`--seed "${seed}" is no whole number from 0 to ${MAX_SEED}`);
	const many = count === undefined ? undefined : readWhole(count, 1, Number.MAX_SAFE_INTEGER);
	if (many === null) return fail(`--count "${count ?? ''}" is no whole number from 1`);
	const wanted = forms === undefined ? ok(undefined) : readForms(forms);
	if (!wanted.ok) return wanted;
	return ok({
		pack,
		locale: language,
		seed: from,
		...(many === undefined ? {} : { count: many }),
		...(wanted.value === undefined ? {} : { forms: wanted.value })
	});
};

const readOptions = (words: readonly string[]): Result<{ readonly [O in Option]?: string }, string> => {
	const given: { [O in Option]?: string } = {};
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? '';
		const equals = word.indexOf('=');
		const name = word.startsWith('--') ? word.slice(2, equals < 0 ? undefined : equals) : word;
		const option = word.startsWith('--') ? OPTIONS.find((known) => known === name) : undefined;
		if (option === undefined) return fail(`unknown option "${word}"`);
		if (given[option] !== undefined) return fail(`--${option} is given twice`);
		const value = equals < 0 ? words[++at] : word.slice(equals + 1);
		if (value === undefined || value === '' || (equals < 0 && value.startsWith('--')))
			return fail(`--${option} has no value`);
		given[option] = value;
	}
	return ok(given);
};

const readWhole = (text: string, least: number, most: number): number | null => {
	if (!/^\d{1,16}$/.test(text)) return null;
	const number = Number(text);
	return number >= least && number <= most ? number : null;
};

const readForms = (text: string): Result<readonly Form[], string> => {
	const names = text.split(',').map((name) => name.trim());
	const forms = names.flatMap((name) => FORMS.find((form) => form === name) ?? []);
	const unknown = names.find((name) => !FORMS.some((form) => form === name));
	return unknown === undefined ? ok([...new Set(forms)]) : fail(`unknown form "${unknown}": ${FORMS.join(', ')}`);
};
