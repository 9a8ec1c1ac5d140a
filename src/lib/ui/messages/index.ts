/** Every sentence of the user interface, as a typed function: `m.some_key({ n: 3 })`. Sources: `en.json` and `zh.json`. */
export * as m from '#lib/generated/messages/all.ts';
export { setLocaleSource, type Locale } from '#lib/generated/messages/runtime.ts';
