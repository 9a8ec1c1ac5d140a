import { GOALS, workloadAt, type Workload } from '#lib/domain/memory/simulate/workload.ts';
import type { News, WorkloadAsk } from './messages.ts';

const tell = (news: News<readonly Workload[]>): void => postMessage(news);

addEventListener('message', ({ data }: MessageEvent<WorkloadAsk>) => {
	const value: Workload[] = [];
	for (const goal of GOALS) {
		value.push(workloadAt(data.plan, goal));
		tell({ kind: 'share', share: value.length / GOALS.length });
	}
	tell({ kind: 'done', value });
});
