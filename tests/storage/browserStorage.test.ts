import "fake-indexeddb/auto";
import { describe } from "vitest";
import { storageContract } from "./contract.ts";
import { openNew } from "./openBrowser.ts";

describe("the browser storage", () => {
  storageContract(() => openNew());
});

describe("the browser storage that packs everything at once", () => {
  storageContract(() => openNew({ segment: 1, single: 0 }));
});
