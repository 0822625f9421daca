import type { ExtensionContext, LogOutputChannel } from 'vscode';
import type { LanguageServer } from './language-client.ts';
import type { LengthsView } from './lengths/lengths-view.ts';
import type { PostsTree } from './posts-tree.ts';
import type { Automatic } from './publishing/automatic.ts';
import type { Publishing } from './publishing/publishing.ts';
import type { RequestDocuments } from './publishing/requests-document.ts';
import type { Strings } from './strings.ts';
import type { ViewPanels } from './view-panels.ts';

/** What every command may use. */
export type ClientContext = {
  readonly extension: ExtensionContext;
  readonly output: LogOutputChannel;
  readonly server: LanguageServer;
  readonly posts: PostsTree;
  readonly views: ViewPanels;
  readonly lengths: LengthsView;
  readonly publishing: Publishing;
  readonly automatic: Automatic;
  readonly requests: RequestDocuments;
  /** Asked for each time, because the language is a setting. */
  readonly strings: () => Strings;
};
