import type { CardKey, Id } from '#lib/domain/base/id.ts';
import type { FullText, Locale } from '#lib/domain/base/locale.ts';
import type { Result } from '#lib/domain/base/result.ts';
import type { Steps } from '#lib/domain/base/steps.ts';
import type { Instant, Moment } from '#lib/domain/base/time.ts';
import type { TextFile } from '#lib/domain/dataset/own/own-folder.ts';
import type { Pack } from '#lib/domain/dataset/pack.ts';
import type { Named } from '#lib/domain/exchange/backup.ts';
import type { Bounds } from '#lib/domain/exchange/bounds.ts';
import type { Entry } from '#lib/domain/memory/log.ts';
import type { Histories } from '#lib/domain/memory/optimise/histories.ts';
import type { Verdict } from '#lib/domain/memory/optimise/optimise.ts';
import type { ReadProblem, Saved, SaveProblem } from '#lib/domain/memory/problems.ts';
import type { Progress } from '#lib/domain/memory/progress.ts';
import type { Plan, Workload } from '#lib/domain/memory/simulate/workload.ts';
import type { Tally } from '#lib/domain/memory/stats/tally.ts';
import type { Weights } from '#lib/domain/memory/weights.ts';
import type { Sitting } from '#lib/domain/session/sitting.ts';
import type { SharedBlueprint } from '#lib/domain/share/blueprint.ts';
import type { QuizCover } from '#lib/domain/share/cover.ts';
import type { LinkTrouble, WriteProblem } from '#lib/domain/share/problem.ts';
import type { SharedQuiz } from '#lib/domain/share/quiz.ts';
import type { Opened } from '#lib/domain/share/readers.ts';

/** What use cases need from the world. Each port is a small record of functions; `compose.ts` provides them all. */

export interface Clock {
	readonly now: () => Moment;
}

export interface Ids {
	/** A new entry id that sorts by time (UUIDv7). */
	readonly entry: (at: Instant) => string;
	/** A new attempt id. */
	readonly attempt: () => string;
	/** A short seed for a quiz that a person makes. */
	readonly seed: () => string;
}

export type PackProblem = 'unknown-pack' | 'pack-unreadable' | 'pack-unreachable';

export interface PackInfo {
	readonly id: Id;
	readonly title: FullText;
	readonly version: string;
	/** In links; null before the pack was first released. */
	readonly number: number | null;
	readonly facts: number;
	/**
	 * The cards that may come up without being picked, in the order new ones are met, as far as that is known without
	 * opening the pack; absent where nothing is known.
	 */
	readonly cards?: () => Promise<readonly CardKey[]>;
}

export interface Packs {
	/** Those that come with the app. */
	readonly list: readonly PackInfo[];
	/** And a person's own, the last changed first. */
	readonly all: () => Promise<readonly PackInfo[]>;
	/** `locales`: whose words are needed; `sources`: whether titles and addresses of sources are. */
	readonly open: (
		id: Id,
		need: { readonly locales: readonly Locale[]; readonly sources: boolean }
	) => Promise<Result<Pack, PackProblem>>;
}

/** Memory and the sums of the same log. */
export interface Tallied {
	readonly progress: Progress;
	readonly tally: Tally;
}

export interface ReviewLog {
	/** The short random name of this device. */
	readonly device: () => Promise<string>;
	/** Memory as the whole log has it. Reads what was folded before and goes on from there where it can. */
	readonly progress: (now: Moment) => Promise<Result<Progress, ReadProblem>>;
	/** The same, with what statistics are counted from. */
	readonly tallied: (now: Moment) => Promise<Result<Tallied, ReadProblem>>;
	/** Every entry that is stored, in no particular order. */
	readonly all: () => Promise<Result<readonly Entry[], ReadProblem>>;
	/**
	 * Adds entries; one already there counts as saved. Never rejects, keeps the order of calls. What cannot be written
	 * stays in memory, counts as there for `all`, and goes first at the next call: `append([])` tries again.
	 */
	readonly append: (entries: readonly Entry[]) => Promise<Result<Saved, SaveProblem>>;
	/** Entries that only this window holds so far, in order. */
	readonly unsaved: () => readonly Entry[];
	/** Packs what has piled up and keeps the folded memory, behind the screen. Never rejects, and loses nothing. */
	readonly settle: (now: Moment) => Promise<void>;
	/** Reads every part of the log, and works out again what does not match it. */
	readonly check: (now: Moment) => Promise<Result<LogCheck, ReadProblem>>;
}

/** Parts of the log that could not be read. They stay where they are, and a backup can bring their entries back. */
export interface LogCheck {
	/** Those that can be read. */
	readonly entries: number;
	/** What had been folded earlier did not match the log. */
	readonly refolded: boolean;
	/** Records that make no sense, or that a later version wrote. */
	readonly unreadable: number;
	/** Packed parts, of up to 500 entries, of which a byte is not as it was written. */
	readonly damaged: number;
}

/** The sitting that was left before its end. */
export interface Sittings {
	readonly last: () => Promise<Sitting | null>;
	readonly byCode: (code: string) => Promise<Sitting | null>;
	readonly save: (sitting: Sitting) => Promise<Result<Saved, SaveProblem>>;
	readonly drop: (attempt: string) => Promise<void>;
}

/** A link as it can be given away. */
export interface SharedLink {
	readonly link: string;
	/** The frame alone, to copy where links are cut. */
	readonly code: string;
	/** The frame as digits, for a QR code. */
	readonly digits: string;
	/** Of the link. */
	readonly characters: number;
	readonly fits: 'everywhere' | 'most-chats' | 'file';
}

export interface Links {
	readonly writeQuiz: (quiz: SharedQuiz) => Promise<Result<SharedLink, WriteProblem>>;
	readonly writeBlueprint: (blueprint: SharedBlueprint) => Promise<Result<SharedLink, WriteProblem>>;
	/** What stands on the first page, of the same texts that `read` takes. No pack is opened. */
	readonly peek: (text: string) => Promise<Result<QuizCover, LinkTrouble>>;
	/** A fragment, an address, a code, or a text with one of them in it. */
	readonly read: (text: string) => Promise<Result<Opened, LinkTrouble>>;
	/** The frame of the quiz in such a text, letter by letter as it was made; null where none opens. */
	readonly codeIn: (text: string) => Promise<string | null>;
}

/** A QR code: squares a side, and an SVG path of the dark ones in a square of that size. */
export interface QrDrawing {
	readonly size: number;
	readonly path: string;
}

export interface Qr {
	/** Null when the link is too long for a code that phones read well. */
	readonly draw: (link: SharedLink) => Promise<QrDrawing | null>;
}

/** A public key in links is the public half of these; 32 bytes each as 64 digits of base 16. */
export interface ClassKeys {
	readonly publicKey: string;
	readonly privateKey: string;
}

/** `no-crypto`: the page came over plain http, where browsers keep their cryptography away. */
export type SealProblem = 'no-crypto';
/** `other-class`: sealed to a key that is not this one. */
export type UnsealProblem = 'newer' | 'damaged' | 'other-class';

/** What was found in a pasted text. */
export type FoundCode =
	| { readonly kind: 'report'; readonly payload: Uint8Array<ArrayBuffer> }
	| { readonly kind: 'quiz'; readonly code: string; readonly hash: string }
	/** The beginning of a report that did not arrive whole. */
	| { readonly kind: 'trouble'; readonly trouble: LinkTrouble };

/** Plain data under a passphrase, as it stands in a file. */
export interface Locked {
	readonly salt: string;
	readonly iv: string;
	readonly rounds: number;
	readonly text: string;
}

/** Values by name. What comes back is unknown until a reader has looked at it. */
export interface Keep {
	readonly all: () => Promise<Result<readonly Named[], ReadProblem>>;
	readonly save: (name: string, value: unknown) => Promise<Result<Saved, SaveProblem>>;
	readonly drop: (name: string) => Promise<Result<Saved, SaveProblem>>;
}

/** `not-allowed`: the person or a policy said no; `no-camera`: there is none, or another app has it. */
export type CameraProblem = 'not-allowed' | 'no-camera' | 'stopped';

/** Shows the camera in a video and tells each QR code that comes into view, until the signal ends it. */
export type Scan = (
	video: HTMLVideoElement,
	watch: { readonly onText: (text: string) => void; readonly signal: AbortSignal }
) => Promise<Result<null, CameraProblem>>;

/** How answers come back to a teacher: both ends of it. */
export interface Results {
	readonly newKeys: () => Promise<Result<ClassKeys, SealProblem>>;
	/** A body as a code that only the class with this public key can open. */
	readonly seal: (body: Uint8Array, publicKey: string) => Promise<Result<SharedLink, SealProblem>>;
	/** What opens the reports of one class. */
	readonly openerFor: (
		keys: ClassKeys
	) => Promise<(payload: Uint8Array<ArrayBuffer>) => Promise<Result<Uint8Array, UnsealProblem>>>;
	/** All reports and quizzes in a text. */
	readonly codesIn: (text: string) => Promise<readonly FoundCode[]>;
	/** The hash of a quiz by its code; null for no quiz, or where there is no cryptography. */
	readonly hashOf: (code: string) => Promise<string | null>;
	readonly draw: (link: SharedLink) => Promise<QrDrawing | null>;
	readonly scan: Scan;
	/** The text of a QR code in a picture file; null for none. */
	readonly qrIn: (file: Blob) => Promise<string | null>;
	readonly lock: (value: unknown, passphrase: string) => Promise<Locked>;
	readonly unlock: (locked: Locked, passphrase: string) => Promise<Result<unknown, 'wrong'>>;
	/** Keys, names and rosters of classes. */
	readonly classes: Keep;
	/** Quizzes that were shared for a class, by `<class>/<hash>`. */
	readonly quizzes: Keep;
	/** Reports that came in, by `<class>/<attempt>`. */
	readonly reports: Keep;
	/** Finished sittings of this device whose answers are wanted, by attempt id. */
	readonly sent: Keep;
}

export interface Storage {
	/** Whether nothing was ever kept on this device, told without opening anything. False where it cannot be told. */
	readonly isNew: () => Promise<boolean>;
	/** Asks the browser to keep what is stored; true when it promises. */
	readonly persist: () => Promise<boolean>;
	readonly status: () => Promise<StorageStatus>;
}

/** What the browser says about the storage of this app. */
export interface StorageStatus {
	/** Whether it has promised to keep what is stored; null where it does not say. */
	readonly kept: boolean | null;
	/** Bytes; null where it does not say. */
	readonly used: number | null;
	readonly allowed: number | null;
	/** What keeps this window from its storage; null for nothing. */
	readonly hindrance: SaveProblem | null;
}

/** The last backup made on this device, and how many reviews it held. */
export interface LastBackup {
	readonly at: Instant;
	readonly reviews: number;
}

/** What a backup brings back. */
export interface Restored {
	readonly taken: readonly Entry[];
	/** Dated ahead of this device: not in the log before their day. */
	readonly held: readonly Entry[];
	readonly drafts: readonly Named[];
	readonly packs: readonly Named[];
	/** Classes with their keys. */
	readonly classes: readonly Named[];
	readonly quizzes: readonly Named[];
	readonly reports: readonly Named[];
	readonly sent: readonly Named[];
}

/** `unreadable`: no file of this app, or a damaged one; `too-big`: larger than any backup. */
export type FileProblem = 'unreadable' | 'too-big';

export interface Backups {
	/** Null before the first. */
	readonly last: () => Promise<LastBackup | null>;
	readonly note: (made: LastBackup) => Promise<void>;
	/** Until when not to remind; 0 when nobody asked for that. */
	readonly quietUntil: () => Promise<Instant>;
	readonly keepQuiet: (until: Instant) => Promise<void>;
	/** What goes into a backup beside the log, as it is stored, and entries that wait for their day. */
	readonly belongings: () => Promise<Result<Omit<Restored, 'taken'>, ReadProblem>>;
	/** In one step: all of it or, when it fails, nothing. */
	readonly restore: (parts: Restored) => Promise<Result<Saved, SaveProblem>>;
	/** Plain data as a file. */
	readonly write: (value: unknown) => Promise<Blob>;
	/** What it wrote, within bounds. */
	readonly read: (file: Blob, bounds: Bounds) => Promise<Result<unknown, FileProblem>>;
	readonly inParts: InParts;
}

/** `cancelled`: the person thought better of it. */
export type Given = 'given' | 'cancelled' | 'failed';

export interface Files {
	/** Whether this device can hand such a file to another app. */
	readonly canShare: (name: string, file: Blob) => Promise<boolean>;
	readonly share: (name: string, file: Blob) => Promise<Given>;
	/** Into the folder of downloads. */
	readonly save: (name: string, file: Blob) => Promise<Given>;
	/** Plain data as a file. */
	readonly write: (value: unknown) => Promise<Blob>;
	/** The first characters of what is inside; null for bytes that are no text. */
	readonly start: (file: Blob) => Promise<string | null>;
	/** Plain data from a file, within bounds. */
	readonly read: (file: Blob, bounds: Bounds) => Promise<Result<unknown, FileProblem>>;
	/** The text of a file. `most`: bytes of it, where reading stops. */
	readonly text: (file: Blob, most: number) => Promise<Result<string, FileProblem>>;
	/** The page that plays a quiz without the app, still without one; null where it cannot be had now. */
	readonly player: () => Promise<string | null>;
	/** Tells, once each, of what another app shared with this one and of files the system opens with it. */
	readonly received: (take: (file: Blob) => void) => Promise<void>;
}

/** What a file of a pack holds: sheets, or plain data of this app. */
export type OpenedPackFile =
	{ readonly t: 'texts'; readonly files: readonly TextFile[] } | { readonly t: 'data'; readonly value: unknown };

/** `workbook`: of a spreadsheet program, and no text. */
export type PackFileTrouble = FileProblem | 'workbook';

export interface PackFiles {
	/** A sheet, a ZIP of sheets, or a file of this app, told by what is in it. */
	readonly open: (name: string, file: Blob) => Promise<Result<OpenedPackFile, PackFileTrouble>>;
	readonly zip: (files: readonly TextFile[]) => Blob;
}

export interface Tabs {
	/** Calls back when another window has added to the log. Returns how to stop. */
	readonly onEntries: (heard: () => void) => () => void;
	/** Whether another window is practising now: a reason to ask before taking over. */
	readonly isPracticeHeld: () => Promise<boolean>;
	/** Takes the right to practise, from another window if need be; `lost` is called when another takes it. */
	readonly takePractice: (lost: () => void) => Promise<{ readonly held: boolean; readonly release: () => void }>;
}

/** `stopped`: the person asked for it; `failed`: it could not be started or broke off. */
export type WorkProblem = 'stopped' | 'failed';

/** How a long calculation is followed and ended. */
export interface Watch {
	/** How far along it is, 0-1. */
	readonly onShare: (share: number) => void;
	readonly signal: AbortSignal;
}

/** Does long work on the page itself, a little at a time, so that the page goes on answering. */
export type InParts = <T>(work: Steps<T>, watch: Watch) => Promise<Result<T, 'stopped'>>;

/** Long calculations, which run beside the page. */
export interface Calculator {
	readonly fitWeights: (histories: Histories, inForce: Weights, watch: Watch) => Promise<Result<Verdict, WorkProblem>>;
	readonly workload: (plan: Plan, watch: Watch) => Promise<Result<readonly Workload[], WorkProblem>>;
}

export interface Ports {
	readonly calculator: Calculator;
	readonly clock: Clock;
	readonly ids: Ids;
	readonly packs: Packs;
	readonly log: ReviewLog;
	readonly sittings: Sittings;
	/** Quizzes that are being made. */
	readonly drafts: Keep;
	readonly links: Links;
	readonly qr: Qr;
	readonly storage: Storage;
	readonly backups: Backups;
	readonly files: Files;
	readonly tabs: Tabs;
	/** A person's own packs, by id. */
	readonly ownPacks: Keep;
	/** Loaded when a pack goes out or comes in. */
	readonly packFiles: () => Promise<PackFiles>;
	/** Loaded when answers are wanted or collected, never for a first page. */
	readonly results: () => Promise<Results>;
}
