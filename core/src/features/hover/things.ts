import type { Plan } from '../../model/plan/plan.ts';
import { channelOf } from '../../model/plan/plan.ts';
import { nodeAt } from '../../syntax/node.ts';
import { touches } from '../../text/span.ts';
import { declaredIn, type ReferenceKind, referencesIn } from '../../workspace/references.ts';
import { describePostNamed } from '../describe/post.ts';
import { describeThing } from '../describe/thing.ts';
import type { Hover, HoverAsk } from './hover.ts';

/** Sections of a plan that declare what has an id. */
const SECTIONS: readonly (readonly [string, ReferenceKind])[] = [
  ['pillars', 'pillar'],
  ['campaigns', 'campaign'],
  ['objectives', 'objective'],
  ['channels', 'channel'],
  ['kpis', 'kpi'],
  ['team', 'member'],
];

/** What the plan says of what is named, and what another post is. */
export function* things(ask: HoverAsk): Generator<Hover> {
  const { file, plan, offset, language, workspace, project } = ask;
  for (const { kind, id, span } of referencesIn(file)) {
    if (!touches(span, offset)) continue;
    if (kind === 'post') yield { span, markdown: describePostNamed(workspace, project, id, language) };
    else if (plan && declaredIn(plan, kind === 'channel-or-network' ? 'channel' : kind)?.includes(id))
      yield { span, markdown: describeThing(plan, kind, id, language) };
  }
  if (file.kind === 'plan') {
    for (const [section, kind] of SECTIONS) {
      const node = nodeAt(file.node, [section]);
      for (const { key } of node?.kind === 'map' ? node.pairs : [])
        if (touches(key.span, offset))
          yield { span: key.span, markdown: describeThing(file.plan, kind, String(key.value), language) };
    }
  } else if (ask.post?.body && plan) {
    yield* headings(ask, plan);
  }
}

/** A heading that names a channel. */
function* headings({ post, offset, file, language }: HoverAsk, plan: Plan): Generator<Hover> {
  const { text } = file.source;
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const heading = /^#[ \t]+(\S+)/.exec(
    text.slice(start, text.indexOf('\n', start) < 0 ? undefined : text.indexOf('\n', start)),
  );
  const id = heading?.[1];
  if (id === undefined || start < (post?.body?.start ?? 0) || !channelOf(plan, id)) return;
  const from = start + (heading?.[0].length ?? 0) - id.length;
  yield {
    span: { start: from, end: from + id.length },
    markdown: describeThing(plan, 'channel', id, language),
  };
}
