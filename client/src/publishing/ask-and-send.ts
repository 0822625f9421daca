import { window } from 'vscode';
import type { ClientContext } from '../client-context.ts';
import { confirm } from './confirm.ts';
import { postWish } from './post-wish.ts';
import { lookAhead, type PublishWish, publishNow } from './publish-run.ts';
import type { PublishingStrings } from './publishing-strings.ts';

/** What is asked about a post, by its title. */
type Question = {
  /** Where there is nothing to do. */
  readonly nothing: string;
  readonly isPossible: (title: string) => string;
  readonly isNot: (title: string) => string;
};

/**
 * Looks at what would happen with a post, asks once, and does it.
 *
 * @param given what the command was called with: a lens, a post of the list, a file, or nothing.
 */
export async function askAndSend(
  context: ClientContext,
  given: unknown,
  deed: NonNullable<PublishWish['deed']>,
  questionIn: (strings: PublishingStrings) => Question,
): Promise<void> {
  const { publishing } = context;
  if (!(await publishing.mayPublish())) return;
  const found = await postWish(context, given, deed);
  if (!found) return;
  const { wish, target } = found;
  const jobs = await lookAhead(context, wish);
  if (!jobs) return;
  const { nothing, isPossible, isNot } = questionIn(publishing.strings());
  if (jobs.length === 0) {
    window.showInformationMessage(nothing);
    return;
  }
  const isReady = jobs.some(({ obstacles }) => obstacles.length === 0);
  const title = isReady ? isPossible(target.title) : isNot(target.title);
  const warnings = deed === 'unschedule' ? [] : target.warnings;
  if (await confirm(context, title, wish, jobs, warnings)) await publishNow(context, wish);
}
