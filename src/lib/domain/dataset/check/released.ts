import { factHash, releasedHashes, releasedIds } from '#lib/domain/dataset/ledger.ts';
import { issueAt, type Checked, type Rule } from './rule.ts';

/** What was released stays: links and memories of people name it. */
export const releasedIdGone: Rule = (checked) =>
	(['fact', 'thing', 'relation'] as const).flatMap((kind) => {
		const sheet = `${kind}s` as const;
		return releasedIds(kind, checked.ledger)
			.filter((id) => !isThere(checked, sheet, id))
			.map((id) =>
				issueAt(sheet, 'error', 'released-id-gone')(
					id,
					'id',
					`${kind} "${id}" was released and must stay: mark it instead`
				)
			);
	});

const isThere = ({ index, faulty }: Checked, sheet: 'facts' | 'things' | 'relations', id: string): boolean =>
	({ facts: index.factsById, things: index.thingsById, relations: index.relationsById })[sheet].has(id) ||
	faulty[sheet].has(id);

/** What a released fact says never changes: a correction is a new fact, and the old one is marked deprecated. */
export const releasedFactChanged: Rule = ({ index, ledger }) =>
	[...releasedHashes(ledger)].flatMap(([id, hash]) => {
		const fact = index.factsById.get(id);
		if (fact === undefined || factHash(fact) === hash) return [];
		const message = 'says something else than when it was released: keep it, mark it deprecated, and add a new fact';
		return [issueAt('facts', 'error', 'released-fact-changed')(id, '-', message)];
	});
