import { createRawSnippet } from 'svelte';
import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import RunFrame from '#lib/ui/RunFrame.svelte';

const voiceOf = (lang: string, localService: boolean) => ({
	lang,
	localService,
	default: false,
	name: lang,
	voiceURI: lang
});

/** What was asked to be said, as the browser would be told it. */
class Words {
	voice: SpeechSynthesisVoice | null = null;
	lang = '';
	onend: (() => void) | null = null;
	readonly text: string;
	constructor(text: string) {
		this.text = text;
	}
}

/** A device with these voices, which says nothing but keeps what it was asked to say. */
const device = (...voices: ReturnType<typeof voiceOf>[]) => {
	vi.stubGlobal('SpeechSynthesisUtterance', Words);
	const known = vi.spyOn(speechSynthesis, 'getVoices').mockReturnValue(voices);
	const speak = vi.spyOn(speechSynthesis, 'speak').mockImplementation(() => undefined);
	const stopped = vi.spyOn(speechSynthesis, 'cancel').mockImplementation(() => undefined);
	return {
		known,
		said: () => speak.mock.calls.map(([{ text, lang, voice }]) => [text, lang, voice?.lang]),
		speak,
		stopped
	};
};
const WUHU = { stem: '芜湖市位于哪个省？', locale: 'zh' } as const;
const frame = (item: { readonly stem: string; readonly locale: 'en' | 'zh' }) => ({
	...{ item, marks: [], status: '', onclose: vi.fn() },
	children: createRawSnippet(() => ({ render: () => '<p>The question</p>' }))
});
const NAME = { name: 'Read aloud' } as const;

afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllGlobals();
});

test('a question is read by a voice of its own language until it is pressed again', async () => {
	const { said, stopped } = device(voiceOf('en-GB', true), voiceOf('zh-CN', true));
	const screen = await render(RunFrame, { props: frame(WUHU) });
	const button = screen.getByRole('button', NAME);
	await button.click();
	expect(said()).toEqual([[WUHU.stem, 'zh-CN', 'zh-CN']]);
	await expect.element(button).toHaveAttribute('aria-pressed', 'true');
	expect(stopped).not.toHaveBeenCalled();
	await button.click();
	await expect.element(button).toHaveAttribute('aria-pressed', 'false');
	expect(said()).toHaveLength(1);
	expect(stopped).toHaveBeenCalledOnce();
});

test('what was read to its end can be read again', async () => {
	const { said, speak } = device(voiceOf('zh-CN', true));
	const screen = await render(RunFrame, { props: frame(WUHU) });
	const button = screen.getByRole('button', NAME);
	await button.click();
	speak.mock.calls[0]?.[0].onend?.call(speak.mock.calls[0][0], new Event('end') as SpeechSynthesisEvent);
	await expect.element(button).toHaveAttribute('aria-pressed', 'false');
	await button.click();
	expect(said()).toHaveLength(2);
});

test('the next question stops the voice, and is read in its own language', async () => {
	const { said, stopped } = device(voiceOf('zh-CN', true), voiceOf('en-US', true));
	const screen = await render(RunFrame, { props: frame(WUHU) });
	const button = screen.getByRole('button', NAME);
	await button.click();
	await screen.rerender({ item: { stem: 'Where is Wuhu?', locale: 'en' } });
	await expect.element(button).toHaveAttribute('aria-pressed', 'false');
	expect(stopped).toHaveBeenCalledOnce();
	await button.click();
	expect(said().at(-1)).toEqual(['Where is Wuhu?', 'en-US', 'en-US']);
	await screen.unmount();
	expect(stopped).toHaveBeenCalledTimes(2);
});

test('without a voice of the language on the device itself there is no button', async () => {
	device(voiceOf('en-GB', true), voiceOf('zh-CN', false));
	const screen = await render(RunFrame, { props: frame({ stem: 'Where is Wuhu?', locale: 'en' }) });
	const button = screen.getByRole('button', NAME);
	await expect.element(button).toBeVisible();
	await screen.rerender({ item: WUHU });
	await expect.element(button).not.toBeInTheDocument();
	await screen.rerender({ item: { ...WUHU, locale: 'en' } });
	await expect.element(button).toBeVisible();
});

test('a voice that the browser knows only later brings the button', async () => {
	const { known } = device(voiceOf('zh-CN', false));
	const screen = await render(RunFrame, { props: frame(WUHU) });
	speechSynthesis.dispatchEvent(new Event('voiceschanged'));
	expect(screen.getByRole('button', NAME).query()).toBeNull();
	known.mockReturnValue([voiceOf('zh-TW', true)]);
	speechSynthesis.dispatchEvent(new Event('voiceschanged'));
	await expect.element(screen.getByRole('button', NAME)).toBeVisible();
});
