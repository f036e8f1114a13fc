package org.landcheck.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Tells whether a bundle is what it says: every file as its digest says, and the findings those of
 * an independent run. Exit code 0 says so, 4 that it is so as far as the run could be repeated, for
 * lack of data that were left out and not given; whether the data conform stands in the summary.
 */
@Command(name = "verify", description = "核验汇交包 / verify a submission bundle")
final class VerifyCommand extends LandcheckCommand {
  @Parameters(paramLabel = "FILE.zip", arity = "1", description = "the bundle")
  private Path file;

  @Mixin private BesideOption beside;

  @Option(
      names = "--archive",
      paramLabel = "DIR|ZIP",
      description = "scanned papers that were handed in another way")
  private Path archive;

  VerifyCommand(Toolbox tools, Terminal terminal) {
    super(tools, terminal);
  }

  @Override
  int run(Terminal terminal) throws BadInputException {
    return new Verification(tools())
        .run(file, beside.materials().withArchive(Optional.ofNullable(archive)), terminal);
  }
}
