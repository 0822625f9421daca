import {
  commands,
  type Disposable,
  EventEmitter,
  MarkdownString,
  Range,
  Selection,
  ThemeColor,
  ThemeIcon,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
} from 'vscode';
import { type PostGroups, postGroupsRequest, postsInGroupRequest } from '../../core/src/contract/start.ts';
import type { ClientContext } from './client-context.ts';
import { workspaceHasOurs } from './start-when-needed.ts';
import type { Strings } from './strings.ts';

export type Grouping = 'status' | 'channel' | 'campaign';
export const GROUPINGS: readonly Grouping[] = ['status', 'channel', 'campaign'];

type Group = PostGroups['groups'][number];
type Post = Awaited<ReturnType<typeof askPosts>>['items'][number];

/** What stands in a line of the list of posts; commands of its menu are given it. */
export type PostsNode =
  | { readonly kind: 'group'; readonly group: Group }
  | { readonly kind: 'post'; readonly post: Post }
  /** Posts that did not fit on the page of a group. */
  | { readonly kind: 'more'; readonly group: Group; readonly count: number };

export type PostsTree = Disposable & {
  readonly grouping: () => Grouping;
  setGrouping(by: Grouping): void;
  /** Shows another page of a group. */
  showMore(group: string): void;
};

/** Posts that a group shows at first, and more each time somebody asks. */
const PAGE = 100;
const KEY = 'posts.grouping';

/** The list of posts in the side bar. It asks the server only for what is unfolded, and only while it is seen. */
export function createPostsTree(context: ClientContext): PostsTree {
  const { extension, server, output, strings } = context;
  const changed = new EventEmitter<undefined>();
  const pages = new Map<string, number>();
  let by = readGrouping(extension.workspaceState.get(KEY));
  let isStale = false;

  const children = async (node: PostsNode | undefined): Promise<readonly PostsNode[]> => {
    if (node?.kind === 'group') {
      const most = pages.get(node.group.id) ?? PAGE;
      const { items, more } = await askPosts(context, by, node.group.id, most);
      const posts = items.map((post): PostsNode => ({ kind: 'post', post }));
      return more > 0 ? [...posts, { kind: 'more', group: node.group, count: more }] : posts;
    }
    if (node) return [];
    if (!(await workspaceHasOurs())) {
      await Promise.all([setContext('hasPlan', false), setContext('hasPosts', false)]);
      await setContext('isRead', true);
      return [];
    }
    const { groups, plans, posts } = await server.ask(postGroupsRequest, { by });
    await Promise.all([setContext('hasPlan', plans > 0), setContext('hasPosts', posts > 0)]);
    // As long as nothing has been read of what is there, nobody knows whether there is a plan.
    if (plans + posts > 0) await setContext('isRead', true);
    view.badge = badgeOf(groups, strings());
    return groups.map((group) => ({ kind: 'group', group }));
  };

  const provider: TreeDataProvider<PostsNode> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => treeItem(node, strings()),
    getChildren: async (node) => {
      try {
        return [...(await children(node))];
      } catch (error) {
        // Said once, where somebody looks for it: a list asks again by itself.
        output.warn(`The list of posts: ${error instanceof Error ? error.message : String(error)}`);
        return [];
      }
    },
  };
  const view = window.createTreeView('vocero.posts', { treeDataProvider: provider, showCollapseAll: true });
  const describe = () => {
    view.description = strings().groupedBy[by];
  };
  const refresh = () => {
    // What nobody sees is asked for when it is seen again.
    if (!view.visible) isStale = true;
    else changed.fire(undefined);
  };
  describe();
  const used = [
    changed,
    view,
    server.onChanged(refresh),
    view.onDidChangeVisibility(({ visible }) => {
      if (!visible || !isStale) return;
      isStale = false;
      changed.fire(undefined);
    }),
  ];
  return {
    grouping: () => by,
    setGrouping: (next) => {
      by = next;
      void extension.workspaceState.update(KEY, next);
      describe();
      changed.fire(undefined);
    },
    showMore: (group) => {
      pages.set(group, (pages.get(group) ?? PAGE) + PAGE);
      changed.fire(undefined);
    },
    dispose: () => {
      for (const one of used) one.dispose();
    },
  };
}

function askPosts({ server }: ClientContext, by: Grouping, group: string, most: number) {
  return server.ask(postsInGroupRequest, { by, group, most });
}

function setContext(name: string, value: boolean): Thenable<unknown> {
  return commands.executeCommand('setContext', `vocero.${name}`, value);
}

function readGrouping(value: unknown): Grouping {
  return GROUPINGS.find((one) => one === value) ?? 'status';
}

/** States in which a post waits for somebody. */
const PRESSING = ['unknown', 'failed', 'partly', 'late'];

function badgeOf(groups: readonly Group[], strings: Strings) {
  const pressing = groups.filter(({ state }) => state !== undefined && PRESSING.includes(state));
  const value = pressing.reduce((sum, { count }) => sum + count, 0);
  return value > 0 ? { value, tooltip: strings.postsNeedYou(value) } : undefined;
}

/** An icon for each state, beside its words: shapes differ, so that colour is not all that tells them apart. */
const ICONS: Readonly<Record<Post['state'], readonly [icon: string, color?: string]>> = {
  unknown: ['question', 'charts.yellow'],
  failed: ['error', 'list.errorForeground'],
  partly: ['pie-chart', 'list.warningForeground'],
  late: ['warning', 'list.warningForeground'],
  due: ['bell', 'charts.blue'],
  scheduled: ['clock', 'charts.blue'],
  held: ['cloud', 'charts.blue'],
  approved: ['pass', 'charts.green'],
  review: ['eye'],
  draft: ['edit'],
  idea: ['lightbulb'],
  published: ['pass-filled', 'charts.green'],
  cancelled: ['circle-slash', 'disabledForeground'],
};

function iconOf(state: Post['state']): ThemeIcon {
  const [icon, color] = ICONS[state];
  return new ThemeIcon(icon, color === undefined ? undefined : new ThemeColor(color));
}

function treeItem(node: PostsNode, strings: Strings): TreeItem {
  if (node.kind === 'group') {
    const { id, label, detail, count, state } = node.group;
    const isOpen = state === undefined ? count <= 20 : !['published', 'cancelled', 'idea'].includes(state);
    const item = new TreeItem(
      label,
      isOpen ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
    );
    item.id = id;
    item.description = detail === '' ? String(count) : `${count} · ${detail}`;
    item.accessibilityInformation = {
      label: [label, detail, strings.posts(count)].filter(Boolean).join(', '),
    };
    item.contextValue = 'group';
    if (state) item.iconPath = iconOf(state);
    return item;
  }
  if (node.kind === 'more') {
    const item = new TreeItem(strings.morePosts(node.count));
    item.id = `${node.group.id} more`;
    item.iconPath = new ThemeIcon('ellipsis');
    item.command = { command: 'vocero.showMorePosts', title: item.label as string, arguments: [node] };
    return item;
  }
  const { id, label, detail, state, tooltip, postId } = node.post;
  const item = new TreeItem(label);
  item.id = id;
  item.description = detail;
  item.tooltip = new MarkdownString().appendText(tooltip);
  item.accessibilityInformation = { label: tooltip.replaceAll('\n', ', ') };
  item.iconPath = iconOf(state);
  item.contextValue = [
    'post',
    ...(postId === undefined ? [] : ['named']),
    ...(state === 'held' ? ['held'] : []),
  ].join('.');
  item.command = { command: 'vocero.openPost', title: strings.openPost, arguments: [node] };
  return item;
}

/** The post that a command of the list was given; undefined for anything else. */
export function postOf(value: unknown): Post | undefined {
  const node = value as Partial<PostsNode> | undefined;
  return typeof node === 'object' && node?.kind === 'post' ? node.post : undefined;
}

/** Opens the file of a post where the post begins. */
export async function openPostFile({ uri, offset }: Post, isPreview: boolean): Promise<void> {
  const editor = await window.showTextDocument(Uri.parse(uri, true), { preview: isPreview });
  const at = editor.document.positionAt(offset);
  editor.selections = [new Selection(at, at)];
  editor.revealRange(new Range(at, at));
}
