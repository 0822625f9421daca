import type { Post } from '../../model/parsed.ts';
import type { WrittenTime } from '../../model/time.ts';
import { textsOf } from '../../model/variants.ts';
import { dateText as readable } from '../../rules/date-text.ts';
import type { Language } from '../../rules/words.ts';
import { clockText, dateText } from '../../schedule/write-time.ts';
import { fileAt, type Workspace } from '../../workspace/workspace.ts';
import { postsWithId } from '../../workspace/workspace-index.ts';
import { describeChoice } from '../completion/choice-words.ts';
import { plainMarkdown } from '../markdown.ts';

/** The post that others call by an id, in a few lines; the empty text where there is none. */
export function describePostNamed(
  workspace: Workspace,
  project: string,
  id: string,
  language: Language,
): string {
  const [found] = postsWithId(workspace.index, project, id);
  const file = found && fileAt(workspace, found.uri);
  const post = file?.kind === 'posts' ? file.posts[found?.index ?? 0] : undefined;
  return post ? describePost(post, language) : '';
}

/** A post in a few lines, as Markdown: when, where, in which state, and how it starts. */
function describePost(post: Post, language: Language): string {
  const { title, schedule, channels = [], status } = post.entry;
  const texts = textsOf(post, () => false).sections.flatMap(({ parts }) =>
    parts.map(({ text }) => text.text),
  );
  const start = texts.find((text) => text.trim() !== '') ?? '';
  const when =
    schedule === undefined ? undefined : isTime(schedule) ? momentOf(schedule, language) : undefined;
  const state = status === undefined ? undefined : `${status} (${describeChoice(status, language) ?? ''})`;
  const facts = [when, channels.join(', '), state].filter((one) => one !== undefined && one !== '');
  return [
    title === undefined ? undefined : `**${plainMarkdown(title)}**`,
    facts.map((fact) => plainMarkdown(fact ?? '')).join(' · '),
    plainMarkdown(start, 200),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function isTime(schedule: NonNullable<Post['entry']['schedule']>): schedule is WrittenTime {
  return 'kind' in schedule && typeof schedule.kind === 'string';
}

function momentOf({ wall }: WrittenTime, language: Language): string {
  return `${readable(dateText(wall), language)}, ${clockText(wall)}`;
}
