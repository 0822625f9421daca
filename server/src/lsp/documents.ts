import { TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fileKind } from '../../../core/src/model/file-kind.ts';
import { readFile } from '../../../core/src/workspace/scan.ts';
import { restingEntry } from '../../../core/src/workspace/workspace.ts';
import { diskFiles, normalizeUri } from '../node/file-system.ts';
import type { Session } from './session.ts';

/**
 * Open documents. What is open counts before what is on disk. Texts are taken into the session when
 * somebody asks, so that a burst of key presses is read once.
 */
export class Documents {
  readonly manager = new TextDocuments(TextDocument);
  /** Open documents of ours by our spelling of their address. */
  private readonly open = new Map<string, TextDocument>();
  /** How the client spelt addresses, also of documents closed since: it compares them as text. */
  private readonly spellings = new Map<string, string>();
  private readonly pending = new Set<string>();
  private readonly session: Session;

  constructor(session: Session) {
    this.session = session;
  }

  /** Notes that a document was opened or changed. False when Vocero does not read files of its name. */
  note(document: TextDocument): boolean {
    const uri = normalizeUri(document.uri);
    if (!fileKind(uri)) return false;
    this.open.set(uri, document);
    if (document.uri !== uri) this.spellings.set(uri, document.uri);
    this.pending.add(uri);
    return true;
  }

  /** Forgets an open document. From now on the disk counts, or nothing where the file is none of the workspace's. */
  close(document: TextDocument, isOurs: (uri: string) => boolean): void {
    const uri = normalizeUri(document.uri);
    if (!this.open.delete(uri)) return;
    this.pending.delete(uri);
    if (isOurs(uri)) this.reload(uri);
    else this.session.remove([uri]);
  }

  /** Takes every noted text into the session. Call it before asking the session anything. */
  settle(): void {
    for (const uri of this.pending) {
      const document = this.open.get(uri);
      if (document) this.session.setText(uri, document.getText());
    }
    this.pending.clear();
  }

  /** Reads a file from disk, unless it is open. One that is gone is forgotten. */
  reload(uri: string): void {
    if (this.open.has(uri)) return;
    const read = readFile(diskFiles, uri);
    if (read?.kind === 'file') this.session.setEntries([restingEntry(read.file)]);
    else this.session.remove([uri]);
  }

  /** True while texts wait to be taken in. */
  get hasPending(): boolean {
    return this.pending.size > 0;
  }

  isOpen(uri: string): boolean {
    return this.open.has(uri);
  }

  versionOf(uri: string): number | null {
    return this.open.get(uri)?.version ?? null;
  }

  /** The client's own spelling of an address, where it has told us one. */
  clientUri(uri: string): string {
    return this.spellings.get(uri) ?? uri;
  }
}
