import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readingLimits, readPicked } from "../../src/notes/readPicked.ts";
import { type Packed, utf8, zipOf } from "./zipOf.ts";

const unwatched = { signal: new AbortController().signal, onProgress() {} };

async function open(files: readonly Packed[] | Blob, limits = readingLimits) {
  const bytes = files instanceof Blob ? files : zipOf(files);
  const outcome = await readPicked([{ path: "notes.zip", bytes }], unwatched, limits);
  if (!outcome.ok) return { fault: outcome.fault.message, read: [], refused: new Map<string, string>() };
  const { notes, leftOut } = outcome.value;
  const refused = leftOut.flatMap(({ path, severity, message }) =>
    severity === "refused" ? [[path, message] as const] : [],
  );
  return { fault: null, read: notes.map(({ path }) => path), refused: new Map(refused) };
}

const good: Packed = { path: "a/good.md", bytes: utf8("# Good") };
const note = (path: string | Uint8Array): Packed => ({ path, bytes: utf8("# Note") });

describe("a single file that is refused leaves the others in", () => {
  test.each<[string, Packed, RegExp]>([
    ["climbs", note("a/../../evil.md"), /leads out of its folder/],
    ["climbs as Windows does", note("a\\..\\..\\evil.md"), /leads out of its folder/],
    ["is absolute", note("/etc/evil.md"), /leads out of its folder/],
    ["has a drive", note("C:\\evil.md"), /leads out of its folder/],
    ["has NUL in its name", note("a/evil.md\0.md"), /control character/],
    ["has a line break in its name", note("a/ev\nil.md"), /control character/],
    ["has a line break in its folder, and is damaged", { path: "a\n/evil.md", bytes: utf8("x"), size: 9 }, /control/],
    ["has a line separator in its name", note("a/ev\u2028il.md"), /control character/],
    ["has a name without end", note(`a/${"x".repeat(1_030)}.md`), /1024 characters/],
    ["lies too deep", note(`a/${"x/".repeat(33)}evil.md`), /32 folders/],
    ["has a password", { ...note("a/secret.md"), encrypted: true }, /password/],
    ["is a link", { ...note("a/link.md"), mode: 0o120777 }, /link/],
    ["is packed as nobody does", { ...note("a/odd.md"), method: 98 }, /unusual way/],
    ["is there twice", { ...note("a/good.md"), bytes: utf8("# Another") }, /twice/],
    ["is a bomb", { path: "a/bomb.md", bytes: new Uint8Array(5e6) }, /200 times/],
    ["is too large", { path: "a/large.md", bytes: new Uint8Array(10_000_001) }, /larger than 10 MB/],
  ])("%s", async (_name, bad, message) => {
    const { fault, read, refused } = await open([good, bad]);
    expect(fault).toBeNull();
    expect(read.map((path) => path.replace(/^notes\//, ""))).toEqual(["a/good.md"]);
    expect([...refused.values()].join()).toMatch(message);
    expect([...refused.keys()].join()).not.toMatch(/[\p{Cc}\u2028]/u);
  });
});

describe("a zip is refused as a whole, in one sentence", () => {
  test.each<[string, readonly Packed[], RegExp]>([
    ["with files over each other", [good, { ...good, path: "a/same.md", over: 0 }], /over each other/],
    ["with a size too small", [{ path: "a/x.md", bytes: utf8("x".repeat(5_000)), size: 10 }], /damaged \("a\/x\.md"\)/],
    ["with a size too great", [{ path: "a/x.md", bytes: utf8("xxxxx"), size: 5_000 }], /damaged \("a\/x\.md"\)/],
    ["with other bytes than packed", [{ ...good, stored: true, method: 8 }], /damaged \("a\/good\.md"\)/],
  ])("%s", async (_name, files, message) => {
    expect((await open(files)).fault).toMatch(message);
  });

  test("that unpacks to too much, though each file is small", async () => {
    const files = Array.from({ length: 20 }, (_, n) => ({ path: `a/${n}.md`, bytes: utf8("x".repeat(1_000)) }));
    expect((await open(files, { ...readingLimits, unpacked: 20_000 })).fault).toBeNull();
    expect((await open(files, { ...readingLimits, unpacked: 19_999 })).fault).toMatch(/folder by folder/);
  });

  test("that has too many files, whatever they are", async () => {
    const files = Array.from({ length: 20 }, (_, n) => ({ path: `${n}`, bytes: new Uint8Array() }));
    expect((await open(files, { ...readingLimits, entries: 20 })).fault).toBeNull();
    expect((await open(files, { ...readingLimits, entries: 19 })).fault).toMatch(/more than 19 files/);
  });

  test("that is cut off, or no zip at all", async () => {
    const whole = zipOf([good, note("a/b.md")]);
    expect((await open(whole.slice(0, whole.size - 30))).fault).toMatch(/damaged; get it anew/);
    expect((await open(new Blob(["no zip"]))).fault).toMatch(/damaged/);
    expect((await open(new Blob([]))).fault).toMatch(/damaged/);
  });
});

test("a zip in a zip is not unpacked", async () => {
  const inner = new Uint8Array(await zipOf([good]).arrayBuffer());
  const { read, refused } = await open([{ path: "a/inner.zip", bytes: inner }, good]);
  expect([read, refused.size]).toEqual([["a/good.md"], 0]);
});

test("bytes changed anywhere in a zip never make it throw", async () => {
  const whole = new Uint8Array(await zipOf([good, note("a/b.md"), note("c.csv")]).arrayBuffer());
  const edits = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(edits, async (changed) => {
      const bytes = Uint8Array.from(whole);
      for (const [at, byte] of changed) bytes[at] = byte;
      const { fault } = await open(new Blob([bytes]));
      if (fault !== null) expect(fault).toMatch(/^[A-Z][^\n]+\.$/);
    }),
    { numRuns: 300 },
  );
});

test("any folder zipped and read again gives the same notes", async () => {
  const name = fc.stringMatching(/^[a-zA-Zé☃][a-z 0-9.é☃]{0,8}$/).map((text) => text.normalize("NFC"));
  const path = fc
    .tuple(fc.array(name, { maxLength: 3 }), name, fc.constantFrom(".md", ".csv", ".txt", ".png", "", ".svg"))
    .map(([folders, own, ending]) => ["Notes", ...folders, own + ending].join("/"));
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 40 }),
    fc.string().map(utf8),
    fc.constantFrom(utf8("#separator:tab\na\tb"), utf8("<svg></svg>")),
  );
  const tree = fc.uniqueArray(fc.tuple(path, content, fc.boolean()), { selector: ([one]) => one, maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(tree, async (files) => {
      const picked = files.map(([one, bytes]) => ({ path: one, bytes: new Blob([bytes as Uint8Array<ArrayBuffer>]) }));
      const zip = zipOf(files.map(([one, bytes, stored]) => ({ path: one, bytes, stored })));
      const folder = await readPicked(picked, unwatched);
      const zipped = await readPicked([{ path: "Notes.zip", bytes: zip }], unwatched);
      if (!folder.ok || !zipped.ok) throw new Error("Neither should be refused.");
      expect(zipped.value.notes.map(({ path, kind, file }) => ({ path, kind, file }))).toEqual(
        folder.value.notes.map(({ path, kind, file }) => ({ path, kind, file })),
      );
      expect(zipped.value.leftOut).toEqual(folder.value.leftOut);
    }),
  );
});
