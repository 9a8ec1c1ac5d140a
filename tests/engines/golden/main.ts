import chinaAuto from '#lib/generated/packs/china-auto.json' with { type: 'json' };
import { readCompiledFile } from '#lib/domain/dataset/compiled/read.ts';
import { goldenOf } from '#lib/domain/generator/testing/golden.ts';
import { manifoldPack } from '#lib/domain/generator/testing/synthetic-pack.ts';

// Makes all items in the browser that opens this page, and tells their hashes in its title.
const pack = readCompiledFile(chinaAuto);
const made = { 'china-auto': pack.ok ? goldenOf(pack.value) : pack.problem, manifold: goldenOf(manifoldPack()) };
document.title = JSON.stringify(made);
