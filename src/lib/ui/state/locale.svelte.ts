import { LOCALES, type Locale } from '#lib/domain/base/locale.ts';
import { setLocaleSource } from '#lib/ui/messages/index.ts';
import { readLocal, writeLocal } from './local.ts';

/** How a language is named in `lang`: the script decides which Han shapes a system draws. */
export const langTag = (locale: Locale): string => (locale === 'zh' ? 'zh-Hans' : locale);

/** The language of the interface: the one that was chosen, else the first of the browser's that we speak. */
class LocaleState {
	#current = $state.raw<Locale>(firstLocale());

	get current(): Locale {
		return this.#current;
	}

	choose = (locale: Locale): void => {
		this.#current = locale;
		writeLocal('language', locale);
		this.show();
	};

	/** Tells the document: hyphenation, fonts and voices follow. */
	show = (): void => {
		document.documentElement.lang = langTag(this.#current);
		delete document.documentElement.dataset.waits;
	};
}

function firstLocale(): Locale {
	// Pages are built in English
	if (typeof window === 'undefined') return 'en';
	return localeOf(readLocal('language') ?? '') ?? navigator.languages.map(localeOf).find(isKnown) ?? 'en';
}

const localeOf = (tag: string): Locale | undefined =>
	LOCALES.find((locale) => tag.toLowerCase().split('-')[0] === locale);
const isKnown = (locale: Locale | undefined): locale is Locale => locale !== undefined;

export const locale = new LocaleState();
setLocaleSource(() => locale.current);
