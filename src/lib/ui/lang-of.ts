/** The language of words that come without one, as a source's title: the script tells which of ours it is. */
export const langOf = (text: string): string => (/\p{Script=Han}/u.test(text) ? 'zh-Hans' : 'en');
