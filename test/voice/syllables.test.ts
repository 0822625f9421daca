import { describe, expect, test } from 'vitest';
import { syllablesOf as english } from '../../core/src/voice/languages/en/syllables.ts';
import { syllablesOf as spanish } from '../../core/src/voice/languages/es/syllables.ts';
import { readabilityOf } from '../../core/src/voice/readability.ts';
import { sentencesOf } from '../../core/src/voice/sentences.ts';

/** Divided by hand after the RAE's rules, a hyphen between syllables. */
const SPANISH =
  'ca-sa pa-ís o-ír tran-ví-a ac-tú-a guion truhan Pa-ra-guay buey muy rey re-yes a-é-re-o po-e-ta te-a-tro ca-er cié-na-ga a-ve-ri-guáis lin-güís-ti-ca pin-güi-no que-so gui-ta-rra a-ho-ra bú-ho prohi-bir pro-hí-be a-le-lu-ya cons-truir hui-da le-í-a ca-í-a ba-úl ma-íz cuen-ta ciu-dad viu-da cau-sa ai-re pei-ne boi-na Eu-ro-pa dí-a rí-o tí-o pú-a con-ti-nú-a con-ti-nua vi-vís des-pués tam-bién ca-fé pre-pa-ra-ción y o ha-wai-a-no za-na-ho-ria al-co-hol hie-lo hue-so chi-ca mue-lle u-ru-gua-yo ve-hí-cu-lo re-hén co-o-pe-rar le-er cre-e-mos'.split(
    ' ',
  );

/** Syllables as dictionaries divide them (Merriam-Webster's hyphenation read for count). */
const ENGLISH =
  'cat 1,table 2,able 2,make 1,making 2,wanted 2,walked 1,jumped 1,added 2,people 2,idea 3,area 3,video 3,create 2,reading 2,every 2,business 2,beautiful 3,simple 2,houses 2,boxes 2,times 1,quickly 2,lovely 2,nation 2,national 3,science 2,quiet 2,real 1,the 1,their 1,something 2,someone 2,organization 5,responsibility 6,communication 5,administrative 5,institution 4,consequently 4,recommendation 5,information 4,different 3,interesting 4,coffee 2,morning 2,customer 3,delivery 4,invoice 2,machine 2,school 1,friends 1,stretched 1,hotel 2,connection 3,seconds 2,question 2,answers 2,measured 2,touched 1,opening 3,tomorrow 3,Saturday 3'
    .split(',')
    .map((line) => line.split(' '));

describe('syllables', () => {
  test.each(SPANISH)('of %s', (divided) => {
    expect(spanish(divided.replaceAll('-', ''))).toBe(divided.split('-').length);
  });

  test('of English words are right for nineteen in twenty', () => {
    const wrong = ENGLISH.filter(([word = '', count]) => english(word) !== Number(count));
    expect(
      wrong.length,
      wrong.map(([word = '', count]) => `${word} ${count}: ${english(word)}`).join(', '),
    ).toBeLessThanOrEqual(Math.floor(ENGLISH.length / 20));
  });

  test.each(['', '…', '123', 'xyz', 'ñ', '\ud83d', 'ÍÍÍ'])('of %j are at least one', (text) => {
    expect(spanish(text)).toBeGreaterThanOrEqual(1);
    expect(english(text)).toBeGreaterThanOrEqual(1);
  });
});

describe('readability', () => {
  test('is INFLESZ in Spanish and Flesch in English, by hand', () => {
    // 7 words, 11 syllables, 2 sentences: 206.835 − 62.3 × 11/7 − 7/2.
    const found = readabilityOf(sentencesOf('La casa es grande. El perro duerme.'), 'es-CO');
    expect(found?.scale).toBe('INFLESZ');
    expect(found?.score).toBeCloseTo(206.835 - (62.3 * 11) / 7 - 3.5, 6);
    // 6 words, 6 syllables, 2 sentences.
    const other = readabilityOf(sentencesOf('The cat sat. The dog ran.'), 'en');
    expect(other?.score).toBeCloseTo(206.835 - 1.015 * 3 - 84.6, 6);
  });

  test('names the sentence that costs most, and knows no other languages', () => {
    const sentences = sentencesOf('Ven ya. La reestructuración institucional. Sí.');
    expect(readabilityOf(sentences, 'es')?.hardest).toBe(sentences[1]);
    expect(readabilityOf(sentences, 'de')).toBeUndefined();
    expect(readabilityOf(sentencesOf('1 2 3'), 'es')).toBeUndefined();
  });
});
