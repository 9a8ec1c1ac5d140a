/** What a link opens. `same`: the same questions for everyone; `fresh`: others at each opening. */
export type Way = 'same' | 'fresh';
