// The script for fish.

import { languagesHere, type Paths, type Spot, type Spots, type Word } from './shell.ts';

export function fishScript({ commands, flags, all }: Spots): string {
  return `# Completion of bulletin for fish. In ~/.config/fish/config.fish: bulletin completion fish | source

function __bulletin_words
    set -l place ''
    set -l flag ''
    set -l current (commandline -ct)
    for word in (commandline -opc)[2..]
        if test -n "$flag"
            set flag ''
            continue
        end
        switch "$place $word"
            case ${alternatives(flags)}
                set flag " $word"
            case ${alternatives(commands)}
                set place "$place $word"
            case '* -*'
            case '*'
                switch "$place ..."
                    case ${alternatives(commands)}
                        set place "$place ..."
                end
        end
    end
    set -l before ''
    if test -z "$flag"; and string match -q -- '--*=*' "$current"
        set flag " "(string replace -r '=.*' '' -- "$current")
        set before (string replace -r '=.*' '=' -- "$current")
        set current (string replace -r '^[^=]*=' '' -- "$current")
    end
    set -l flags
    set -l words
    set -l list ''
    switch "$place$flag"
${all.map(spotCase).join('\n')}
    end
    if test -z "$flag"; and string match -q -- '-*' "$current"
        set words $flags
    end
    if test -n "$list"; and string match -q -- '*,*' "$current"
        set before "$before"(string replace -r '[^,]*$' '' -- "$current")
    end
    for word in $words
        echo "$before$word"
    end
end

complete -c bulletin -f -a '(__bulletin_words)'
`;
}

/** What lists files of a kind. */
const finds: Readonly<Record<Paths, string>> = {
  none: '',
  folders: '__fish_complete_directories "$current"',
  issues: `__fish_complete_path "$current" | string match -r '.*(?:\\.ya?ml|/)(?:\\t.*)?$'`,
  files: '__fish_complete_path "$current"',
  languages: `set words (${languagesHere})`,
};

function spotCase({ after, words, flags, paths, isList }: Spot): string {
  const lines = [listOf('words', words), listOf('flags', flags), isList ? 'set list 1' : '', finds[paths]];
  const inside = lines.filter((line) => line !== '').map((line) => `            ${line}\n`);
  return `        case ${alternatives(after)}\n${inside.join('')}`.trimEnd();
}

function listOf(name: string, words: readonly Word[]): string {
  const described = words.map(({ word, summary }) =>
    summary === '' ? quoted(word) : `${quoted(word)}\\t${quoted(summary)}`,
  );
  return words.length === 0 ? '' : `set ${name} ${described.join(' ')}`;
}

function alternatives(words: readonly string[]): string {
  return words.map(quoted).join(' ');
}

function quoted(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
