/** Takes the place of a library of file paths in the build (see vite.config.ts): an answer is a text, and lies at no path. */
export const minpath = { sep: "/", basename: same, dirname: same, extname: () => "", join: same };

function same(path: string): string {
  return path;
}
