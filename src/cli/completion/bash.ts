// The script for bash, from 3.2, which macOS has.

import { languagesHere, type Paths, type Spot, type Spots } from './shell.ts';

export function bashScript({ commands, flags, all }: Spots): string {
  return `# Completion of bulletin for bash. In ~/.bashrc: eval "$(bulletin completion bash)"

_bulletin() {
  local current=\${COMP_WORDS[COMP_CWORD]} place='' flag='' before='' paths='' list='' word index
  local words=() flags=()
  COMPREPLY=()
  # bash takes --format=pdf apart at the = sign.
  [[ $current == '=' ]] && current=''
  for ((index = 1; index < COMP_CWORD; index++)); do
    word=\${COMP_WORDS[index]}
    [[ $word == '=' ]] && continue
    if [[ -n $flag ]]; then flag=''; continue; fi
    case "$place $word" in
      ${alternatives(flags)}) flag=$word ;;
      ${alternatives(commands)}) place="$place $word" ;;
      *' '-*) ;;
      *) case "$place ..." in ${alternatives(commands)}) place="$place ..." ;; esac ;;
    esac
  done
  case "$place\${flag:+ $flag}" in
${all.map(spotCase).join('\n')}
  esac
  if [[ -z $flag && $current == -* ]]; then words=("\${flags[@]}"); paths=''; fi
  if [[ $paths == languages ]]; then
    for word in $(${languagesHere}); do words+=("$word"); done
  fi
  [[ -n $list ]] && before=\${current%"\${current##*,}"}
  for word in "\${words[@]}"; do
    [[ $before$word == "$current"* ]] && COMPREPLY+=("$(printf '%q' "$before$word")")
  done
  # bash before 4 has no compopt, and offers all files.
  [[ $paths != files ]] && compopt +o default 2>/dev/null
  if [[ $paths == folders || $paths == issues ]] && compopt -o filenames 2>/dev/null; then
    while IFS= read -r word; do COMPREPLY+=("$word"); done < <(
      compgen -d -- "$current"
      if [[ $paths == issues ]]; then
        compgen -f -X '!*.yaml' -- "$current"
        compgen -f -X '!*.yml' -- "$current"
      fi
    )
  fi
}

complete -o default -F _bulletin bulletin
`;
}

function spotCase({ after, words, flags, paths, isList }: Spot): string {
  const parts = [
    listOf('words', words),
    listOf('flags', flags),
    ...(paths === 'none' ? [] : [`paths=${paths satisfies Paths}`]),
    ...(isList ? ['list=1'] : []),
  ];
  return `    ${alternatives(after)}) ${parts.filter((part) => part !== '').join(' ')} ;;`;
}

function listOf(name: string, words: Spot['words']): string {
  return words.length === 0 ? '' : `${name}=(${words.map(({ word }) => quoted(word)).join(' ')})`;
}

function alternatives(words: readonly string[]): string {
  return words.map(quoted).join(' | ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
