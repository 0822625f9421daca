import type { Severity } from '../../model/rule-settings.ts';
import type { Span } from '../../text/span.ts';
import type { CardState } from './card-state.ts';

/** A post, by its file and its position in it. */
export type CardPost = { readonly uri: string; readonly index: number };

/** A finding as a badge tells it. */
export type CardFinding = { readonly severity: Severity; readonly rule: string; readonly text: string };

/** One post at one moment, on all of its channels that share it. Texts are harmless: nothing in them reorders or hides. */
export type Card = CardPost & {
  /** Stays the same while the post keeps its place in its file, also when it moves to another time. */
  readonly id: string;
  readonly channels: readonly string[];
  readonly title: string;
  /** The first 280 graphemes of what is sent. */
  readonly excerpt: string;
  readonly state: CardState;
  readonly pillar: string | undefined;
  readonly campaign: string | undefined;
  readonly author: string | undefined;
  /** UTF-16 offset in the file at which its time, or else the post, is written. */
  readonly offset: number;
  /** From the first to the last character of the post in its file. */
  readonly span: Span;
  readonly findings: readonly CardFinding[];
  /** Why it does not move by being dragged; undefined where it does. */
  readonly lock: 'repeated' | undefined;
};

export type DatedCard = Card & {
  /** On the wall clock of the plan's zone: the day counted from 1970-01-01, and the minute of that day. */
  readonly day: number;
  readonly minute: number;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly instant: number;
  /** The time as the reader's region writes it. */
  readonly time: string;
  /** What the channel's own clock shows, with its city, where that is another zone's. */
  readonly localTime: string | undefined;
};

/** Something that lasts for whole days, the last one included, counted from 1970-01-01. */
export type BoardBand = {
  readonly id: string;
  readonly kind: 'campaign' | 'blackout' | 'holiday' | 'key-date';
  readonly first: number;
  readonly last: number;
  readonly name: string;
  /** Set on a campaign: its id in the plan. */
  readonly campaign?: string;
  /** Channels that it concerns; undefined for all. */
  readonly channels?: readonly string[] | undefined;
};

export type BoardChannel = {
  readonly id: string;
  /** Id of its network, and the network's name. */
  readonly network: string;
  readonly networkName: string;
  readonly isPaused: boolean;
};

/** Something to choose from, with the name that people read. */
export type Choice = { readonly id: string; readonly name: string };

/** A time at which one or more channels have room. */
export type BoardSlot = {
  readonly day: number;
  readonly minute: number;
  readonly time: string;
  readonly channels: readonly string[];
  readonly why: 'best' | 'open';
};

export type BoardCrisis = {
  readonly state: 'watch' | 'crisis';
  readonly reason: string | undefined;
  /** True when every channel is quiet. */
  readonly isEverything: boolean;
  readonly paused: readonly string[];
};

/** What the calendar view shows, whole: each answer replaces the one before. */
export type CalendarBoard = {
  /** Days counted from 1970-01-01, both included. */
  readonly first: number;
  readonly last: number;
  /** Address of the plan, undefined where there is none. */
  readonly plan: string | undefined;
  readonly name: string;
  readonly zone: string;
  readonly locale: { readonly tag: string; readonly firstWeekday: number };
  /** Today in the plan's zone, and the minute of it; undefined where nobody looked at a clock. */
  readonly now: { readonly day: number; readonly minute: number } | undefined;
  readonly cards: readonly DatedCard[];
  /** Posts without a date; of very many the first. */
  readonly tray: readonly Card[];
  readonly trayTotal: number;
  readonly bands: readonly BoardBand[];
  /** Hours in which some channel of the filter publishes, minutes since 1970-01-01T00:00 of the plan's wall clock. */
  readonly hours: readonly { readonly from: number; readonly to: number }[] | undefined;
  readonly slots: readonly BoardSlot[];
  readonly channels: readonly BoardChannel[];
  readonly pillars: readonly Choice[];
  readonly campaigns: readonly Choice[];
  readonly authors: readonly Choice[];
  readonly crisis: BoardCrisis | undefined;
  /** Posts by day, where a year was asked for; then there are no cards. */
  readonly density: readonly { readonly day: number; readonly posts: number }[];
  /** False while findings of some cards are not known yet. */
  readonly hasAllFindings: boolean;
};

/** What somebody wants to see; a list that is left out or empty lets everything through. */
export type BoardFilter = {
  readonly channels?: readonly string[] | undefined;
  readonly pillars?: readonly string[] | undefined;
  readonly campaigns?: readonly string[] | undefined;
  readonly states?: readonly CardState[] | undefined;
  readonly authors?: readonly string[] | undefined;
  /** Words that all stand somewhere in the title or in what is sent, in any case and with or without accents. */
  readonly text?: string | undefined;
};
