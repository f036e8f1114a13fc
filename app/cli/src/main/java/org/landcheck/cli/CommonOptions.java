package org.landcheck.cli;

import org.landcheck.api.BadInputException;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import picocli.CommandLine.Option;

/** Options that every command has. */
final class CommonOptions {
  @Option(names = "--lang", paramLabel = "zh|en", defaultValue = "zh", description = "language")
  private String lang;

  @Option(names = "--quiet", description = "print nothing on stdout")
  private boolean quiet;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "how to use it")
  private boolean help;

  Terminal terminal(Terminal plain) throws BadInputException {
    for (Lang each : Lang.values()) {
      if (each.code().equals(lang)) {
        return plain.in(each, quiet);
      }
    }
    throw new BadInputException(
        new LocalText(
            "--lang " + lang + " 无效，只能是 zh 或 en",
            "--lang " + lang + " is neither zh nor en; choose one"));
  }
}
