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

export const installHook =
  'To switch the hook on, run `pre-commit install` once, in a git repository (`git init` makes one)';
