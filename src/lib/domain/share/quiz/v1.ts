import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { IdBook } from '#lib/domain/share/id-book.ts';
import { readOwnItem } from '#lib/domain/share/own-item.ts';
import type { LinkProblem, WriteProblem } from '#lib/domain/share/problem.ts';
import { MAX_ITEMS, MAX_LABEL, MAX_TITLE, type SharedItem, type SharedQuiz } from '#lib/domain/share/quiz.ts';
import { cleanText } from '#lib/domain/share/text.ts';
import { COLUMNS } from '#lib/domain/share/columns.ts';
import { widthsOf, type Sink, type Well } from '#lib/domain/share/values.ts';
import { bitReader, columnReader, type WireBody } from '#lib/domain/share/wire.ts';
import { bitWriter, columnWriter } from '#lib/domain/share/wire-write.ts';
import { answerLine } from './answer-v1.ts';
import { readCounts, writeWidths } from './counts-v1.ts';
import { ownReader, ownWriter } from './own-v1.ts';
import { readReference, writeReference } from './reference-v1.ts';
import { readPackNumber, readSettings, readTitle, readVersion } from './settings-v1.ts';
import { writePackNumber, writeSettings, writeTitle, writeVersion } from './settings-write-v1.ts';

/**
 * Version 1: settings, pack and its version, number of items, widths of ids, then the items one after the other.
 * `book` is the id book of the quiz's pack, or null when it has none.
 */
export const writeQuizV1 = (quiz: SharedQuiz, book: IdBook | null): Result<WireBody, WriteProblem> => {
	const sink = sinkFor(quiz, book);
	writeSettings(sink.bits, quiz);
	if (quiz.pack !== null) {
		if (book?.pack !== quiz.pack.id) return fail('unknown-id');
		writePackNumber(sink.bits, book.packNumber);
		writeVersion(sink.bits, quiz.pack.version, (text) => sink.columns.put('version', text));
	}
	sink.bits.varint(quiz.items.length);
	writeWidths(sink.bits, sink.widths);
	writeTitle(sink.columns, quiz);
	return writeItems(sink, quiz.items) ? ok({ bits: sink.bits.bytes(), text: sink.columns.text() }) : fail('unknown-id');
};

/** The number of the pack whose book is needed to read the quiz, null for none. */
export const packOfQuizV1 = ({ bits }: WireBody): number | null => {
	const reader = bitReader(bits);
	return readSettings(reader)?.packed === true ? readPackNumber(reader) : null;
};

/** `book`: of the pack that `packOfQuizV1` names. */
export const readQuizV1 = (body: WireBody, book: IdBook | null): Result<SharedQuiz, LinkProblem> => {
	const bits = bitReader(body.bits);
	const columns = columnReader(COLUMNS, body.text);
	const head = readSettings(bits);
	if (head === null || (head.packed && readPackNumber(bits) !== book?.packNumber)) return fail('newer');
	const pack =
		head.packed && book !== null ? { id: book.pack, version: readVersion(bits, () => columns.take('version')) } : null;
	const { count, widths } = readCounts(bits);
	if (columns.tooBig() || count > MAX_ITEMS) return fail('too-big');
	const { title, reports } = readTitle(columns, head);
	const items = readItems({ bits, columns, book: pack === null ? null : book, widths }, count);
	if (!items.ok) return items;
	const fits = title.length <= MAX_TITLE && (reports === null || reports.label.length <= MAX_LABEL);
	const finished = bits.finished() && columns.finished() && fits;
	const settings = { ...head.settings, reports };
	return finished ? ok({ title, pack, items: items.value, settings }) : fail('not-a-quiz');
};

const sinkFor = (quiz: SharedQuiz, book: IdBook | null): Sink => {
	const answers = quiz.items.flatMap((item) => (item.t === 'own' ? [cleanText(answerLine(item.item))] : []));
	return {
		bits: bitWriter(),
		columns: columnWriter(COLUMNS),
		book: quiz.pack === null ? null : book,
		widths: widthsOf(quiz.pack === null ? null : book, quiz.items.length),
		rows: new Map(answers.map((answer, row) => [answer, row]))
	};
};

const writeItems = (sink: Sink, items: readonly SharedItem[]): boolean => {
	const writeOwn = ownWriter(sink);
	return items.every((item) => {
		sink.bits.flag(item.t === 'own');
		if (item.t === 'reference') return writeReference(sink, item.spec);
		writeOwn(item.item);
		return true;
	});
};

const readItems = (well: Well, count: number): Result<readonly SharedItem[], LinkProblem> => {
	const readOwn = ownReader(well);
	const items: SharedItem[] = [];
	for (let row = 0; row < count; row++) {
		const item = readOne(well, readOwn);
		if (well.bits.broken() || well.columns.broken()) return fail('not-a-quiz');
		if (!item.ok) return item;
		items.push(item.value);
	}
	return count === 0 ? fail('not-a-quiz') : ok(items);
};

const readOne = (well: Well, readOwn: () => unknown): Result<SharedItem, LinkProblem> => {
	if (!well.bits.flag()) {
		const spec = readReference(well);
		return spec === null ? fail('newer') : ok({ t: 'reference', spec });
	}
	const raw = readOwn();
	if (raw === null) return fail('newer');
	const item = readOwnItem(raw);
	return item === null ? fail('not-a-quiz') : ok({ t: 'own', item });
};
