// A quiz link of the built-in pack, made by a process of its own: what it takes to make one stays there.
import { spawnSync } from 'node:child_process';

/**
 * The address of a quiz of so many questions, relative to where the app is mounted.
 * @param {number} questions
 * @returns {string}
 */
export const sampleLink = (questions) => {
	const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/sample-link.ts', String(questions)], {
		encoding: 'utf8'
	});
	if (run.status !== 0) throw new Error(`no sample link could be made: ${run.stderr}`);
	return `quiz/#${run.stdout.trim()}`;
};
