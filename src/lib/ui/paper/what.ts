/** What of a quiz goes on paper, in the order in which it is offered. */
export const PAPERS = ['worksheet', 'key', 'answer-sheet', 'stencil', 'cards'] as const;
export type Paper = (typeof PAPERS)[number];

export const SIZES = ['a4', 'letter'] as const;
export type PaperSize = (typeof SIZES)[number];

/** The quiz as it was made, or one of its variants. */
export const VARIANTS = ['', 'A', 'B', 'C', 'D'] as const;
export type Variant = (typeof VARIANTS)[number];

export interface PrintWish {
	readonly paper: Paper;
	readonly size: PaperSize;
	readonly variant: Variant;
	/** A QR code at the foot of the worksheet. */
	readonly code: boolean;
}

/** Where paper is measured in inches; everywhere else it is A4. */
const INCHES = /-(US|CA|MX|PH|CL|CO|VE)$/i;

export const usualSize = (language: string): PaperSize => (INCHES.test(language) ? 'letter' : 'a4');
