import { fail, ok, type Result } from '#lib/domain/base/result.ts';
import type { CameraProblem, Scan } from '#lib/usecases/ports.ts';
import { qrReader } from './qr-read.ts';

/** Milliseconds between two looks: a phone is held still for about a second. */
const EVERY = 150;

/** Shows the camera in a video and tells each QR code that comes into view, once while it stays the last one. */
export const scanWith: Scan = async (video, { onText, signal }) => {
	const stream = await cameraStream();
	if (!stream.ok) return stream;
	const stop = (): void => stream.value.getTracks().forEach((track) => track.stop());
	if (signal.aborted) stop();
	signal.addEventListener('abort', stop);
	video.srcObject = stream.value;
	try {
		await video.play();
		const read = await qrReader();
		void look(video, read, { onText, signal });
		return ok(null);
	} catch {
		stop();
		return fail(signal.aborted ? 'stopped' : 'no-camera');
	}
};

const look = async (
	video: HTMLVideoElement,
	read: Awaited<ReturnType<typeof qrReader>>,
	{ onText, signal }: Parameters<Scan>[1]
): Promise<void> => {
	let last = '';
	for (;;) {
		const text = await read(video);
		if (signal.aborted) return;
		if (text !== null && text !== last) {
			last = text;
			onText(text);
		}
		await new Promise((resolve) => setTimeout(resolve, EVERY));
	}
};

const cameraStream = async (): Promise<Result<MediaStream, CameraProblem>> => {
	if (!('mediaDevices' in navigator)) return fail('no-camera');
	try {
		return ok(await navigator.mediaDevices.getUserMedia({ audio: false, video: { facingMode: 'environment' } }));
	} catch (error) {
		return fail(error instanceof Error && error.name === 'NotAllowedError' ? 'not-allowed' : 'no-camera');
	}
};

/** The text of a QR code in a picture file; null for none, or for no picture. */
export const qrInPicture = async (file: Blob): Promise<string | null> => {
	try {
		const picture = await createImageBitmap(file);
		return await (
			await qrReader()
		)(picture);
	} catch {
		return null;
	}
};
