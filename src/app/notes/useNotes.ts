import { use } from "react";
import { type Services, useServices } from "../services.ts";

/** The learner's own files and the way to add some; they come with the first page that needs them. */
export function useNotes(): Awaited<ReturnType<Services["notes"]>> {
  return use(useServices().notes());
}
