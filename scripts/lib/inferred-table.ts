// The table that `pack check --inferred` prints: what each relation is taken to be, and which forms can ask it.
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { indexPack } from '#lib/domain/generator/index-pack.ts';
import { surveyOf, type FormSurvey, type RelationSurvey } from '#lib/domain/generator/survey.ts';

export const inferredTable = (pack: Pack): readonly string[] => {
	const surveys = surveyOf(indexPack(pack));
	const rows = [HEADER, ...surveys.map(cellsOf)];
	const widths = HEADER.map((_, column) => Math.max(...rows.map((row) => widthOf(row[column] ?? ''))));
	const lines = rows.map((row) =>
		row
			.map((cell, column) => padded(cell, widths[column] ?? 0))
			.join('  ')
			.trimEnd()
	);
	const [head = '', ...body] = lines;
	return [head, ...body.flatMap((line, at) => [line, ...formLines(surveys[at])])];
};

const HEADER = ['relation', 'values', 'subject kind', 'value kind', 'cardinality', 'complete', 'facts'];

const cellsOf = ({ label, relation, unit, ...survey }: RelationSurvey): readonly string[] => [
	label.en ?? label.zh ?? relation,
	unit === null ? survey.valueType : `${survey.valueType} (${unit})`,
	survey.subjectKinds.join(' ') || '-',
	survey.valueKinds.join(' ') || '-',
	survey.cardinality,
	survey.complete,
	`${survey.facts}`
];

/** One line for the forms that can be made, one for each that cannot and could be, one for those that do not suit. */
const formLines = (survey: RelationSurvey | undefined): readonly string[] => {
	const forms = survey?.forms ?? [];
	const made = forms.filter(({ items }) => items > 0).map(({ form, items }) => `${form} ${items}`);
	const stopped = forms.filter((form) => tellingOf(form).length > 0);
	const unfit = forms.filter((form) => form.items === 0 && tellingOf(form).length === 0).map(({ form }) => form);
	const barred = survey?.barred.map(({ reason, facts }) => `${reason} ${facts}`) ?? [];
	const looked = (survey?.lookedAt ?? 0) + (survey?.barred.reduce((sum, { facts }) => sum + facts, 0) ?? 0);
	return [
		...(barred.length === 0 ? [] : [`    not asked: ${barred.join(', ')}`]),
		...(looked === (survey?.facts ?? 0) ? [] : [`    looked at ${survey?.lookedAt ?? 0} of them`]),
		`    items: ${made.length === 0 ? 'none' : made.join(', ')}`,
		...stopped.map((form) => `    ${form.form} is blocked: ${tellingOf(form).join(', ')}`),
		...(unfit.length === 0 ? [] : [`    does not suit: ${unfit.join(', ')}`])
	];
};

const tellingOf = ({ blocked }: FormSurvey): readonly string[] =>
	blocked.filter(({ reason }) => reason !== 'unfit').map(({ reason, facts }) => `${reason} ${facts}`);

/** Han characters and their punctuation take two places. */
const widthOf = (text: string): number => text.length + (text.match(/[\u2E80-\u9FFF\uFF00-\uFFEF]/gu)?.length ?? 0);

const padded = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - widthOf(text)));
