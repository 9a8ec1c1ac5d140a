import { describe, expect, test } from 'vitest';
import { acceptName, type NameVerdict } from './accept.ts';
import type { Named } from './names.ts';

const named = (...labels: readonly string[]): Named => ({ value: labels.join('|'), labels });
const kindOf = (...labels: readonly string[]): readonly Named[] => labels.map((label) => named(label));
const answer = (text: string, key: Named, kind: readonly Named[]): NameVerdict =>
	acceptName(text, { labels: key.labels, values: [key.value] }, kind);

describe('company words', () => {
	const firms = [
		named('BYD', '比亚迪'),
		named('Chery Automobile', '奇瑞汽车'),
		named('Great Wall Motor', '长城汽车'),
		named('General Motors', '通用汽车'),
		named('American Motors', '美国汽车公司'),
		named('Tesla', '特斯拉'),
		named('Volvo Cars', '沃尔沃汽车')
	];
	const firm = (label: string): Named => firms.find(({ labels }) => labels.includes(label)) ?? expect.fail(label);
	test.each([
		['比亚迪汽车', 'BYD', 'accepted'],
		['比亚迪股份有限公司', 'BYD', 'accepted'],
		['比亚迪集团', 'BYD', 'accepted'],
		['BYD Auto', 'BYD', 'accepted'],
		['BYD Co., Ltd.', 'BYD', 'accepted'],
		['ＢＹＤ　Company Limited', 'BYD', 'accepted'],
		['Chery', 'Chery Automobile', 'accepted'],
		['Chery Automobile Co., Ltd.', 'Chery Automobile', 'accepted'],
		['Chery Auto Group', 'Chery Automobile', 'accepted'],
		['奇瑞汽车股份有限公司', 'Chery Automobile', 'accepted'],
		['Great Wall', 'Great Wall Motor', 'accepted'],
		['great wall motors', 'Great Wall Motor', 'accepted'],
		['General Motors Corporation', 'General Motors', 'accepted'],
		['沃尔沃', 'Volvo Cars', 'accepted'],
		['特斯拉公司', 'Tesla', 'accepted'],
		['Tesla, Inc.', 'Tesla', 'accepted'],
		['General', 'General Motors', 'wrong'],
		['American', 'American Motors', 'wrong'],
		['美国', 'American Motors', 'wrong'],
		['奇瑞', 'Chery Automobile', 'wrong'],
		['汽车', 'Chery Automobile', 'wrong'],
		['Motor Group', 'General Motors', 'wrong'],
		['特斯拉汽车', 'BYD', 'other'],
		['Tesla Motors', 'Chery Automobile', 'other']
	] as const)('%s for %s is %s', (text, label, verdict) =>
		expect(answer(text, firm(label), firms).verdict).toBe(verdict)
	);

	test('that tell two names of the kind apart are no optional words', () => {
		const kind = kindOf('Geely Auto', 'Geely Group', 'BAIC', 'BAIC Motor');
		const [auto, group, baic, motor] = kind;
		if (auto === undefined || group === undefined || baic === undefined || motor === undefined) return expect.fail();
		expect(answer('Geely', auto, kind).verdict).toBe('ambiguous');
		expect(answer('Geely', group, kind).verdict).toBe('ambiguous');
		expect(answer('Geely Auto', group, kind).verdict).toBe('other');
		expect(answer('BAIC Motor', baic, kind).verdict).toBe('other');
		expect(answer('BAIC', motor, kind).verdict).toBe('other');
		expect(answer('BAIC Motor Corporation', motor, kind).verdict).toBe('accepted');
		expect(answer('BAIC Motor Corporation', baic, kind).verdict).toBe('ambiguous');
		expect(answer('BAIC Automotive', baic, kind).verdict).toBe('ambiguous');
	});
});
