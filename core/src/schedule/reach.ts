/**
 * How far rules look. What a rule may look at is what a change may concern, so both are bounded here:
 * the cost of one edit must not grow with the workspace.
 */

/** Days around a post in which rules look for others like it, or for those before it. */
export const MAX_DAYS_AROUND = 120;

/** Most posts that a rule looks at together, the post itself included. */
export const MAX_POSTS_TOGETHER = 30;

/** Days behind a silence in which the next post is looked for. */
export const MAX_DAYS_OF_SILENCE = 120;

/** Days for which something that has passed is still worth a word. */
export const PAST_DAYS = 30;

/** Days ahead for which the times of a post that comes again are looked at. */
export const DAYS_OF_SERIES = 366;
