import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { Results, SealProblem, SharedLink } from '#lib/usecases/ports.ts';
import { readFrame } from './frame.ts';
import { writeFrame } from './frame-write.ts';
import { fromHex } from './hex.ts';
import { fitsFor } from './link-fits.ts';
import { quizHashOf } from './quiz-hash.ts';
import { canSeal, seal } from './seal.ts';

/** What a student's device needs to send answers. `address`: of the page that collects them, without a fragment. */
export const openSealing = (address: () => string): Pick<Results, 'seal' | 'hashOf'> => ({
	seal: async (body, publicKey) => linkOf(await seal(Uint8Array.from(body), fromHex(publicKey)), address()),
	hashOf: async (code) => {
		const frame = readFrame(code);
		return frame.ok && canSeal() ? quizHashOf(frame.value) : null;
	}
});

const linkOf = (
	sealed: Result<Uint8Array<ArrayBuffer>, SealProblem>,
	address: string
): Result<SharedLink, SealProblem> => {
	if (!sealed.ok) return fail(sealed.problem);
	const { code, digits } = writeFrame({ type: 'r', payload: sealed.value });
	const link = `${address}#${code}`;
	return ok({ link, code, digits, characters: link.length, fits: fitsFor(link.length) });
};
