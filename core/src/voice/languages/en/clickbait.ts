import type { WordList } from '../../word-list.ts';

/** Baits that hold back what they promise, and calls that farm reactions. */
export const CLICKBAIT: WordList = [
  {
    source:
      'Chakraborty et al., Stop Clickbait (ASONAM 2016), kinds of phrases; the wordings are seen in posts',
    sure: 'sure',
    words: [
      "you won't believe",
      'you will not believe',
      "you'll never guess",
      'will blow your mind',
      'this one trick',
      'this one weird trick',
      'one weird trick',
      'this simple trick',
      'doctors hate',
      'will shock you',
      'the results will shock you',
      'the results will surprise you',
      "they don't want you to know",
      "what they don't want you to know",
      'what happened next will',
      "you've been doing it wrong",
      "don't want you to know",
      'number three will',
      'number two will',
      'before they delete this',
      'before it gets deleted',
      'number 3 will',
      'number 4 will',
      'number 5 will',
    ],
  },
  {
    source: 'Meta, engagement bait (2017); asked for in good faith as well',
    sure: 'possible',
    words: [
      'tag someone who',
      'tag a friend who',
      'like if you',
      'share if you agree',
      'comment yes',
      'wait for it',
    ],
  },
  {
    source: 'Seen in posts',
    sure: 'likely',
    words: [
      'nobody tells you',
      'no one tells you',
      'what happened next',
      'the secret to',
      'jaw-dropping',
      'this changes everything',
    ],
  },
];
