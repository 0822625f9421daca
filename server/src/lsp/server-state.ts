import type { Completion } from '../../../core/src/features/completion/completion.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../core/src/model/settings.ts';
import { type Language, languageFor } from '../../../core/src/rules/words.ts';
import { diskFiles } from '../node/file-system.ts';
import { Documents } from './documents.ts';
import type { FailureLog } from './guard.ts';
import { type NavigationAbilities, NO_NAVIGATION } from './navigation-abilities.ts';
import { Session } from './session.ts';
import type { WarmStart } from './warm-start.ts';

/** What the client said that it can do, as far as it matters here. */
export type ClientAbilities = {
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly reportsConfiguration: boolean;
  readonly tellsConfigurationChanges: boolean;
  readonly watchesFiles: boolean;
  readonly showsProgress: boolean;
  readonly takesDocumentChanges: boolean;
  readonly takesSnippets: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesLenses: boolean;
  readonly completesSnippets: boolean;
  readonly showsLabelDetails: boolean;
  /** Commands of the client that may stand behind an answer. */
  readonly commands: ReadonlySet<string>;
  readonly hasFolders: boolean;
  readonly navigation: NavigationAbilities;
};

/** Everything that handlers share. */
export type ServerState = {
  readonly session: Session;
  readonly documents: Documents;
  readonly log: FailureLog;
  readonly warmStart: WarmStart;
  /** What `readBeside` runs; without it everything is read on this thread. */
  readonly readerThread: string | undefined;
  /** What the client was last told of a file. */
  readonly told: Map<string, { readonly id: string; readonly hasFindings: boolean }>;
  abilities: ClientAbilities;
  settings: Settings;
  /** The client's locale, such as `es-CO`. */
  locale: string | undefined;
  /** Language of messages, from settings and locale. */
  language: Language;
  /** Addresses of the workspace folders. */
  folders: readonly string[];
  /** Scans that are under way. */
  scans: number;
  /** Files that changed on disk while a scan was under way, which may have read them before. */
  readonly changedDuringScan: Set<string>;
  /** True when the person stopped a scan: what lies in files that were not read is not known. */
  isIncomplete: boolean;
  /** What was offered last: what there is to read about an item is worked out when somebody looks at it. */
  offered: { readonly id: number; readonly items: readonly Completion[] };
};

export function createState(
  given: Pick<ServerState, 'log' | 'warmStart' | 'readerThread'>,
  isParanoid: boolean,
): ServerState {
  const session = new Session(diskFiles, isParanoid);
  return {
    ...given,
    session,
    documents: new Documents(session),
    told: new Map(),
    abilities: {
      pullsDiagnostics: false,
      refreshesDiagnostics: false,
      reportsConfiguration: false,
      tellsConfigurationChanges: false,
      watchesFiles: false,
      showsProgress: false,
      takesDocumentChanges: false,
      takesSnippets: false,
      refreshesHints: false,
      refreshesLenses: false,
      completesSnippets: false,
      showsLabelDetails: false,
      commands: new Set(),
      hasFolders: false,
      navigation: NO_NAVIGATION,
    },
    settings: DEFAULT_SETTINGS,
    locale: undefined,
    language: 'en',
    folders: [],
    scans: 0,
    changedDuringScan: new Set(),
    isIncomplete: false,
    offered: { id: 0, items: [] },
  };
}

/** Takes new settings; messages made in another language are forgotten. */
export function applySettings(state: ServerState, settings: Settings): void {
  const language = settings.language === 'auto' ? languageFor(state.locale) : settings.language;
  const changes = language !== state.language || settings.findings !== state.settings.findings;
  state.settings = settings;
  state.language = language;
  if (changes) state.session.forgetResults();
}
