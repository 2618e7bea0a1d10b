import rehypeRaw from "rehype-raw";
import rehypeSanitize from "rehype-sanitize";
import type { Addition } from "./addition.ts";
import { allowedHtml } from "./allowedHtml.ts";
import { showUnknownTags } from "./showUnknownTags.ts";

/** Raw HTML, as far as it is harmless. */
export const htmlAddition: Addition = {
  remark: [],
  rehype: [showUnknownTags, rehypeRaw, [rehypeSanitize, allowedHtml]],
};
