import type { SecretTaken } from '../../../../core/src/publish/http.ts';

/**
 * The secrets of one account while a run lasts. Values never leave this file but into a request: what is
 * shown, kept or thrown goes through {@link Secrets.redact}.
 */
export class Secrets {
  private readonly values = new Map<string, string>();
  private readonly known = new Set<string>();
  /** Longest first, so that a secret in which another stands is covered whole. */
  private covered: readonly string[] = [];

  constructor(values: Readonly<Record<string, string>>) {
    for (const [name, value] of Object.entries(values)) this.set(name, value);
  }

  /** Names of all that are known; grows while networks answer with more. */
  get names(): ReadonlySet<string> {
    return this.known;
  }

  /** @throws when nobody knows it; adapters ask for what they were told that there is. */
  get(name: string): string {
    const value = this.values.get(name);
    if (value === undefined) throw new Error(`The secret ${name} is not there.`);
    return value;
  }

  private set(name: string, value: string): void {
    this.values.set(name, value);
    this.known.add(name);
    const forms = [...this.values.values()].flatMap((one) => [
      one,
      encodeURIComponent(one),
      JSON.stringify(one).slice(1, -1),
      Buffer.from(one).toString('base64').replace(/=+$/, ''),
    ]);
    this.covered = [...new Set(forms)].filter((one) => one.length >= 6).sort((a, b) => b.length - a.length);
  }

  /** A text in which every secret, however it is encoded, is `***`. */
  redact(text: string): string {
    return this.covered.reduce((shown, secret) => shown.replaceAll(secret, '***'), text);
  }

  /** Keeps the secrets in an answer, and gives it back without them. */
  take(body: string, taken: readonly SecretTaken[]): string {
    if (taken.length === 0) return body;
    const value = parse(body);
    for (const { name, pointer } of taken) {
      const path = pointer
        .split('/')
        .slice(1)
        .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
      const last = path.pop() ?? '';
      const holder = path.reduce<unknown>((inner, key) => (isRecord(inner) ? inner[key] : undefined), value);
      if (!isRecord(holder) || typeof holder[last] !== 'string') continue;
      this.set(name, holder[last]);
      holder[last] = '***';
    }
    return value === undefined ? body : JSON.stringify(value);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
