/** A half-open range of UTF-16 offsets in one derived text, such as a part of a post; not in the file. */
export type Stretch = { readonly start: number; readonly end: number };
