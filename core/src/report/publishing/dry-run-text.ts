import type { Imagined } from '../../publish/imagine.ts';
import type { PublishJob } from '../../publish/publish-job.ts';
import { harmless } from '../harmless.ts';
import { jobHead, obstacleLines, type ReportOptions, stepName } from './outcome-text.ts';
import { requestText } from './request-text.ts';
import { publishingWords, refusalText } from './words.ts';

type Entry = { readonly job: PublishJob; readonly imagined: readonly Imagined[] };

/** What would be sent of a post on a channel: every request as it is, with secrets by their names. */
export function dryRunText({ job, imagined }: Entry, options: ReportOptions): string {
  const { language, style } = options;
  const words = publishingWords(language);
  const isBlocked = job.obstacles.length > 0;
  const lines = [
    `${jobHead(job, options)}  ${isBlocked ? style.warning(words.wouldNot) : style.good(words.wouldSend)}`,
    ...obstacleLines(job, options),
  ];
  for (const { step, requests, refused, stays } of imagined) {
    const kept = stays === undefined ? '' : `: ${words.stays[stays]}`;
    lines.push(`  ${style.strong(stepName(step, language))}${kept}`);
    for (const request of requests) {
      const [first = '', ...rest] = requestText(request).split('\n');
      const effect = request.effect === 'publish' ? style.strong(harmless(first)) : harmless(first);
      lines.push(`    ${effect}`, ...rest.map((line) => `    ${style.faint(harmless(line))}`));
    }
    if (refused)
      lines.push(`    ${style.error('✖')} ${harmless(refusalText(refused.refusal, job.adapter, language))}`);
  }
  return `${lines.join('\n')}\n\n`;
}
