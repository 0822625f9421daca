import { join } from 'node:path';
import { extensionVersion, packExtension } from './editor/vsix.ts';

// npm run package: the extension as one file, for `code --install-extension` and for the marketplaces.

const root = join(import.meta.dirname, '..');
await packExtension(root, join(root, `vocero-${extensionVersion(root)}.vsix`));
