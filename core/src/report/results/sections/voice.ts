import type { Finding } from '../../../rules/finding.ts';
import type { Outing, PostLink } from '../outing.ts';
import type { ReportContext } from '../report-context.ts';
import { FEW } from '../statistics.ts';
import { eachOnce } from './mix.ts';

export type VoiceRule = {
  readonly rule: string;
  readonly count: number;
  readonly before: number;
  /** Findings on a hundred posts; undefined of fewer posts than a handful. */
  readonly rate: number | undefined;
  readonly rateBefore: number | undefined;
  /** Posts that it found something in. */
  readonly posts: readonly PostLink[];
};

export type Voice = {
  readonly posts: number;
  readonly postsBefore: number;
  readonly findings: number;
  readonly findingsBefore: number;
  readonly clean: number;
  readonly rules: readonly VoiceRule[];
};

/** How well the posts keep to the brand's voice: what rules of tone and loaded styles find in them now. */
export function voiceOf({ own, before, findingsOf }: ReportContext): Voice {
  const look = (outings: readonly Outing[]) =>
    eachOnce(outings).map((post) => ({
      post,
      rules: voiceFindings(post, findingsOf).map(({ rule }) => rule),
    }));
  const [now, then] = [look(own), look(before)];
  const count = (looked: typeof now, rule: string) =>
    looked.reduce((sum, { rules }) => sum + rules.filter((one) => one === rule).length, 0);
  const rate = (findings: number, posts: number) => (posts < FEW ? undefined : (findings / posts) * 100);
  const names = [...new Set([...now, ...then].flatMap(({ rules }) => rules))];
  const rules = names.map((rule): VoiceRule => {
    const [own, earlier] = [count(now, rule), count(then, rule)];
    return {
      ...{ rule, count: own, before: earlier },
      rate: rate(own, now.length),
      rateBefore: rate(earlier, then.length),
      posts: now.filter((one) => one.rules.includes(rule)).map(({ post }) => post),
    };
  });
  const total = (looked: typeof now) => looked.reduce((sum, one) => sum + one.rules.length, 0);
  return {
    posts: now.length,
    postsBefore: then.length,
    findings: total(now),
    findingsBefore: total(then),
    clean: now.filter((one) => one.rules.length === 0).length,
    rules: rules.sort((a, b) => b.count - a.count || b.before - a.before || (a.rule < b.rule ? -1 : 1)),
  };
}

/** Rules of styles have a point in their name where those of the product have a slash. */
const VOICE = /^(?:tone\/|[^/]+\.[^/]+$)/;

function voiceFindings(post: Outing, findingsOf: ReportContext['findingsOf']): readonly Finding[] {
  return findingsOf(post.uri).filter(
    ({ rule, span }) => VOICE.test(rule) && span.start >= post.extent.start && span.start <= post.extent.end,
  );
}
