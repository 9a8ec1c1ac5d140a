import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Verdict } from '#lib/domain/memory/optimise/optimise.ts';
import type { Workload } from '#lib/domain/memory/simulate/workload.ts';
import type { Calculator, Watch, WorkProblem } from '#lib/usecases/ports.ts';
import optimiserUrl from './optimiser.worker.ts?worker&url';
import simulatorUrl from './simulator.worker.ts?worker&url';
import type { FittingAsk, News, WorkloadAsk } from './messages.ts';

/** Long calculations beside the page. Each gets a worker of its own, which ends with it. */
export const openCalculator = (): Calculator => ({
	fitWeights: (histories, inForce, watch) => askOf<Verdict>(optimiserUrl, { histories, inForce }, watch),
	workload: (plan, watch) => askOf<readonly Workload[]>(simulatorUrl, { plan }, watch)
});

const askOf = <Value>(
	address: string,
	ask: FittingAsk | WorkloadAsk,
	watch: Watch
): Promise<Result<Value, WorkProblem>> =>
	new Promise((resolve) => {
		const worker = started(address);
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
const started = (address: string): Worker | null => {
	try {
		return new Worker(trusted(address), { type: 'module' });
	} catch {
		return null;
	}
};

let policy: ReturnType<NonNullable<typeof globalThis.trustedTypes>['createPolicy']> | undefined;

/** The page's policy lets no address become a program that does not pass here. */
const trusted = (address: string): string => {
	policy ??= globalThis.trustedTypes?.createPolicy('factline-calculator', { createScriptURL: (text) => text });
	return policy?.createScriptURL(address) ?? address;
};
