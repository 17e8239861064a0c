import { join } from "node:path";
import ts from "typescript";
import tseslint from "typescript-eslint";
import reactHooks from "eslint-plugin-react-hooks";

const size = {
  "max-lines": ["error", { max: 300 }],
  "max-lines-per-function": ["error", { max: 60, skipComments: true, skipBlankLines: true }],
  "max-params": ["error", 4],
  "max-depth": ["error", 3],
  complexity: ["error", 12],
};

const noEnum = {
  selector: "TSEnumDeclaration",
  message: "A union of names says the same, and needs no code of its own.",
};

// Time and ids are given to the rules and the use cases, never taken.
const ambient = {
  "no-restricted-syntax": [
    "error",
    noEnum,
    {
      selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
      message: "Take the time from the clock port.",
    },
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: "Take the time from the clock port.",
    },
    { selector: "CallExpression[callee.name='randomUUID']", message: "Take ids from the id port." },
    {
      selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
      message: "Nothing here is left to chance.",
    },
  ],
};

/** The program of a project, over what the type check has written of the projects that it refers to. */
function programOf(project) {
  const { options, fileNames, projectReferences } = ts.getParsedCommandLineOfConfigFile(
    join(import.meta.dirname, project),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  const host = ts.createCompilerHost(options, true);
  return ts.createProgram({ rootNames: fileNames, options, projectReferences, host });
}

/** Projects by name, and their programs to whoever goes through them: each is made when a file is first looked for in it. */
class Programs extends Array {
  #made = new Map();

  *[Symbol.iterator]() {
    for (const project of this.values()) {
      if (!this.#made.has(project)) this.#made.set(project, programOf(project));
      yield this.#made.get(project);
    }
  }
}

/**
 * The types of the files in some folders. Left to itself the linter reads the source of every project that another refers to, and works its types
 * out again: where the type check has just been (`npm run check`), what it has written is read in their place.
 */
const typed = (files, ...projects) => ({
  files,
  languageOptions: {
    parserOptions:
      process.env.LINT_AFTER_TYPES === undefined
        ? { project: projects, tsconfigRootDir: import.meta.dirname }
        : { programs: Programs.from(projects), tsconfigRootDir: import.meta.dirname },
  },
});

export default tseslint.config(
  {
    ignores: [
      "**/dist/**",
      "**/node_modules/**",
      ".cache/**",
      "artifacts/**",
      ".data/**",
      ".demo-data/**",
    ],
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    rules: {
      ...size,
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/consistent-type-definitions": "off", // unions of states read better as types
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "no-restricted-syntax": ["error", noEnum],
      "@typescript-eslint/no-unsafe-enum-assignment": "off", // there is none, and it takes a fifth of the time
      "no-console": "error",
      eqeqeq: "error",
    },
  },
  typed(
    ["bot/**/*.ts"],
    // Ahead of the bot, which imports these files and would check their columns more strictly than they are meant.
    "bot/src/scheme/allocation/engine/tsconfig.json",
    "bot/tsconfig.json",
    "bot/src/local/page/tsconfig.json",
  ),
  typed(["tab/**/*.ts", "tab/**/*.tsx"], "tab/tsconfig.json"),
  typed(["tests/**/*.ts"], "tests/tsconfig.json"),
  { files: ["bot/src/scheme/**/*.ts", "bot/src/application/**/*.ts"], rules: ambient },
  {
    files: ["tab/src/**/*.{ts,tsx}"],
    plugins: { "react-hooks": reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      "max-lines-per-function": ["error", { max: 90, skipComments: true, skipBlankLines: true }],
    },
  },
  {
    files: ["tests/**/*.ts"],
    rules: {
      "max-lines-per-function": "off", // a describe block is a function
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "as" }],
      "@typescript-eslint/no-non-null-assertion": "error",
    },
  },
);
