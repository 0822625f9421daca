import type { PostLink } from '../outing.ts';
import type { ReportContext } from '../report-context.ts';
import { shareOf } from '../statistics.ts';
import { eachOnce } from './mix.ts';

export type Accessibility = {
  /** Pictures and videos, and those of them that have a text for people who do not see them. */
  readonly media: number;
  readonly described: number;
  readonly share: number | undefined;
  readonly before: number | undefined;
  readonly posts: readonly PostLink[];
  /** Posts with a picture or video that lacks one. */
  readonly missing: readonly PostLink[];
};

/** How many pictures and videos can be read by who does not see them. */
export function accessibilityOf({ own, before }: ReportContext): Accessibility {
  const count = (outings: ReportContext['own']) => {
    const posts = eachOnce(outings).filter(({ media }) => media > 0);
    const media = posts.reduce((sum, post) => sum + post.media, 0);
    return { posts, media, described: posts.reduce((sum, post) => sum + post.described, 0) };
  };
  const [now, then] = [count(own), count(before)];
  return {
    ...now,
    share: shareOf(now.described, now.media),
    before: shareOf(then.described, then.media),
    missing: now.posts.filter(({ media, described }) => described < media),
  };
}
