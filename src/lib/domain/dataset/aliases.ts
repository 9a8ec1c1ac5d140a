const HAN = /\p{Script=Han}/u;

/** Whether the words are Chinese: one Han character is enough. */
export const isChinese = (text: string): boolean => HAN.test(text);

/** Names in letters first, then the Chinese ones, each in the order given: packs keep them apart by language. */
export const inAliasOrder = (aliases: readonly string[]): readonly string[] => [
	...aliases.filter((alias) => !isChinese(alias)),
	...aliases.filter(isChinese)
];
