import { readFileSync, readdirSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { Random } from '#lib/domain/base/random.ts';
import { findInText } from '#lib/usecases/find-in-text.ts';
import { openFile } from '#lib/usecases/open-file.ts';
import { openPackFiles } from '#lib/usecases/pack-files.ts';
import type { Ports } from '#lib/usecases/ports.ts';
import { aSharedQuiz, sealedBy } from '#lib/usecases/testing/a-class.ts';
import { aDevice } from '#lib/usecases/testing/ports.ts';
import { mutateBytes, mutateText, oneOf } from './mutate.ts';
import { watchedDevice } from './ports.ts';
import { insist, type Target } from './target.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16 = (text: string): Uint8Array => {
	const letters = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
	return Uint8Array.from([0xff, 0xfe, ...letters.flatMap((code) => [code & 255, code >> 8])]);
};

const tables = (): readonly string[] => [
	...readdirSync('fixtures/sheets')
		.filter((name) => /\.[ct]sv$/.test(name))
		.map((name) => readFileSync(`fixtures/sheets/${name}`, 'utf8')),
	readFileSync('packs/capitals/facts.csv', 'utf8')
];

/** A chat with a quiz and answers to it. */
const chat = async (): Promise<string> => {
	const teacher = aDevice();
	const { link } = await aSharedQuiz(teacher);
	const { code } = await sealedBy('=cmd()', link, [true, false, true]);
	return `Ms Li: ${link.link}\r\nWei: done, \u202ehere\r\n${code}\r\n`;
};

/** A table or a chat as another app shares it: in an encoding of its own, or in a ZIP with others. */
const shared = (random: Random, texts: readonly string[]): Uint8Array => {
	const text = (): string =>
		random.below(3) === 0 ? oneOf(random, texts) : mutateText(random, oneOf(random, texts).slice(0, 20_000));
	const zip = (): Uint8Array => {
		const names = ['facts.csv', 'things.csv', '../relations.csv', '_chat.txt', 'pack.json'];
		return zipSync(Object.fromEntries(names.slice(random.below(5)).map((name) => [name, utf8(text())])));
	};
	return oneOf(random, [
		() => utf8(text()),
		() => utf16(text()),
		() => mutateBytes(random, utf16(text())),
		zip,
		() => mutateBytes(random, zip()),
		() => (random.below(20) === 0 ? zipSync({ 'facts.csv': new Uint8Array(30_000_000).fill(0x2c) }) : utf8(text()))
	])();
};

const led = async (ports: Ports, bytes: Uint8Array): Promise<string> => {
	const file = new File([Uint8Array.from(bytes)], '');
	const found = await openFile(ports, file);
	if (!found.ok) return found.problem;
	const { value } = found;
	if (value.kind !== 'text' && value.kind !== 'texts') return `taken for ${value.kind}`;
	const texts = value.kind === 'text' ? [value.text] : value.texts;
	for (const text of texts) {
		const hit = await findInText(ports, text);
		if (hit?.kind === 'table') return offered(ports, value.kind === 'text' ? new File([text], '') : file);
		if (hit !== null) return hit.kind;
	}
	return 'nothing in it';
};

const offered = async (ports: Ports, file: File): Promise<string> => {
	const offer = await openPackFiles(ports, [file], null);
	return offer.ok ? 'a pack offered' : offer.problem;
};

export const sharedTarget: Target = {
	kind: 'file shared into the app',
	mostInside: () => 16 * 1024 * 1024,
	prepare: async () => {
		const { ports, writes } = watchedDevice();
		const texts = [...tables(), await chat()];
		return (random) => {
			const bytes = shared(random, texts);
			const run = async (): Promise<string> => {
				const end = await led(ports, bytes);
				insist(writes() === 0, 'something was stored');
				return end;
			};
			return { size: bytes.length, run };
		};
	}
};
