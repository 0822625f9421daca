/** Participles that do not end in -ed, of verbs that posts use. */
export const IRREGULAR =
  'beaten begun bitten bought broken brought built caught chosen cut done drawn driven eaten fed felt found given grown hit held hidden hurt kept known laid led left lent lost made meant met paid put read ridden said seen sent set sewn shot shown shut sold spent split spoken spread stolen struck sung taken taught told thought thrown torn understood won woken worn written'.split(
    ' ',
  );
/** Participles that describe a state more often than an action: “we are excited”. */
export const ADJECTIVES =
  'advanced aged amazed ashamed bored closed committed concerned confused dedicated delighted determined disappointed embarrassed excited experienced frustrated honored honoured humbled impressed interested involved limited located married overwhelmed pleased prepared qualified related relaxed retired satisfied scared shocked surprised thrilled tired touched used worried gone done finished set left'.split(
    ' ',
  );
/** A form of “to be” or “to get”, with up to two adverbs, and what may be a participle. */
export const PASSIVE =
  /(?<!\p{L})(?:(?:is|are|was|were|be|been|being|get|gets|got|getting)|(?:it|that|he|she|they|we|you)['’](?:s|re))((?: not| never| also| already| still| often| only| now| just| being| \p{L}+ly){0,2}) (\p{L}{2,})(?!\p{L})/giu;
