import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';

// The checkout may belong to another user than the one who runs the tests, in a container for example
const git = (...args: string[]): string =>
	execFileSync('git', ['-c', 'safe.directory=*', ...args], { encoding: 'utf8' }).trim();

const hasHistory = existsSync('.git');
const note = hasHistory ? '' : ' (not looked at: this is a copy without its git history)';

/** The one file of fixtures that is not frozen. */
const golden = 'fixtures/golden/items.json';
const frozen = ['fixtures/', `:(exclude)${golden}`];

// Whoever changes a frozen input makes the tests prove something else than that old data stays readable
test(`files in fixtures/ are added and never changed, moved or removed${note}`, () => {
	if (!hasHistory) return;
	expect(git('log', '--diff-filter=DMRT', '--format=%h %s', '--', ...frozen)).toBe('');
	expect(git('diff', '--diff-filter=DMRT', '--name-only', 'HEAD', '--', ...frozen)).toBe('');
});

// What the generator makes may change from release to release, but never unnoticed
test(`golden hashes change only in a commit that says so${note}`, () => {
	if (!hasHistory) return;
	const changes = git('log', '--diff-filter=DMRT', '--format=%h %s %b%x00', '--', golden).split('\0');
	const remedy = 'say "golden hashes" and the reason in the message: git commit --amend, for older ones git rebase -i';
	expect(
		changes.filter((message) => message.trim() !== '' && !/golden hash/i.test(message)),
		remedy
	).toEqual([]);
});
