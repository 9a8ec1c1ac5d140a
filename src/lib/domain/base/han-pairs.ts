const RUN = /\p{Script=Han}{2,}/gu;

/** What things of a kind are, and how they are counted and asked about: sharing these words tells no option apart. */
const KIND_WORDS: ReadonlySet<string> = new Set(
	(
		'公司 集团 企业 车企 工厂 车间 汽车 品牌 车型 车辆 电池 技术 口岸 港口 码头 城市 地区 国家 省份 自治 治区 直辖 辖市 ' +
		'政府 机构 部门 协会 组织 大会 会议 政策 规划 计划 工程 倡议 目标 中国 全国 世界 国际 全球 报道 照片 名称 缩写 ' +
		'产量 销量 出口 生产 销售 有限 股份'
	).split(' ')
);

/**
 * Two Han characters that stand together, each pair once: without spaces, pairs are the least that may be a word. What
 * shares a run of two or more characters shares a pair.
 */
export const hanPairs = (folded: string): readonly string[] => {
	const pairs = new Set<string>();
	for (const [run] of folded.matchAll(RUN)) {
		const chars = Array.from(run);
		chars.slice(1).forEach((char, at) => pairs.add(`${chars[at] ?? ''}${char}`));
	}
	return [...pairs].filter((pair) => !KIND_WORDS.has(pair));
};
