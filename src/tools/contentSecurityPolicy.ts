import type { Plugin } from "vite";

/** Puts the policy into the built page. The dev server goes without: its reloading needs inline scripts and styles. */
export function contentSecurityPolicy(): Plugin {
  return {
    name: "recto-content-security-policy",
    apply: "build",
    transformIndexHtml: {
      // Last, so that the policy stands before every script that Vite adds.
      order: "post",
      handler: () => [
        {
          tag: "meta",
          attrs: { "http-equiv": "Content-Security-Policy", content: policy.join("; ") },
          injectTo: "head-prepend",
        },
      ],
    },
  };
}

/** Nothing inline, nothing from elsewhere but pictures over https (which the app asks for only where the learner allows). */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' https: data: blob:",
  "font-src 'self'",
  // The drawings of the learner's own are read as text.
  "connect-src 'self' blob:",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
];
