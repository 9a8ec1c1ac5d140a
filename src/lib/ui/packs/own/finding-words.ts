import type { Issue } from '#lib/domain/base/issue.ts';
import { m } from '#lib/ui/messages/index.ts';

interface Given {
	/** What stands in the cell. */
	readonly cell: string;
	readonly column: string;
}
type Words = (given: Given) => string;

/** A sentence for each thing that reading and checking a pack can find. */
export const findingWords: ReadonlyMap<string, Words> = new Map<string, Words>([
	['missing-cell', m.finding_missing_cell],
	['odd-value', m.finding_odd_value],
	['date-either', m.finding_date_either],
	['date-serial', m.finding_date_serial],
	['ambiguous-number', m.finding_ambiguous_number],
	['decimal-comma', m.finding_decimal_comma],
	['decimal-point', m.finding_decimal_point],
	['lost-zero', m.finding_lost_zero],
	['mixed-units', m.finding_mixed_units],
	['spreadsheet-damage', m.finding_damage],
	['bad-encoding', m.finding_encoding],
	['bad-quotes', m.finding_damage],
	['too-long', m.finding_too_long],
	['stray-cell', m.finding_stray],
	['duplicate-column', m.finding_column_twice],
	['unknown-column', m.finding_column_unknown],
	['two-values', m.finding_two_values],
	['two-subjects', m.finding_two_subjects],
	['shared-label', m.finding_shared_label],
	['shared-alias', m.finding_shared_alias],
	['few-values', m.finding_few_values],
	['missing-label', m.finding_few_words],
	['missing-template', m.finding_few_words],
	['vague-words', m.finding_vague],
	['impossible-date', m.finding_impossible_date],
	['no-source', m.finding_no_source],
	['no-locator', m.finding_no_source],
	['extra-locator', m.finding_no_source],
	['weak-sources', m.finding_weak_sources],
	['unknown-id', m.finding_unknown_id],
	['bad-id', m.finding_bad_id],
	['duplicate-id', m.finding_twice],
	['bad-number', m.finding_bad_number],
	['bad-word', m.finding_bad_word],
	['unfit-aliases', m.finding_bad_word],
	['out-of-range', m.finding_range],
	['unit-mismatch', m.finding_unit],
	['value-type', m.finding_type],
	['wrong-kind', m.finding_kind],
	['empty-kind', m.finding_kind],
	['unknown-slot', m.finding_template],
	['no-slot', m.finding_template],
	['no-q-slot', m.finding_template],
	['gives-away', m.finding_template],
	['no-when-slot', m.finding_time],
	['no-time', m.finding_time],
	['no-replacement', m.finding_replacement],
	['part-of-circle', m.finding_circle]
]);

/** Longer ones stand in the row itself. */
const LONGEST = 40;

const columnNames: ReadonlyMap<string, () => string> = new Map([
	['subject', m.own_subject],
	['relation', m.own_relation],
	['value', m.own_value],
	['source', m.own_source]
]);

/** What was found, in words; `cell`: what stands where it was found. */
export const findingText = ({ code, place }: Issue, cell: string): string => {
	const words = findingWords.get(code) ?? m.finding_other;
	const short = cell.length > LONGEST ? `${cell.slice(0, LONGEST)} …` : cell;
	return words({ cell: short, column: columnNames.get(place.column)?.() ?? place.column });
};
