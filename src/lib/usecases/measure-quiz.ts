import type { Locale } from '#lib/domain/base/locale.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import { qrVersionFor } from '#lib/domain/share/qr-version.ts';
import type { Draft } from './draft.ts';
import { shareQuiz } from './share-quiz.ts';
import type { Ports, SharedLink } from '#lib/usecases/ports.ts';

export interface QuizSize extends Pick<SharedLink, 'characters' | 'fits'> {
	/** Of its QR code; null where none is drawn. */
	readonly version: number | null;
}

/** How long the link to a quiz would be; null where none can be written. */
export const measureQuiz = async (
	ports: Pick<Ports, 'links'>,
	draft: Draft,
	pack: Pack | null,
	locale: Locale
): Promise<QuizSize | null> => {
	const written = await shareQuiz(ports, draft, pack, locale);
	if (!written.ok) return null;
	const { characters, fits, code, digits } = written.value;
	return { characters, fits, version: qrVersionFor(characters - code.length, digits.length) };
};
