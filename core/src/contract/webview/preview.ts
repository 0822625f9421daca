import * as z from 'zod/mini';
import type { Preview } from '../../report/preview/preview.ts';

const offset = z.int().check(z.nonnegative());

const intent = z.discriminatedUnion('kind', [
  /** Shows a place of the post in its editor. */
  z.object({ kind: z.literal('open'), offset }),
]);

/** What the person wants of the preview. */
export type PreviewIntent = z.infer<typeof intent>;

/** What the host tells the preview. */
export type PreviewNews =
  | {
      readonly kind: 'preview';
      readonly preview: Preview;
      /** Addresses of pictures as the page may load them, by their own address. */
      readonly pictures: Readonly<Record<string, string>>;
    }
  /** Where the cursor of the editor stands in the file. */
  | { readonly kind: 'cursor'; readonly offset: number };

export function readPreviewIntent(body: unknown): PreviewIntent | undefined {
  return intent.safeParse(body).data;
}
