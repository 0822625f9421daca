import type { WordList } from '../../word-list.ts';

/** Superlatives and absolute claims that need proof. */
export const HYPE: WordList = [
  {
    source: 'CAP Code (UK), section 3: objective claims need evidence; the wordings are seen in posts',
    sure: 'sure',
    words: [
      'best in the world',
      "world's best",
      'world-leading',
      "the world's leading",
      'industry-leading',
      'market-leading',
      'unrivaled',
      'unrivalled',
      'unparalleled',
      'unbeatable',
      'second to none',
      'game-changing',
      'guaranteed results',
      'results guaranteed',
      '100% guaranteed',
      '100 % guaranteed',
      '100% safe',
      '100% effective',
      'never fails',
      'foolproof',
      'zero risk',
      'instant results',
      'like never before',
      'the most advanced',
      'one-of-a-kind',
      'nobody beats our',
      'no one beats our',
      'beats every other',
      'the most innovative',
      'revolutionizes',
      'revolutionises',
      'once-in-a-lifetime',
      'works for everyone',
      'the ultimate solution',
    ],
  },
  {
    source: 'Seen in posts; each has an honest use as well',
    sure: 'likely',
    words: [
      'revolutionary',
      'groundbreaking',
      'cutting-edge',
      'risk-free',
      'miracle',
      'world-class',
      'state-of-the-art',
      'the ultimate',
      'once in a lifetime',
      'unprecedented',
      'flawless',
      'perfect',
    ],
  },
  {
    source: 'Seen in posts',
    sure: 'possible',
    words: [
      'amazing',
      'incredible',
      'awesome',
      'insane',
      'epic',
      'mind-blowing',
      'always',
      'never',
      'everyone',
      'nobody',
    ],
  },
];

/** A cheap question that says of most texts that they have no superlative. */
export const PERHAPS = /#1|number one|best|est |only|most|revolutionary|groundbreaking/i;
/** Superlatives over a whole world or market. Of those `self` is false for, nobody may say them without proof. */
export const ABSOLUTES: readonly { readonly self: boolean; readonly pattern: RegExp }[] = [
  {
    self: true,
    pattern:
      /(?<![\p{L}\p{N}])(?:the|our) (?:best|fastest|biggest|largest|greatest|smartest|easiest|safest|cheapest|only|most \p{L}+) (?:[\p{L}'’-]+ ){0,3}(?:in the world|on the market|on earth|anywhere|in the industry)(?!\p{L})/giu,
  },
  {
    self: false,
    pattern:
      /(?<![\p{L}\p{N}])(?:the|our) (?:best|fastest|greatest|smartest|easiest|safest|most \p{L}+) (?:[\p{L}'’-]+ ){1,3}ever (?:made|created|built|invented)(?!\p{L})/giu,
  },
  {
    self: false,
    pattern:
      /(?<![\p{L}\p{N}])(?:revolutionary|groundbreaking) (?:[\p{L}-]+ ){0,2}(?:app|platform|product|way|solution|tool|technology|approach|service|software|system)(?!\p{L})/giu,
  },
  // “The #1 tool”: a rank that nobody gave. A step, an issue or a game by number is none.
  {
    self: false,
    pattern:
      /(?<![\p{L}\p{N}])(?:the|our|your|world['’]s|america['’]s) (?:#1|number one|no\. ?1) (?:[\p{L}'’-]+ ){0,2}(?:app|brand|choice|company|course|platform|product|provider|service|software|solution|system|team|tool)s?(?!\p{L})/giu,
  },
  {
    self: false,
    pattern:
      /(?<![\p{L}\p{N}])#1 (?:in the world|on the market|worldwide|rated|(?:[\p{L}-]+ )?(?:app|brand|platform|product|provider|service|software|solution|tool))(?!\p{L})/giu,
  },
  // “Best tool ever”, without an article and without a day or a meal that one may well have loved.
  {
    self: false,
    pattern:
      /(?<![\p{L}\p{N}])(?:the |our )?(?:best|greatest|fastest|easiest|smartest|coolest) (?:[\p{L}-]+ ){0,2}(?:app|brand|course|deal|feature|launch|offer|platform|product|release|service|software|solution|system|tool|update|version)s? ever(?!\p{L})/giu,
  },
];
/** Who speaks of themselves. */
export const SELF = /(?<!\p{L})(?:we|we['’]\p{L}+|our|ours|us)(?!\p{L})/iu;
/** Words that say where a claim comes from. */
export const PROOF =
  /(?<!\p{L})(?:according to|sources?:|source|study|studies|survey|benchmarks?|measured|certified|audited|rated|ranked|award(?:ed|s)?|report|data from|tested)(?!\p{L})/iu;
export const DENIAL =
  /(?<!\p{L})(?:not?|never|nobody|isn['’]t|aren['’]t|wasn['’]t|don['’]t|won['’]t|can['’]t|without)(?!\p{L})/iu;
