// Made by `npm run generate` from the files in this folder.
import { checkAccount } from './check-account.ts';
import { copyPostId } from './copy-post-id.ts';
import { createPlan } from './create-plan.ts';
import { fetchNumbers } from './fetch-numbers.ts';
import { groupPosts } from './group-posts.ts';
import { newPost } from './new-post.ts';
import { openCalendar } from './open-calendar.ts';
import { openPost } from './open-post.ts';
import { openPreview } from './open-preview.ts';
import { openReport } from './open-report.ts';
import { openWalkthrough } from './open-walkthrough.ts';
import { pauseEverything } from './pause-everything.ts';
import { publishDue } from './publish-due.ts';
import { publishPost } from './publish-post.ts';
import { reconcile } from './reconcile.ts';
import { restartServer } from './restart-server.ts';
import { resumePublishing } from './resume-publishing.ts';
import { scheduleAtNetwork } from './schedule-at-network.ts';
import { showLengths } from './show-lengths.ts';
import { showMorePosts } from './show-more-posts.ts';
import { showOutput } from './show-output.ts';
import { showReferences } from './show-references.ts';
import { showRequests } from './show-requests.ts';
import { signIn } from './sign-in.ts';
import { signOut } from './sign-out.ts';
import { takeBackPost } from './take-back-post.ts';
import { toggleAutomaticPublishing } from './toggle-automatic-publishing.ts';
import type { Command } from '../define-command.ts';

/** Every command of the editor; its id is `vocero.` and its name here. */
export const commands: Readonly<Record<string, Command>> = {
  checkAccount,
  copyPostId,
  createPlan,
  fetchNumbers,
  groupPosts,
  newPost,
  openCalendar,
  openPost,
  openPreview,
  openReport,
  openWalkthrough,
  pauseEverything,
  publishDue,
  publishPost,
  reconcile,
  restartServer,
  resumePublishing,
  scheduleAtNetwork,
  showLengths,
  showMorePosts,
  showOutput,
  showReferences,
  showRequests,
  signIn,
  signOut,
  takeBackPost,
  toggleAutomaticPublishing,
};
