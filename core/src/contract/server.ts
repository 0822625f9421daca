import type { MoveCheck } from '../features/calendar-moves/check-move.ts';
import type { Move } from '../features/calendar-moves/move.ts';
import type * as lengths from '../features/counts/text-lengths.ts';
import type * as feature from '../features/new-post.ts';
import type { CalendarBoard } from '../report/calendar-board/board.ts';
import type { BoardQuestion } from '../report/calendar-board/calendar-board.ts';

/**
 * What client and server say to each other beyond LSP. Method names with their types, so that both
 * sides import the same line.
 */

/** What a client hands over when it starts the server, beside settings. */
export type StartOptions = {
  /** Absolute path of a folder of the client's own, in which the server may keep what makes its next start quicker. */
  readonly storage?: string;
  /** Ids of commands of the client that the server may put behind an answer; others are left out. */
  readonly commands?: readonly string[];
};

/** The name of a request with the types of what is asked and answered. */
export type ServerRequest<Params, Result> = {
  readonly method: string;
  /** Never there: it only carries the types. */
  readonly types?: (params: Params) => Result;
};

/**
 * Notification server → client: what was answered about the workspace may not hold any more. Comes at most
 * a few times in a second while somebody types; a client that shows nothing of it may pass it over.
 */
export const changedNotification = 'vocero/changed';

/** Notification server → client: what the server is doing and what it knows, for the status item. */
export const statusNotification = 'vocero/status';
export type StatusParams = {
  /** `incomplete` when the person stopped the reading: findings that need other files are missing. */
  readonly state: 'indexing' | 'ready' | 'incomplete';
  /** Files with a plan or posts that were read so far. */
  readonly files: number;
  /** Posts in them. */
  readonly posts: number;
};

/** Request client → server: what a new post in a folder may choose from. */
export const newPostChoicesRequest = 'vocero/newPostChoices';
export type NewPostChoicesParams = {
  /** Where the person asked: a file or folder. The plan that governs it answers. */
  readonly uri: string;
};
export type NewPostChoices = feature.NewPostChoices;

/** Request client → server: the file name and first text of a new post. */
export const newPostRequest = 'vocero/newPost';
export type NewPostParams = {
  readonly uri: string;
  readonly title: string;
  readonly channels: readonly string[];
};
export type NewPost = feature.NewPost;

/**
 * Request client → server: what the calendar shows. With `known`, cards have the findings that are known
 * already, and the answer comes sooner.
 */
export const calendarRequest: ServerRequest<CalendarQuestion, CalendarBoard | null> = {
  method: 'vocero/calendar',
};
export type CalendarQuestion = BoardQuestion & { readonly findings: 'known' | 'all' };

/** Request client → server: what would speak against a move. */
export const checkMoveRequest: ServerRequest<{ readonly move: Move }, MoveCheck | null> = {
  method: 'vocero/checkMove',
};

/** Request client → server: the edits of some moves, or of a campaign that is given other days. */
export const calendarEditRequest: ServerRequest<CalendarEditQuestion, CalendarEdit | null> = {
  method: 'vocero/calendarEdit',
};
export type CalendarEditQuestion =
  | {
      readonly kind: 'move';
      readonly moves: readonly Move[];
      readonly copies: boolean;
      /** Set when a person was asked about posts that are out. */
      readonly isSure?: boolean;
    }
  | {
      readonly kind: 'resize';
      readonly uri: string;
      readonly campaign: string;
      readonly first: number;
      readonly last: number;
    };
export type CalendarEdit = {
  /** Replacements by file, in UTF-16 lines and characters as the client counts them. */
  readonly files: readonly {
    readonly uri: string;
    readonly edits: readonly {
      readonly range: { readonly start: EditPosition; readonly end: EditPosition };
      readonly newText: string;
    }[];
  }[];
  readonly created: readonly { readonly uri: string; readonly text: string }[];
  /** What was done, or why nothing or not all was, in the reader's language. */
  readonly told: string;
  readonly isFailure: boolean;
  /** Set where nothing is done before a person has answered: the question, and the two answers beside leaving it. */
  readonly asks?: { readonly question: string; readonly move: string; readonly copy: string };
};
type EditPosition = { readonly line: number; readonly character: number };

/** Request client → server: the calendar of some days as a file for others. */
export const calendarExportRequest: ServerRequest<CalendarExportQuestion, CalendarExport | null> = {
  method: 'vocero/calendarExport',
};
export type CalendarExportQuestion = BoardQuestion & { readonly form: 'ics' | 'csv' | 'html' };
export type CalendarExport = {
  /** A name for the file. */
  readonly name: string;
  readonly text: string;
};
/** Request client → server: how long each part of a document is on each channel, for the status bar and what is too long. */
export const textLengthsRequest = 'vocero/textLengths';
export type TextLengthsParams = { readonly uri: string };
type Place = { readonly line: number; readonly character: number };
type PlaceRange = { readonly start: Place; readonly end: Place };
export type TextLengths = {
  readonly lengths: readonly (Omit<lengths.TextLength, 'span' | 'overflow'> & {
    readonly range: PlaceRange;
    readonly overflow?: PlaceRange;
  })[];
};

/** Command of the server: gives a post the next time at which its channels are free. Its arguments are the address of the file and the position of the post in it. */
export const nextSlotCommand = 'vocero.server.nextFreeSlot';
