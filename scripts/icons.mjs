// Draws the icon (a gauge whose needle is a tick) and writes static/icon*.{svg,png}. Run again only when it changes.
// usage: node scripts/icons.mjs
import fs from 'node:fs';
import { launchBrowser } from './browser.mjs';

const PETROL = '#0a5a68';
const PAPER = '#faf8f3';

const CENTRE = { x: 256, y: 284 };
const at = (degrees, radius) => {
	const angle = (degrees * Math.PI) / 180;
	const [x, y] = [CENTRE.x + radius * Math.cos(angle), CENTRE.y + radius * Math.sin(angle)];
	return `${Number(x.toFixed(1))} ${Number(y.toFixed(1))}`;
};

/** 240 degrees with marks, as on the gauges inside the app; the tick's long arm is the needle, between two marks. */
const mark = (colour) => `<g fill="none" stroke="${colour}" stroke-linecap="round" stroke-linejoin="round">
	<path stroke-width="34" d="M${at(150, 182)}A182 182 0 1 1 ${at(390, 182)}"/>
	<path stroke-width="16" d="${[190, 230, 270, 350].map((angle) => `M${at(angle, 142)}L${at(angle, 134)}`).join('')}"/>
	<path stroke-width="44" d="M176 292L244 360L${at(316, 122)}"/>
</g>`;

/** `scale` leaves room for the masks of home screens, which may cut to a circle of 80 %. */
const icon = ({ ground, colour = PETROL, scale = 1 }) => {
	const drawn =
		scale === 1
			? mark(colour)
			: `<g transform="translate(256 256) scale(${scale}) translate(-256 -256)">${mark(colour)}</g>`;
	// Every first visit loads it: no white space
	return (
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512">${ground}${drawn}</svg>`.replace(/>\s+</g, '><') +
		'\n'
	);
};

const card = `<rect width="512" height="512" rx="96" fill="${PAPER}"/>`;
const bleed = `<rect width="512" height="512" fill="${PAPER}"/>`;
const svg = icon({ ground: card });
const pictures = [
	['icon-192.png', 192, svg],
	['icon-512.png', 512, svg],
	['icon-maskable-512.png', 512, icon({ ground: bleed, scale: 0.72 })],
	// Home screens of iOS round the corners themselves
	['apple-touch-icon.png', 180, icon({ ground: bleed, scale: 0.9 })],
	// Only its shape is used: the system gives the colour
	['icon-monochrome-512.png', 512, icon({ ground: '', colour: '#000', scale: 0.72 })]
];

fs.writeFileSync('static/icon.svg', svg);
const browser = await launchBrowser();
const page = await browser.newPage();
for (const [file, size, drawing] of pictures) {
	await page.setViewportSize({ width: size, height: size });
	await page.setContent(`<style>body{margin:0}svg{display:block;width:100%}</style>${drawing}`);
	await page.screenshot({ path: `static/${file}`, omitBackground: true });
}
await browser.close();
