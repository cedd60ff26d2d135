// The script for PowerShell, from 5.1, which Windows has.

import type { Spot, Spots, Word } from './shell.ts';

export function powershellScript({ commands, flags, all }: Spots): string {
  return `# Completion of bulletin for PowerShell. In $PROFILE: bulletin completion powershell | Out-String | Invoke-Expression

Register-ArgumentCompleter -Native -CommandName bulletin -ScriptBlock {
  param($current, $ast, $cursor)
  $before = @($ast.CommandElements | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_" })
  $place = ''
  $flag = ''
  foreach ($word in ($before | Select-Object -Skip 1)) {
    if ($flag) { $flag = ''; continue }
    if (@(${listed(flags)}) -ccontains "$place $word") { $flag = " $word" }
    elseif (@(${listed(commands)}) -ccontains "$place $word") { $place = "$place $word" }
    elseif (-not $word.StartsWith('-') -and @(${listed(commands)}) -ccontains "$place ...") { $place = "$place ..." }
  }
  # Those of the bulletin.yaml here, where they are in brackets; each is there as a word and as its summary.
  $languages = @(Get-Content bulletin.yaml -ErrorAction SilentlyContinue |
    Where-Object { $_ -match '^languages: *\\[([^\\]]*)\\]' } |
    ForEach-Object { $Matches[1] -split '[\\s,"'']+' } | Where-Object { $_ } | ForEach-Object { $_; $_ })
  $words = @()
  $flags = @()
  switch -CaseSensitive ("$place$flag") {
${all.flatMap(spotCases).join('\n')}
  }
  if (-not $flag -and "$current".StartsWith('-')) { $words = $flags }
  # Without words, PowerShell offers files.
  for ($index = 0; $index -lt $words.Count; $index += 2) {
    $word = $words[$index]
    if (-not $word.StartsWith("$current", [StringComparison]::Ordinal)) { continue }
    $typed = if ($word -match '^[\\w./+-]+$') { $word } else { "'" + ($word -replace "'", "''") + "'" }
    [System.Management.Automation.CompletionResult]::new($typed, $word, 'ParameterValue', $words[$index + 1])
  }
}
`;
}

/** Files are what PowerShell offers where there is nothing else. */
function spotCases({ after, words, flags, paths }: Spot): readonly string[] {
  const own = paths === 'languages' ? '$words = $languages' : listOf('$words', words);
  const parts = [own, listOf('$flags', flags)].filter((part) => part !== '');
  if (parts.length === 0) return [];
  return after.map((key) => `    ${quoted(key)} { ${[...parts, 'break'].join('; ')} }`);
}

/** Each word and then its summary, which PowerShell shows and which must not be empty. */
function listOf(name: string, words: readonly Word[]): string {
  const pairs = words.flatMap(({ word, summary }) => [word, summary === '' ? word : summary]);
  return words.length === 0 ? '' : `${name} = @(${listed(pairs)})`;
}

function listed(texts: readonly string[]): string {
  return texts.map(quoted).join(', ');
}

/**
 * Windows reads what a program prints in one of several old encodings, so the script is ASCII. The curly apostrophe of a
 * summary becomes a straight one, which PowerShell would take it for anyway.
 */
function quoted(text: string): string {
  return `'${text.replaceAll('’', "'").replaceAll("'", "''")}'`;
}
