// The manual page, from the same tables as the help: scripts/bundle.mjs writes it into the package.
import { shown } from '../pkg/bin/arguments.js';
import { ABOUT, COMMANDS } from '../pkg/bin/commands.js';

/** A line of text in roff, where a backslash and a leading dot or quote have a meaning. */
const line = (text) => text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replace(/^(?=[.'])/, '\\&');
const paragraph = ({ text }) => `.PP\n${text.trim().split('\n').map(line).join('\n')}`;

function option({ flag, value, help, default: otherwise }) {
  const name = `\\fB\\-\\-${line(flag)}\\fR${value === undefined ? '' : ` \\fI${line(value)}\\fR`}`;
  return `.TP\n${name}\n${line(help)}${otherwise === undefined ? '' : line(` (default ${otherwise})`)}`;
}

const command = ({ name, operands, does, options }) =>
  [`.SS maqal ${line(name)} ${line(operands)}`, line(does), ...options.map(option)].join('\n');

export const manualOf = (version) => `.TH MAQAL 1 "" "maqal ${line(version)}"
.SH NAME
maqal \\- untrusted article HTML in; safe HTML, its parts as data and a sidebar out
.SH SYNOPSIS
.B maqal
.I command
[\\fIoptions\\fR]
.SH DESCRIPTION
${ABOUT.map(paragraph).join('\n')}
.SH COMMANDS
${shown(COMMANDS).map(command).join('\n')}
.SH EXIT STATUS
.TP
0
Done.
.TP
1
What was asked for could not be read, rendered or written; standard error says why.
.TP
2
The command line is mistaken.
.TP
3
The story may not be published, or not yet.
.TP
130
Interrupted.
`;
