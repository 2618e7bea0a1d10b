/** Takes the place of a package of this shape in the build; see vite.config.ts. */
export default <Value>(value: Value): Value => structuredClone(value);
