/** What could not be taken over from a row as it stands there. */
export type Remark =
  | { readonly kind: 'ambiguous-date' | 'no-hour' | 'unreadable-date'; readonly text: string }
  | { readonly kind: 'label' | 'link' | 'media' | 'channel'; readonly text: string }
  | { readonly kind: 'column'; readonly text: string }
  | { readonly kind: 'comments'; readonly count: number }
  | { readonly kind: 'changed' | 'empty' | 'no-channel' | 'broken' };
