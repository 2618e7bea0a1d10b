/** Words that hold an English sentence together and tell nothing by themselves; they are never evidence. */
export function isFunctionWord(folded: string): boolean {
  return FUNCTION_WORDS.has(folded);
}

const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `a an the this that these those such it its he she they them their his her him we us our you your i me my mine myself itself
   themselves yourself who whom whose which what when where why how there here is are was were be been being am do does did doing
   done have has had having will would shall should can could may might must of in on at by for from to into onto with within about
   as than then and or nor but if so because since while although though whereas however until till unless also too very just only
   even still yet some any each every both either all other others another own more most much many lot lots less least
   eg ie etc e.g i.e vs via per out up down off over under further that's it's what's there's
   you're they're we're i'm you've they've i've you'd you'll it'll let's thing things way ways get gets got getting make makes
   making made mean means meaning use uses used using like well w bc bit quite really mostly instead rather therefore thus
   hence whether during among through upon`.split(/\s+/),
);
