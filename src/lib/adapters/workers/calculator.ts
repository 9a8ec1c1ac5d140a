import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Verdict } from '#lib/domain/memory/optimise/optimise.ts';
import type { Workload } from '#lib/domain/memory/simulate/workload.ts';
import type { Calculator, Watch, WorkProblem } from '#lib/usecases/ports.ts';
import type { FittingAsk, News, WorkloadAsk } from './messages.ts';

/** Long calculations beside the page. Each gets a worker of its own, which ends with it. */
export const openCalculator = (): Calculator => ({
	fitWeights: (histories, inForce, watch) =>
		askOf<Verdict>(
			() => new Worker(new URL('./optimiser.worker.ts', import.meta.url), { type: 'module' }),
			{ histories, inForce },
			watch
		),
	workload: (plan, watch) =>
		askOf<readonly Workload[]>(
			() => new Worker(new URL('./simulator.worker.ts', import.meta.url), { type: 'module' }),
			{ plan },
			watch
		)
});

const askOf = <Value>(
	start: () => Worker,
	ask: FittingAsk | WorkloadAsk,
	watch: Watch
): Promise<Result<Value, WorkProblem>> =>
	new Promise((resolve) => {
		const worker = started(start);
		if (worker === null || watch.signal.aborted) {
			worker?.terminate();
			resolve(fail(worker === null ? 'failed' : 'stopped'));
			return;
		}
		const end = (result: Result<Value, WorkProblem>): void => {
			worker.terminate();
			watch.signal.removeEventListener('abort', stop);
			resolve(result);
		};
		const stop = (): void => end(fail('stopped'));
		watch.signal.addEventListener('abort', stop);
		worker.addEventListener('error', () => end(fail('failed')));
		worker.addEventListener('messageerror', () => end(fail('failed')));
		worker.addEventListener('message', ({ data }: MessageEvent<News<Value>>) => {
			if (data.kind === 'share') watch.onShare(data.share);
			else end(ok(data.value));
		});
		worker.postMessage(ask);
	});

/** Null where the browser has no workers or does not let this page start one. */
const started = (start: () => Worker): Worker | null => {
	try {
		return start();
	} catch {
		return null;
	}
};
