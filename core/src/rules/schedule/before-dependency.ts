import * as z from 'zod';
import { zoneOf } from '../../model/plan/plan.ts';
import { instantOf, type Occurrence } from '../../schedule/occurrence.ts';
import { nodeAt, spanAt } from '../../syntax/node.ts';
import { sourceAt } from '../../workspace/workspace.ts';
import { postsWithId } from '../../workspace/workspace-index.ts';
import type { Contexts } from '../contexts.ts';
import type { FileEdit } from '../finding.ts';
import { defineRule } from '../rule.ts';
import { timesOf } from '../times.ts';

const PLAN = '// file: social.plan.yaml\nchannels: { x: { network: x }, li: { network: linkedin } }\n';

export const beforeDependency = defineRule({
  scope: 'post',
  severity: 'warning',
  docs: {
    summary: {
      en: 'A post goes out before one that must be out before it.',
      es: 'Una publicación sale antes que otra que debe salir primero.',
    },
    why: {
      en: 'A reminder of news that nobody has heard yet confuses, and a thread that goes on points to nothing.',
      es: 'El recordatorio de una noticia que nadie conoce confunde, y una continuación no remite a nada.',
    },
    since: '0.2.0',
  },
  messages: {
    early: {
      en: 'Goes out on {when}, and “{id}”, which must be out before, on {other}. Move one of them.',
      es: 'Sale el {when}, y «{id}», que debe salir antes, el {other}. Mueve una de las dos.',
    },
    unplanned: {
      en: 'Goes out on {when}, and “{id}”, which must be out before, has no time. Give it one.',
      es: 'Sale el {when}, y «{id}», que debe salir antes, no tiene hora. Asígnale una.',
    },
    other: { en: 'The post that must be out before.', es: 'La publicación que debe salir antes.' },
    swap: { en: 'Swap the times of the two', es: 'Intercambiar las horas de las dos' },
  },
  options: z.strictObject({}),
  examples: {
    flags: [
      `${PLAN}// file: news.post.md\n---\nchannels: x\nschedule: 2026-11-27 09:30\n---\nNews\n// file: b.post.md\n---\nchannels: x\nschedule: 2026-11-26 09:30\nafter: ⟦news⟧(schedule/before-dependency)\n---\nReminder\n`,
      `${PLAN}// file: a.posts.yaml\n- { id: news, channels: x, status: idea, text: News }\n- { channels: x, schedule: 2026-11-26 09:30, after: [⟦news⟧(schedule/before-dependency)], text: Reminder }\n`,
    ],
    allows: [
      `${PLAN}// file: news.post.md\n---\nchannels: [x, li]\nschedule: { x: 2026-11-26 09:30, li: 2026-11-28 09:30 }\n---\nNews\n// file: b.post.md\n---\nchannels: x\nschedule: 2026-11-27 09:30\nafter: news\n---\nOut on the same channel.\n`,
      `${PLAN}// file: a.posts.yaml\n- { id: news, channels: x, status: idea, text: News }\n- { channels: x, after: news, text: Without a time }\n`,
    ],
  },
  *check(context) {
    const { post, workspace, project, plan } = context;
    const { after = [] } = post.entry;
    const times = after.length > 0 ? timesOf(context).flatMap(([first]) => first ?? []) : [];
    // The first time of all: what must be out before has to be out by then, on the same channel where it is there.
    for (const [position, id] of after.entries()) {
      const [other, second] = postsWithId(workspace.index, project, id);
      // Of two posts with one id nobody knows which is meant, and another rule says so.
      if (!other || second || (other.uri === post.source.uri && other.index === post.index)) continue;
      const facts = workspace.entries.get(other.uri)?.facts;
      const theirs = (facts?.occurrences ?? []).filter(({ index }) => index === other.index);
      const at = (one: Occurrence) => instantOf(one, zoneOf(plan, one.channel));
      const late = times.flatMap((own) => {
        const same = theirs.filter(({ channel }) => channel === own.occurrence.channel);
        const [first] = (same.length > 0 ? same : theirs).toSorted((a, b) => at(a) - at(b));
        return first && at(first) <= own.instant ? [] : [{ own, first }];
      })[0];
      if (!late) continue;
      const { own, first } = late;
      const list = nodeAt(post.node, ['after']);
      const span = spanAt(post.node, list?.kind === 'seq' ? ['after', position] : ['after']);
      if (!first) {
        yield { key: 'unplanned', params: { id, when: own.when }, span };
        continue;
      }
      const zone = zoneOf(plan, first.channel);
      const when = { kind: 'moment', instant: at(first), zone } as const;
      const related = [{ uri: first.uri, span: first.span, key: 'other', params: {} } as const];
      const isAlone = times.length === 1 && theirs.length === 1;
      const edits = isAlone ? swap(context, own.occurrence, first) : [];
      const fixes =
        edits.length > 0 ? [{ title: { key: 'swap', params: {} } as const, edits, safe: false }] : [];
      const move = { index: post.index, channel: own.occurrence.channel };
      yield { key: 'early', params: { id, when: own.when, other: when }, span, related, fixes, move };
    }
  },
});

/** Each time where the other is written. Only between times on one channel that are both on the wall clock. */
function swap({ workspace }: Contexts['post'], a: Occurrence, b: Occurrence): readonly FileEdit[] {
  const texts = [a, b].map(({ uri, span }) => sourceAt(workspace, uri)?.text.slice(span.start, span.end));
  const [own, other] = texts;
  const isPlain = a.channel === b.channel && a.time.kind === b.time.kind && !a.repeat && !b.repeat;
  if (!isPlain || own === undefined || other === undefined || a.time.kind !== 'wall') return [];
  return [
    { uri: a.uri, edit: { span: a.span, text: other } },
    { uri: b.uri, edit: { span: b.span, text: own } },
  ];
}
