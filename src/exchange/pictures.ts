/** Whether a file of the learner is a picture; all others are short texts. */
export function isPicture(path: string): boolean {
  return /\.(?:png|jpe?g|gif|webp|avif|svg|bmp)$/i.test(path);
}
