// What stands in a page of its own together with one quiz, and plays it: from a folder, without a network, without the app.
import '#lib/ui/theme.css';
import { mount } from 'svelte';
import { systemClock } from '#lib/adapters/clock.ts';
import { openIds } from '#lib/adapters/ids.ts';
import { openSealing } from '#lib/adapters/sealing.ts';
import { fail, ok } from '#lib/domain/base/result.ts';
import { cleanName } from '#lib/domain/results/write-report.ts';
import type { Sitting } from '#lib/domain/session/sitting.ts';
import Alone from '#lib/ui/alone/Alone.svelte';
import type { AloneSealed } from '#lib/ui/alone/sealed.ts';
import { locale } from '#lib/ui/state/locale.svelte.ts';
import { openQuizPage, QUIZ_ID } from '#lib/usecases/quiz-page.ts';
import { sealAnswers } from '#lib/usecases/send-answers.ts';

const alone = openQuizPage(document.getElementById(QUIZ_ID)?.textContent ?? '');
const ids = openIds();
const sealing = openSealing(() => '');

const seal = async (sitting: Sitting, given: string): Promise<AloneSealed> => {
	if (alone === null) return fail('failed');
	const record = {
		...({ v: 1, name: cleanName(given), code: alone.quiz.code, sitting } as const),
		finishedAt: sitting.answers.at(-1)?.at ?? systemClock.now().at
	};
	const sealed = await sealAnswers({ results: () => Promise.resolve(sealing) }, alone.quiz, record).catch(() => null);
	if (sealed === null) return fail('failed');
	return sealed.ok ? ok(sealed.value.code) : sealed;
};

locale.show();
mount(Alone, {
	target: document.getElementById('main') ?? document.body,
	props: { alone, ports: { clock: systemClock, ids }, seal }
});
