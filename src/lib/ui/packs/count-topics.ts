import type { Id } from '#lib/domain/base/id.ts';
import type { FullText } from '#lib/domain/base/locale.ts';
import type { PackView } from '#lib/usecases/browse-pack.ts';

export interface TopicCount {
	readonly id: Id;
	readonly label: FullText;
	readonly facts: number;
}

/** Topics that hold facts which can be read, in the order of the pack. */
export const countTopics = ({ pack, rows }: Pick<PackView, 'pack' | 'rows'>): readonly TopicCount[] => {
	const counts = new Map<Id, number>();
	for (const { fact } of rows) for (const topic of fact.topics) counts.set(topic, (counts.get(topic) ?? 0) + 1);
	return pack.topics.flatMap(({ id, label }) => {
		const facts = counts.get(id) ?? 0;
		return facts === 0 ? [] : [{ id, label, facts }];
	});
};
