/// **For** the command line: reading its words, running one command, answering with an exit code and one sentence.
/// **Knows** the services that commands use. **Never** answers a request, and never prints a stack trace to a person.
/// **Guarantees** exit 0 when done, 1 when a check failed or rows were refused, 2 when the words were wrong.
/// **Start reading at** [org.tawama.cli.Commands].
@NullMarked
package org.tawama.cli;

import org.jspecify.annotations.NullMarked;
