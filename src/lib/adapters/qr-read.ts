/** The most pixels a side that are looked at: more only takes longer. */
const MOST_PIXELS = 1600;

interface Detector {
	readonly detect: (source: ImageBitmapSource) => Promise<readonly { readonly rawValue: string }[]>;
}

/** The text of a QR code in a picture or on a frame of the camera; null where there is none. Never rejects. */
export type ReadQr = (source: HTMLVideoElement | ImageBitmap) => Promise<string | null>;

/** By the browser where it reads QR codes, else by a library, which is loaded here. */
export const qrReader = async (): Promise<ReadQr> => (await browserReader()) ?? (await libraryReader());

/** The types of the DOM do not know it yet. */
const browserReader = async (): Promise<ReadQr | null> => {
	const made: unknown = 'BarcodeDetector' in globalThis ? Reflect.get(globalThis, 'BarcodeDetector') : null;
	if (typeof made !== 'function') return null;
	try {
		const list: unknown = Reflect.get(made, 'getSupportedFormats');
		const formats: unknown = typeof list === 'function' ? await Reflect.apply(list, made, []) : null;
		if (!Array.isArray(formats) || !formats.includes('qr_code')) return null;
		const detector: unknown = Reflect.construct(made, [{ formats: ['qr_code'] }]);
		return isDetector(detector) ? async (source) => firstOf(detector, source) : null;
	} catch {
		return null;
	}
};

const isDetector = (value: unknown): value is Detector =>
	typeof value === 'object' && value !== null && 'detect' in value && typeof value.detect === 'function';

const firstOf = async (detector: Detector, source: ImageBitmapSource): Promise<string | null> => {
	try {
		return (await detector.detect(source))[0]?.rawValue ?? null;
	} catch {
		return null;
	}
};

const libraryReader = async (): Promise<ReadQr> => {
	const { decodeQR } = await import('qr/decode.js');
	const canvas = document.createElement('canvas');
	const context = canvas.getContext('2d', { willReadFrequently: true });
	return (source) => {
		const [width, height] = sizeOf(source);
		if (context === null || width === 0 || height === 0) return Promise.resolve(null);
		const scale = Math.min(1, MOST_PIXELS / Math.max(width, height));
		[canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
		context.drawImage(source, 0, 0, canvas.width, canvas.height);
		try {
			return Promise.resolve(decodeQR(context.getImageData(0, 0, canvas.width, canvas.height)));
		} catch {
			// The library's way of saying that it found none
			return Promise.resolve(null);
		}
	};
};

const sizeOf = (source: HTMLVideoElement | ImageBitmap): readonly [number, number] =>
	'videoWidth' in source ? [source.videoWidth, source.videoHeight] : [source.width, source.height];
