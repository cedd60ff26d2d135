// The script for zsh. It also works as a file named _bulletin in a folder of $fpath.

import { languagesHere, type Paths, type Spot, type Spots, type Word } from './shell.ts';

export function zshScript({ commands, flags, all }: Spots): string {
  return `#compdef bulletin
# Completion of bulletin for zsh. In ~/.zshrc, after compinit: eval "$(bulletin completion zsh)"

_bulletin() {
  local place='' flag='' word index list=''
  local -a choices flags finds
  for ((index = 2; index < CURRENT; index++)); do
    word=\${words[index]}
    if [[ -n $flag ]]; then flag=''; continue; fi
    case "$place $word" in
      ${alternatives(flags)}) flag=$word ;;
      ${alternatives(commands)}) place="$place $word" ;;
      *' '-*) ;;
      *) case "$place ..." in ${alternatives(commands)}) place="$place ..." ;; esac ;;
    esac
  done
  if [[ -z $flag && \${words[CURRENT]} == --*=* ]]; then
    flag=\${words[CURRENT]%%=*}
    compset -P '*='
  fi
  case "$place\${flag:+ $flag}" in
${all.map(spotCase).join('\n')}
  esac
  if [[ -z $flag && \${words[CURRENT]} == -* ]]; then
    _describe -o 'flag' flags
    return
  fi
  [[ -n $list ]] && compset -P '*,'
  (( $#choices )) && _describe 'choice' choices
  (( $#finds )) && _files "\${finds[@]}"
}

if [[ \${funcstack[1]} == _bulletin ]]; then
  _bulletin "$@"
else
  compdef _bulletin bulletin
fi
`;
}

/** What \`_files\` is called with. */
const finds: Readonly<Record<Paths, string>> = {
  none: '',
  folders: 'finds=(-/)',
  issues: "finds=(-g '*.(yaml|yml)(-.)')",
  files: "finds=(-g '*')",
  languages: `choices=($(${languagesHere}))`,
};

function spotCase({ after, words, flags, paths, isList }: Spot): string {
  const parts = [listOf('choices', words), listOf('flags', flags), finds[paths], isList ? 'list=1' : ''];
  return `    ${alternatives(after)}) ${parts.filter((part) => part !== '').join(' ')} ;;`;
}

function listOf(name: string, words: readonly Word[]): string {
  if (words.length === 0) return '';
  const described = words.map(({ word, summary }) => quoted(`${word.replace(/[\\:]/g, '\\$&')}:${summary}`));
  return `${name}=(${described.join(' ')})`;
}

function alternatives(words: readonly string[]): string {
  return words.map(quoted).join(' | ');
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
