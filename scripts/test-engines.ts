// The main flows and the golden hashes in every engine that is installed here: Chromium, Firefox, WebKitGTK.
// usage: npm run test:engines [-- --only firefox,webkit] [--flow <part of a name>] [--need firefox,webkit]
//        an engine that is not installed is told, and is no failure unless it is needed; --features: the table of
//        docs/ENGINES.md, anew
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { serve, stopAll } from '../tests/e2e/harness.ts';
import { chromium } from '../tests/engines/chromium.ts';
import type { Device, Engine } from '../tests/engines/device.ts';
import { firefox } from '../tests/engines/firefox.ts';
import { featuresOf, featureTable } from '../tests/engines/features.ts';
import { FLOWS, type Flow } from '../tests/engines/flows.ts';
import { personAt } from '../tests/engines/person.ts';
import { webkit } from '../tests/engines/webkit.ts';
import { ensureBuilt } from './build.mjs';

const ENGINES: readonly Engine[] = [chromium, firefox, webkit];
/** What an engine says when the server has been stopped on purpose. */
const SERVER_GONE = /ERR_CONNECTION_REFUSED|Failed to update a ServiceWorker|error occurred when fetching the script/;

const { values } = parseArgs({
	options: {
		...{ only: { type: 'string' }, need: { type: 'string' }, flow: { type: 'string', default: '' } },
		features: { type: 'boolean', default: false }
	}
});
const listed = (names: string | undefined): readonly string[] => names?.split(',') ?? [];
const count = { passed: 0, failed: 0 };
const features = new Map<string, ReadonlyMap<string, boolean>>();

const tell = (isPassed: boolean, line: string): void => {
	count[isPassed ? 'passed' : 'failed']++;
	console.log(`${isPassed ? 'ok     ' : 'FAILED '} ${line}`);
};

const runFlow = async (device: Device, name: string, flow: Flow): Promise<void> => {
	const start = performance.now();
	const seconds = (): string => `${((performance.now() - start) / 1000).toFixed(1)} s`;
	try {
		await flow(personAt(device));
		const problems = device.problems().filter((text) => !SERVER_GONE.test(text));
		if (problems.length > 0) throw new Error(`the console says ${problems.join(' | ')}`);
		tell(true, `${device.version}: ${name}, ${seconds()}`);
	} catch (error) {
		const where = await device.ask('location.href').catch(() => 'nowhere');
		tell(false, `${device.version}: ${name}, ${seconds()}, at ${String(where)}: ${textOf(error)}`);
		device.problems();
	} finally {
		stopAll();
	}
};

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const noteFeatures = async (device: Device): Promise<void> => {
	const site = await serve();
	await device.open(site.root);
	features.set(device.version, await featuresOf(personAt(device)));
	stopAll();
};

const runEngine = async (engine: Engine): Promise<void> => {
	const missing = engine.missing();
	if (missing !== null) {
		const line = `${engine.name} is not installed here: ${missing}`;
		if (listed(values.need).includes(engine.name)) tell(false, line);
		else console.log(`not run ${line}`);
		return;
	}
	const downloads = mkdtempSync(join(tmpdir(), 'factline-saved-'));
	try {
		const device = await engine.start(downloads);
		if (values.features) await noteFeatures(device);
		else
			for (const [name, flow] of Object.entries(FLOWS))
				if (name.includes(values.flow)) await runFlow(device, name, flow);
		await device.close();
	} catch (error) {
		tell(false, `${engine.name} does not start or end: ${textOf(error)}`);
	} finally {
		rmSync(downloads, { recursive: true, force: true });
	}
};

const isKnown = (name: string): boolean => ENGINES.some((engine) => engine.name === name);
const chosen = ENGINES.filter(({ name }) => values.only === undefined || listed(values.only).includes(name));
if (![...listed(values.only), ...listed(values.need)].every(isKnown)) {
	console.error(`The engines are ${ENGINES.map(({ name }) => name).join(', ')}.`);
	process.exitCode = 1;
} else if (!ensureBuilt()) process.exitCode = 1;
else {
	for (const engine of chosen) await runEngine(engine);
	if (values.features) for (const line of featureTable(features)) console.log(line);
	else console.log(`${count.passed} passed, ${count.failed} failed`);
	process.exitCode = count.failed > 0 ? 1 : 0;
}
