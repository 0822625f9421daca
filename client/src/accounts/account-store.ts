import { type Disposable, EventEmitter, type ExtensionContext, type SecretStorage } from 'vscode';

/** An account that somebody signed in to: of one channel of one plan, so that no brand posts as another. */
export type SignedIn = {
  readonly id: string;
  readonly folder: string;
  readonly channel: string;
  readonly network: string;
  /** What people know the account by. */
  readonly label: string;
  /** Secrets by the names that the command line has for them. Never shown, logged or given to anybody else. */
  readonly values: Readonly<Record<string, string>>;
  /** How to get a new token; only where the network ends the old one soon. */
  readonly renewal?: Renewal;
  /** How to have the network forget the token; only where it takes that. */
  readonly ending?: Ending;
};

/** Where a token is ended, and who Vocero is there. */
export type Ending = {
  /** The name among `values` that is ended. */
  readonly variable: string;
  readonly endpoint: string;
  readonly clientId: string;
  readonly clientSecret?: string;
};

export type Renewal = {
  /** The name among `values` that gets the new token. */
  readonly variable: string;
  readonly endpoint: string;
  readonly clientId: string;
  readonly clientSecret?: string;
  readonly token: string;
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly expires: number;
};

export type AccountStore = Disposable & {
  readonly onChanged: EventEmitter<void>['event'];
  all(): Promise<readonly SignedIn[]>;
  find(folder: string, channel: string): Promise<SignedIn | undefined>;
  put(account: SignedIn): Promise<void>;
  remove(id: string): Promise<void>;
};

const INDEX = 'accounts';

/** Accounts in the editor's own secret storage, which other windows share and which is told of their changes. */
export function createAccountStore({ secrets }: Pick<ExtensionContext, 'secrets'>): AccountStore {
  const changed = new EventEmitter<void>();
  const listening = secrets.onDidChange(({ key }) => {
    if (key === INDEX) changed.fire();
  });
  // One change after the other: two at once would each write an index without the other's account.
  let turn: Promise<void> = Promise.resolve();
  const inTurn = (change: () => Promise<void>): Promise<void> => {
    turn = turn.catch(() => undefined).then(change);
    return turn;
  };
  const all = async () => {
    const found = await Promise.all((await readIndex(secrets)).map((id) => readAccount(secrets, id)));
    return found.filter((one) => one !== undefined);
  };
  return {
    onChanged: changed.event,
    all,
    find: (folder, channel) => readAccount(secrets, accountId(folder, channel)),
    put: (account) =>
      inTurn(async () => {
        await secrets.store(keyOf(account.id), JSON.stringify(account));
        const ids = new Set([...(await readIndex(secrets)), account.id]);
        await secrets.store(INDEX, JSON.stringify([...ids]));
      }),
    remove: (id) =>
      inTurn(async () => {
        await secrets.delete(keyOf(id));
        const ids = (await readIndex(secrets)).filter((one) => one !== id);
        await secrets.store(INDEX, JSON.stringify(ids));
      }),
    dispose: () => {
      listening.dispose();
      changed.dispose();
    },
  };
}

export function accountId(folder: string, channel: string): string {
  return `${folder}#${channel}`;
}

const keyOf = (id: string) => `account ${id}`;

async function readIndex(secrets: SecretStorage): Promise<readonly string[]> {
  const read = parse(await secrets.get(INDEX));
  return Array.isArray(read) ? read.filter((one) => typeof one === 'string') : [];
}

async function readAccount(secrets: SecretStorage, id: string): Promise<SignedIn | undefined> {
  const read = parse(await secrets.get(keyOf(id)));
  return isAccount(read) ? read : undefined;
}

function parse(text: string | undefined): unknown {
  try {
    return text === undefined ? undefined : JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isAccount(value: unknown): value is SignedIn {
  if (typeof value !== 'object' || value === null) return false;
  const { id, values } = value as Partial<SignedIn>;
  return typeof id === 'string' && typeof values === 'object' && values !== null;
}
