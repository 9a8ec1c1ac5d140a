// What a host may say with every answer, beyond the policy that each page already carries in itself. The server of
// this machine says it, so every end-to-end test runs under it; docs/HOSTING.md has it for other servers.

/** Nothing but the camera (for scanning codes), and a screen that stays on. */
const ALLOWED = ['camera', 'fullscreen', 'screen-wake-lock'];
const REFUSED = [
	...['accelerometer', 'autoplay', 'display-capture', 'encrypted-media', 'geolocation', 'gyroscope', 'hid'],
	...['idle-detection', 'magnetometer', 'microphone', 'midi', 'payment', 'serial', 'usb', 'xr-spatial-tracking']
];

export const HEADERS = {
	// A policy inside a page cannot say who may frame it
	'content-security-policy': "frame-ancestors 'self'",
	'permissions-policy': [...ALLOWED.map((name) => `${name}=(self)`), ...REFUSED.map((name) => `${name}=()`)].join(', '),
	'referrer-policy': 'no-referrer',
	'x-content-type-options': 'nosniff',
	'cross-origin-opener-policy': 'same-origin',
	'cross-origin-resource-policy': 'same-origin'
};

/** Files below this folder carry a digest of their content in their name. */
export const FOR_EVER = '/_app/immutable/';
export const CACHE = { forEver: 'public, max-age=31536000, immutable', asked: 'no-cache' };
