// The pre-commit hook of a publication: what to write into .pre-commit-config.yaml.

export const hookFile = '.pre-commit-config.yaml';

/** A hook that runs the `bulletin` of this machine: it needs no network, and no version of its own. */
export const hookConfiguration = `# Checks issues before each commit: https://pre-commit.com
repos:
  - repo: local
    hooks:
      - id: bulletin-validate
        name: bulletin validate
        entry: bulletin validate
        language: system
        files: (^|/)(issues/[^/]+|bulletin)\\.ya?ml$
        require_serial: true
`;

/** What to do with it, once. */
export function installHook(isInRepository: boolean): string {
  return isInRepository
    ? 'To switch the hook on, run `pre-commit install` once'
    : 'To switch the hook on, run `git init` first, since there is no git repository here yet, and then `pre-commit install`';
}
