import { expect, test } from 'vitest';
import { voiceFor, type Voice } from './voice.ts';

const voice = (lang: string, usual = false): Voice => ({ lang, default: usual });

test('the usual voice of a language comes before its first', () => {
	expect(voiceFor([voice('en-US'), voice('en-GB', true)], 'en')).toEqual(voice('en-GB', true));
	expect(voiceFor([voice('zh-CN', true), voice('en-US'), voice('en-GB')], 'en')).toEqual(voice('en-US'));
});

test.each([
	['zh-CN', 'zh', true],
	['zh_TW', 'zh', true],
	['cmn-Hans-CN', 'zh', true],
	['zh-HK', 'zh', false],
	['zh-yue', 'zh', false],
	['yue-HK', 'zh', false],
	['en', 'en', true],
	['en_US', 'en', true],
	['eng-GB', 'en', false],
	['de-DE', 'en', false],
	['', 'en', false]
] as const)('%s reads %s: %s', (lang, locale, reads) => {
	expect(voiceFor([voice(lang)], locale) !== null).toBe(reads);
});
