/** Words that only this language has, or has far more often than its neighbours; read off grammars, not texts. */
export const STOP_WORDS =
  "the and of to is are was were be been have has had you your yours we our ours they their them this that these those it its it's we're you're don't isn't can't i'm with from for what which who when where why how will would should could can do does did not at by as or but if then than about into out up just more most some any all there here her his she him".split(
    ' ',
  );
