import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { generatedChoices } from "../../src/marking/distractors.ts";

const topic = [
  "VXLAN uses UDP port 4789, the API server 6443, and etcd 2379.",
  "BGP peers speak over TCP port 179. The default retention is 90%, at most 97%, at least 70%.",
  "`kube-proxy`, `kubelet` and `containerd` run on each node; `kube-scheduler` and `kube-controller` do not.",
  "It took 10 days, then 3 weeks, then 33 days, then 4 days.",
];

function options(answer: string, question = "Which?", seed = 1): string[] | null {
  return (
    generatedChoices({ question, answer, others: topic, seed })
      ?.map(({ markdown }) => markdown)
      .sort() ?? null
  );
}

describe("wrong options are made", () => {
  it("from numbers of the same kind, the nearest first", () => {
    expect(options("4789")).toEqual(["179", "2379", "4789", "6443"]);
    expect(options("**95%**")).toEqual(["70%", "90%", "95%", "97%"]);
    expect(options("12 days.")).toEqual(["10 days", "12 days", "33 days", "4 days"]);
  });

  it("from identifiers of the same kind", () => {
    expect(options("`kube-dns`")).toEqual(["`kube-controller`", "`kube-dns`", "`kube-proxy`", "`kube-scheduler`"]);
    expect(options("OSPF")).toEqual(expect.arrayContaining(["OSPF"]));
    expect(options("OSPF")).toHaveLength(4);
  });

  it("but not from the answer or from what the question names", () => {
    const made = options("4789", "Which port besides 6443?");
    expect(made).toEqual(["179", "2379", "4789"]);
  });

  it.each([
    "It uses UDP port 4789.",
    "yes",
    "10.0.0.0/8",
    "",
    "4789 or 6443",
    "![figure](media/4789.png)",
    "- 4789\n- 6443",
  ])("never for %j", (answer) => {
    expect(options(answer)).toBeNull();
  });

  it("equal for equal seeds, one of them right, none twice, whatever the texts", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("4789", "95%", "`kubelet`", "CNI", "x"),
        fc.array(fc.string()),
        fc.integer(),
        (answer, more, seed) => {
          const given = { question: "?", answer, others: [...topic, ...more], seed };
          const made = generatedChoices(given);
          expect(generatedChoices(given)).toEqual(made);
          if (made === null) return;
          expect(made.filter(({ right }) => right).map(({ markdown }) => markdown)).toEqual([answer]);
          expect(new Set(made.map(({ markdown }) => markdown)).size).toBe(made.length);
        },
      ),
    );
  });
});
