/** The version in package.json, put in by the build. */
declare const __APP_VERSION__: string;
/** Of the code that parses: `parserVersion` in tools. */
declare const __PARSER_VERSION__: string;
