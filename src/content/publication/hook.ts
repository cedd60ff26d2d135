// The pre-commit hook of a publication: what to write into .pre-commit-config.yaml.

export const hookFile = '.pre-commit-config.yaml';

/** A hook that runs the `bulletin` of this machine: it needs no network, and no version of its own. */
const hook = `  - repo: local
    hooks:
      - id: bulletin-validate
        name: bulletin validate
        entry: bulletin validate
        language: system
        files: (^|/)(issues/[^/]+|bulletin)\\.ya?ml$
        require_serial: true
`;

export const hookConfiguration = `# Checks issues before each commit: https://pre-commit.com
repos:
${hook}`;

/** What is said of a configuration from before that lacks the hook: it has its own `repos:`. */
export const addToHooks = `add this to it, below \`repos:\`:\n${hook}`;

/** Whether the text of a configuration from before has the hook already, perhaps as somebody changed it. */
export function hasHook(configuration: string): boolean {
  return /^(?!\s*#).*\bbulletin[- ]validate\b/m.test(configuration);
}

/** What to do with it, once. */
export function installHook(isInRepository: boolean): string {
  return isInRepository
    ? 'To switch the hook on, run `pre-commit install` once'
    : 'To switch the hook on, run `git init` first, since there is no git repository here yet, and then `pre-commit install`';
}
