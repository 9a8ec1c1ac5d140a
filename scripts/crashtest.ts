// Kills the browser during practice at random moments, again and again over one profile, and looks at what is left.
// usage: npm run crashtest -- [--times 200] [--seed 1] [--dir build]
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { randomFrom } from '#lib/domain/base/random.ts';
import { startBrowser } from './crash/browser.ts';
import { inspect } from './crash/inspect.ts';
import { practise } from './crash/practise.ts';
import { serve } from './serve.mjs';

const { values } = parseArgs({
	options: {
		times: { type: 'string', default: '200' },
		seed: { type: 'string', default: '1' },
		dir: { type: 'string', default: 'build' }
	}
});
const TIMES = Number(values.times);
/** From before the first question is there to the middle of a run. */
const LATEST_MS = 4000;

const said: unknown = JSON.parse(readFileSync('src/lib/ui/messages/en.json', 'utf8'));
const say = (key: string): string => {
	const text: unknown = typeof said === 'object' && said !== null ? Reflect.get(said, key) : undefined;
	if (typeof text !== 'string') throw new Error(`en.json has no ${key}`);
	return text;
};
const words = {
	dontKnow: say('dont_know'),
	check: say('check'),
	goOn: [say('go_on'), say('see_result')],
	undo: say('undo')
};

const random = randomFrom(values.seed);
const profile = mkdtempSync(join(tmpdir(), 'factline-crash-'));
const site = await serve({ dir: values.dir, port: 0 });
const root = `http://localhost:${site.port}/`;

const sum = { kills: 0, entries: 0, segments: 0, missing: 0, wrong: 0 };
let before = 0;
for (let round = 1; round <= TIMES; round++) {
	const first = await startBrowser(profile);
	const heard = { given: 0, saved: 0 };
	await practise(first.page, `${root}practise/?ahead`, words, heard).catch(() => undefined);
	await new Promise((resolve) => setTimeout(resolve, random.below(LATEST_MS)));
	await first.kill();
	sum.kills++;

	const second = await startBrowser(profile);
	const found = await inspect(second.page, root);
	await second.page.goto(root);
	await second.page
		.getByText(say(found.reviews > 0 ? 'today_reviews' : 'today_welcome'))
		.first()
		.waitFor();
	const shown = await second.page
		.locator('dl div', { hasText: say('today_reviews') })
		.locator('dd .visually-hidden')
		.allInnerTexts();
	await second.kill();

	// What was given last may have been on its way to the disk; what the app called saved may not be missing
	const more = found.entries - before;
	const missing = Math.max(0, heard.given - more);
	const counted = Number((shown[0] ?? '0').replace(/\D/g, ''));
	const wrong = [
		...found.wrong,
		...(more < heard.saved ? [`${heard.saved - more} entries that were called saved are missing`] : []),
		...(missing > 1 ? [`${missing} entries are missing, which were given while the one before was being saved`] : []),
		...(found.entries < before ? [`${before - found.entries} entries of earlier rounds are missing`] : []),
		...(counted === found.reviews ? [] : [`the app counts ${counted} answers, the log has ${found.reviews}`])
	];
	sum.missing += missing;
	sum.wrong += wrong.length;
	console.log(
		JSON.stringify({ round, ...heard, stored: more, missing, entries: found.entries, segments: found.segments, wrong })
	);
	before = found.entries;
	Object.assign(sum, { entries: found.entries, segments: found.segments });
}
site.close();
rmSync(profile, { recursive: true, force: true });
console.log(JSON.stringify({ name: 'crashtest', ...sum }));
process.exitCode = sum.wrong > 0 ? 1 : 0;
