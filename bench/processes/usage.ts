import type { Profiler } from 'node:inspector';

/** What a running process has used up to now. */
export type Usage = {
  /** User and system time in milliseconds. */
  readonly cpu: number;
  /** Resident memory in bytes. */
  readonly rss: number;
  /** JavaScript objects in bytes, dead ones not yet collected among them. */
  readonly heap: number;
};

/** What a process with the hook can be asked, and what it answers. */
export type Answers = {
  readonly usage: Usage;
  /** Collects garbage first. */
  readonly collect: Usage;
  /** Starts a profile of the processor's time. */
  readonly profile: Usage;
  readonly 'profile-end': Profiler.Profile;
};

/** What a process used in all. */
export type ExitUsage = {
  /** User and system time in milliseconds. */
  readonly cpu: number;
  /** Most resident memory in bytes. */
  readonly peak: number;
};
