import { stemmer } from "stemmer";
import { baseOfIrregular } from "./irregularForms.ts";

/**
 * What the forms of a word share, by Porter's algorithm (https://tartarus.org/martin/PorterStemmer/) after adverbs and
 * comparatives have lost their ending, which it keeps ("slowly", "slower", "slow"). It is made for English; in other languages it
 * takes the same letters from both texts, and letters beyond a–z are left alone.
 */
export function stemOf(folded: string): string {
  if (!/^[a-z']+$/.test(folded)) return folded;
  const word = folded.replace(/'.*$/, "");
  const base = baseOfIrregular(word);
  if (base !== null) return stemmer(base);
  const bare = word.length < 6 ? word : word.replace(/(?:iest|ier|ily)$/, "y").replace(/(?:ly|er|est)$/, "");
  return stemmer(bare.length < 3 ? word : british(bare));
}

/** One spelling for both sides of the ocean. */
function british(word: string): string {
  return word.replace(/is(e[sd]?|ing|ation)$/, "iz$1").replace(/our(s|ed|ing)?$/, "or$1");
}
