import type { Id } from '#lib/domain/base/id.ts';
import type { Locale } from '#lib/domain/base/locale.ts';
import type { AnyItem } from '#lib/domain/questions/item.ts';
import type { ItemSpec } from '#lib/domain/questions/item-spec.ts';

/** `each`: after every answer; `end`: when the sitting is over. */
export const ANSWERS_SHOWN = ['each', 'end'] as const;
/** `shuffled`: each sitting draws its own order. */
export const ITEM_ORDERS = ['fixed', 'shuffled'] as const;
export const NAMES_ASKED = ['none', 'alias', 'number'] as const;
/** How often one device may send answers. Nothing keeps a person from taking another device. */
export const ATTEMPTS = ['any', 'once'] as const;

/** To whom answers are sent when a sitting is over. */
export interface ReportsWanted {
	/** The class's public X25519 key: 32 bytes as 64 digits of base 16, lower case. */
	readonly key: string;
	/** What the teacher calls the class; the student reads it. At most `MAX_LABEL` characters, may be empty. */
	readonly label: string;
}

export interface QuizSettings {
	/** The language the maker saw: a hint, the reader's own comes first. */
	readonly locale: Locale;
	readonly answersShown: (typeof ANSWERS_SHOWN)[number];
	readonly order: (typeof ITEM_ORDERS)[number];
	readonly nameAsked: (typeof NAMES_ASKED)[number];
	readonly attempts: (typeof ATTEMPTS)[number];
	/** Null: nothing is sent back. */
	readonly reports: ReportsWanted | null;
}

/**
 * One question as it travels. `reference`: by ids, in the reader's language and current wording.
 * `own`: with its own words, hand-written or an edited pack item; one language only.
 */
export type SharedItem =
	{ readonly t: 'reference'; readonly spec: ItemSpec } | { readonly t: 'own'; readonly item: AnyItem };

/** A quiz that travels as it is: the same questions in the same order for everybody. */
export interface SharedQuiz {
	readonly title: string;
	/** The built-in pack that the references mean, and the version the quiz was made with. */
	readonly pack: { readonly id: Id; readonly version: string } | null;
	readonly items: readonly SharedItem[];
	readonly settings: QuizSettings;
}

export const MAX_ITEMS = 500;
export const MAX_OPTIONS = 8;
/** Characters. */
export const MAX_TITLE = 80;
export const MAX_LABEL = 60;
