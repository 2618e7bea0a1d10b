import { describe, expect, test } from "vitest";
import { openMemoryStorage } from "../../src/storage/memoryStorage.ts";
import type { Keeping } from "../../src/storage/port.ts";
import { besideLogContract } from "./besideLogContract.ts";
import { storageContract } from "./contract.ts";

const keeping: Keeping = { kind: "until-closed", reason: "private-mode" };

describe("the memory storage", () => {
  storageContract(async () => openMemoryStorage(keeping));
  besideLogContract(async () => openMemoryStorage(keeping));

  test("says that it keeps nothing, and why", () => {
    expect(openMemoryStorage(keeping).keeping).toEqual(keeping);
  });
});
