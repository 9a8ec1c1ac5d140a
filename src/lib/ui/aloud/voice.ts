import type { Locale } from '#lib/domain/base/locale.ts';

export type Voice = Pick<SpeechSynthesisVoice, 'lang' | 'default'>;

/** The voice that reads a language, the usual one first, or null. */
export const voiceFor = <V extends Voice>(voices: readonly V[], locale: Locale): V | null => {
	const fit = voices.filter(({ lang }) => speaks(lang, locale));
	return fit.find((voice) => voice.default) ?? fit[0] ?? null;
};

/** Texts are in Mandarin: a voice of Cantonese would read them as another language. */
const speaks = (lang: string, locale: Locale): boolean => {
	const [language = '', region = ''] = lang.toLowerCase().split(/[-_]/);
	if (locale === 'zh') return language === 'cmn' || (language === 'zh' && region !== 'hk' && region !== 'yue');
	return language === locale;
};
