import { fail, ok, type Result } from '#lib/domain/base/result.ts';

/** Up to this version a code also survives 15 % of damage; beyond it, 7 %. */
const LAST_VERSION_M = 15;
/** The largest that phones read well: 105 modules a side. */
export const LAST_VERSION = 22;
/** Modules of white that a reader needs on every side. */
const QUIET_ZONE = 4;

export interface QrDrawing {
	/** `d` of one path: the black modules, one unit each, from 0 0. */
	readonly path: string;
	/** Modules a side, without the quiet zone. */
	readonly size: number;
	/** Of an SVG that holds the path and the white around it. */
	readonly viewBox: string;
	readonly version: number;
	/** The least that was asked for; where there is room a higher one is used. */
	readonly level: 'M' | 'L';
	readonly black: (x: number, y: number) => boolean;
}

/**
 * Draws an address and the digits behind it as a QR code: the address as bytes, the digits in the denser numeric mode.
 * `address` ends in `#`. The drawing code is loaded when it is first needed.
 */
export const drawQr = async (address: string, digits: string): Promise<Result<QrDrawing, 'too-long'>> => {
	const [{ generate, mode, correction }, { toSvgPath }] = await Promise.all([
		import('lean-qr'),
		import('lean-qr/extras/svg')
	]);
	const content = mode.multi(mode.bytes(new TextEncoder().encode(address)), mode.numeric(digits));
	const draw = (level: QrDrawing['level'], maxVersion: number): QrDrawing | null => {
		try {
			const code = generate(content, { minCorrectionLevel: correction[level], maxVersion });
			const black = (x: number, y: number): boolean => code.get(x, y);
			const { size } = code;
			return { path: toSvgPath(code), size, viewBox: viewBoxOf(size), version: (size - 17) / 4, level, black };
		} catch {
			// the only way the library says that the versions are too small
			return null;
		}
	};
	const drawing = draw('M', LAST_VERSION_M) ?? draw('L', LAST_VERSION);
	return drawing === null ? fail('too-long') : ok(drawing);
};

const viewBoxOf = (size: number): string =>
	`${-QUIET_ZONE} ${-QUIET_ZONE} ${size + 2 * QUIET_ZONE} ${size + 2 * QUIET_ZONE}`;
