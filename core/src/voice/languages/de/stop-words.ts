/** Words that tell German from English and its other neighbours. */
export const STOP_WORDS =
  'der die das und ist nicht ein eine einen einem einer wir ihr euch uns unser unsere mit auf für von zu zum zur den dem des im am bei nach aus auch noch nur wie was wenn oder aber dass sich haben hat sind wird werden kann ab bis mehr sehr heute morgen'.split(
    ' ',
  );
