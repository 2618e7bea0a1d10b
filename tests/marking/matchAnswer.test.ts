import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchAnswer, type PointMatch } from "../../src/marking/matchAnswer.ts";

/** The indexes of the points found. */
function found(typed: string, points: readonly string[], question = ""): number[] {
  return match(typed, points, question).flatMap((point, index) => (point.found ? [index] : []));
}

function match(typed: string, points: readonly string[], question = ""): readonly PointMatch[] {
  return matchAnswer({ typed, question, points: points.map((text) => ({ group: null, text })) }).points;
}

const vxlan = ["Traffic goes over UDP port 4789.", "VXLAN hides the original source and target addresses."];

describe("a point is found", () => {
  it.each<[name: string, typed: string, point: string]>([
    [
      "in other forms of its words",
      "it hid the sources and the targeted address",
      "It hides source and target addresses.",
    ],
    ["in any order", "4789 is the port, UDP carries the traffic", "Traffic goes over UDP port 4789."],
    ["with typos", "encapsualtion hides the orignal adresses", "Encapsulation hides original addresses."],
    ["with words for numbers", "3 nodes run 5 pods", "Three nodes running five Pods."],
    ["with ordinals", "a third party plugin", "A 3rd-party plugin"],
    ["with grouped thousands", "1000 cards, 60000 ms", "1,000 cards in 60,000 ms"],
    ["with a layer's short name", "an L2 network", "Layer-2 network"],
    ["by its initials", "CNI", "Container Network Interface"],
    ["by what its initials stand for", "the container network interface", "CNI"],
    ["with letters counted", "k8s", "Kubernetes"],
    ["with a word cut short", "config of the cluster", "Configuration of the cluster"],
    ["with an identifier written apart", "the kube proxy", "kube-proxy"],
    ["with an identifier written as one", "kubeproxy", "kube-proxy"],
    ["in British spelling", "authorised behaviour only", "Only authorized behavior"],
    ["with irregular verbs", "what you forgot was kept", "What you forget is still kept"],
    ["under list marks", "- [x] **source**\n2. `target`\n> hidden", "Hides source and target"],
    [
      "when both deny it",
      "it doesn't implement the network itself directly",
      "It does not directly implement the network.",
    ],
    ["when decomposed letters meet composed ones", "u\u0308ber Mu\u0308nchen", "Über München"],
    ["in capitals", "STRASSE NACH ΑΘΗΝΑΣ", "Strasse nach Αθηνας"],
    ["in a language without stems", "Der Fluss mündet ins Schwarze Meer", "Die Donau mündet ins Schwarze Meer."],
    ["in a script without spaces", "黒海に流れ込む", "ドナウ川は黒海に流れ込む。"],
    ["in Arabic", "نهر النيل طويل", "نهر النيل طويل جدا"],
    ["where it is function words alone", "do it yourself", "Do it yourself."],
  ])("%s", (_name, typed, point) => {
    expect(found(typed, [point])).toEqual([0]);
  });
});

describe("a point is not found", () => {
  it.each<[name: string, typed: string, point: string]>([
    ["in nothing", "", "Port 4789"],
    ["in signs", "… — ### ***", "Port 4789"],
    ["with another number", "port 4798", "Port 4789"],
    ["with another address", "the network 10.0.0.0/16", "10.0.0.0/8"],
    ["with a misspelled identifier", "VXLNA", "VXLAN"],
    ["with a misspelled compound", "kube-prxy", "kube-proxy"],
    ["with a slip in a short word", "lead", "Load"],
    ["when denied", "it does not hide the source and target addresses", "It hides source and target addresses."],
    ["when denied in haste", "it doesnt hide the source", "It hides the source."],
    ["when affirmed against its denial", "nodes connect directly", "Nodes do not connect directly."],
    ["with the opposite word", "its stability gets shorter", "Its stability gets longer."],
    ["in function words", "it is the one that has to be there", "It is the source of all errors."],
  ])("%s", (_name, typed, point) => {
    expect(found(typed, [point])).toEqual([]);
  });
});

describe("between points", () => {
  it("a denial reaches to the end of its clause only", () => {
    expect(found("traffic does not use TCP, but goes over UDP port 4789", vxlan)).toEqual([0]);
    expect(found("it doesn't hide addresses; traffic goes over UDP port 4789", vxlan)).toEqual([0]);
  });

  it("numbers stay with their neighbours", () => {
    const points = ["80% | 33 days", "90% | 10 days"];
    expect(found("80%: 33 days, 90%: 10 days", points)).toEqual([0, 1]);
    expect(found("80%: 10 days, 90%: 33 days", points)).toEqual([]);
  });

  it("a shared word counts for the point that its clause speaks of", () => {
    const points = ["Retrievability is the height of the curve.", "Stability is the width of the curve."];
    const [height, width] = match("retrievability is the height of the curve", points);
    expect([height?.found, width?.found]).toEqual([true, false]);
  });

  it("words of the question prove nothing", () => {
    const question = "How do overlay networks encapsulate traffic?";
    const points = ["Overlay networks encapsulate traffic in an outer packet."];
    expect(found(question, points, question)).toEqual([]);
    expect(found("overlay networks encapsulate the traffic", points, question)).toEqual([]);
    expect(found("in an outer packet", points, question)).toEqual([0]);
  });
});

describe("for any text", () => {
  const text = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: "grapheme" }),
    fc
      .array(fc.constantFrom("port", "4789", "not", "hides", "UDP", "k8s", "-", ".", "\n", "- [x] ", "黒海", "ﬁ"), {
        maxLength: 12,
      })
      .map((words) => words.join(" ")),
  );

  it("shares lie in 0–1 and spans are words of the texts, in order, apart", () => {
    fc.assert(
      fc.property(text, text, fc.array(text, { maxLength: 4 }), (typed, question, points) => {
        const matches = match(typed, points, question);
        expect(matches).toHaveLength(points.length);
        matches.forEach((point, index) => {
          expect(point.share).toBeGreaterThanOrEqual(0);
          expect(point.share).toBeLessThanOrEqual(1);
          expectApart(point.typedSpans, typed);
          expectApart(point.pointSpans, points[index] ?? "");
        });
      }),
    );
  });

  it("the order of words does not matter within a clause", () => {
    const words = ["traffic", "udp", "port", "4789", "hides", "original", "source", "elsewhere"];
    fc.assert(
      fc.property(fc.shuffledSubarray(words), (some) => {
        const shares = (typed: readonly string[]) => match(typed.join(" "), vxlan).map(({ share }) => share);
        const [first = 0, second = 0] = shares(some);
        const [firstSorted, secondSorted] = shares([...some].sort());
        expect(first).toBeCloseTo(firstSorted ?? 0);
        expect(second).toBeCloseTo(secondSorted ?? 0);
      }),
    );
  });
});

function expectApart(spans: PointMatch["typedSpans"], text: string): void {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    last = end;
  }
  expect(last).toBeLessThanOrEqual(text.length);
}
