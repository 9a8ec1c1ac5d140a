import { beginFitting, fitOn, shareDone } from '#lib/domain/memory/optimise/optimise.ts';
import type { FittingAsk, News } from './messages.ts';
import type { Verdict } from '#lib/domain/memory/optimise/optimise.ts';

const tell = (news: News<Verdict>): void => postMessage(news);

addEventListener('message', ({ data }: MessageEvent<FittingAsk>) => {
	let fitting = beginFitting(data.histories, data.inForce);
	for (; fitting.stage.name !== 'done'; fitting = fitOn(fitting)) tell({ kind: 'share', share: shareDone(fitting) });
	tell({ kind: 'done', value: fitting.stage.verdict });
});
