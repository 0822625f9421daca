/** Words that stand twice in a row by mistake, because nobody stresses them. */
export const NEVER_TWICE =
  'a an the and or but of to at by from with for as than then if when where who which it its is are was were be been this these those my your our their his we they i he she not into about'.split(
    ' ',
  );
