// Made by `npm run generate` from the files in this folder.
import { copyPostId } from './copy-post-id.ts';
import { createPlan } from './create-plan.ts';
import { groupPosts } from './group-posts.ts';
import { newPost } from './new-post.ts';
import { openCalendar } from './open-calendar.ts';
import { openPost } from './open-post.ts';
import { openPreview } from './open-preview.ts';
import { openReport } from './open-report.ts';
import { openWalkthrough } from './open-walkthrough.ts';
import { restartServer } from './restart-server.ts';
import { showLengths } from './show-lengths.ts';
import { showMorePosts } from './show-more-posts.ts';
import { showOutput } from './show-output.ts';
import { showReferences } from './show-references.ts';
import type { Command } from '../define-command.ts';

/** Every command of the editor; its id is `vocero.` and its name here. */
export const commands: Readonly<Record<string, Command>> = {
  copyPostId,
  createPlan,
  groupPosts,
  newPost,
  openCalendar,
  openPost,
  openPreview,
  openReport,
  openWalkthrough,
  restartServer,
  showLengths,
  showMorePosts,
  showOutput,
  showReferences,
};
