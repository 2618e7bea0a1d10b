/** The base of an irregular English form ("forgotten" → "forget"), which no stemmer finds; null for any other word. */
export function baseOfIrregular(word: string): string | null {
  return BASES.get(word) ?? null;
}

/** Base first, then its forms. */
const FORMS = `become became
begin began begun
bind bound
break broke broken
bring brought
build built
buy bought
catch caught
choose chose chosen
come came
draw drew drawn
drive drove driven
fall fell fallen
feel felt
find found
flow flown
forget forgot forgotten
freeze froze frozen
give gave given
go goes went gone
grow grew grown
hide hid hidden
hold held
keep kept
know knew known
lead led
learn learnt
leave left
lose lost
pay paid
rise rose risen
run ran
say said
see saw seen
send sent
show shown
sleep slept
speak spoke spoken
spend spent
split splitted
stand stood
steal stole stolen
take took taken
teach taught
tell told
think thought
throw threw thrown
understand understood
win won
write wrote written
datum data
index indices
matrix matrices
vertex vertices
analysis analyses
child children
person people`;

const BASES: ReadonlyMap<string, string> = new Map(
  FORMS.split("\n").flatMap((line) => {
    const [base = "", ...forms] = line.split(" ");
    return forms.map((form) => [form, base] as const);
  }),
);
