// Lists whose work is inside the app, and fails on terms that nobody has looked at. Part of `npm test`.
// usage: npm run licences [-- --all]      --all also counts the licences of what building and testing need
import { ensureInstalled } from './setup.mjs';
import { installedLicences, licenceProblems, shippedPackages } from './lib/licences.mjs';

ensureInstalled();
const packages = shippedPackages();
for (const { name, version, licence } of packages) console.log(`${licence.padEnd(6)} ${name} ${version}`);
if (process.argv.includes('--all'))
	for (const [licence, count] of installedLicences()) console.log(`${String(count).padStart(6)} installed: ${licence}`);
const problems = licenceProblems(packages);
for (const problem of problems) console.error(problem);
console.log(`${packages.length} packages are shipped, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;
