// The table of shells. A script is loaded when it is asked for: no other command waits for it.

import type { Shell } from './shell.ts';

export const shells: readonly Shell[] = [
  {
    name: 'bash',
    title: 'bash',
    line: 'eval "$(bulletin completion bash)"',
    file: '~/.bashrc',
    script: async (spots) => (await import('./bash.ts')).bashScript(spots),
  },
  {
    name: 'zsh',
    title: 'zsh',
    line: 'autoload -Uz compinit && compinit && eval "$(bulletin completion zsh)"',
    file: '~/.zshrc',
    script: async (spots) => (await import('./zsh.ts')).zshScript(spots),
  },
  {
    name: 'fish',
    title: 'fish',
    line: 'bulletin completion fish | source',
    file: '~/.config/fish/config.fish',
    script: async (spots) => (await import('./fish.ts')).fishScript(spots),
  },
  {
    name: 'powershell',
    title: 'PowerShell',
    line: 'bulletin completion powershell | Out-String | Invoke-Expression',
    file: '$PROFILE',
    script: async (spots) => (await import('./powershell.ts')).powershellScript(spots),
  },
];
