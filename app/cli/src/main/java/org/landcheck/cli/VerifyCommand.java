package org.landcheck.cli;

import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Tells whether a bundle is what it says: every file as its digest says, and the findings those of
 * an independent run. Exit code 0 says so; whether the data conform stands in the summary.
 */
@Command(name = "verify", description = "核验汇交包 / verify a submission bundle")
final class VerifyCommand extends LandcheckCommand {
  @Parameters(paramLabel = "FILE.zip", arity = "1", description = "the bundle")
  private Path file;

  VerifyCommand(Toolbox tools, Terminal terminal) {
    super(tools, terminal);
  }

  @Override
  int run(Terminal terminal) throws BadInputException {
    return new Verification(tools()).run(file, terminal);
  }
}
