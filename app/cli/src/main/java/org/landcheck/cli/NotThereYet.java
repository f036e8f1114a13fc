package org.landcheck.cli;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/** A command that is announced but cannot do anything in this version; it says so. */
@Command(description = "本版本尚未提供 / not there yet")
final class NotThereYet extends LandcheckCommand {
  private final String name;

  @Unmatched private List<String> arguments = new ArrayList<>();

  NotThereYet(String name, Toolbox tools, Terminal terminal) {
    super(tools, terminal);
    this.name = name;
  }

  static BadInputException error(String name) {
    return new BadInputException(
        new LocalText(
            name + "：本版本尚未提供，请去掉后重试或等待新版本",
            name + ": not there yet in this version; do without it or wait for a newer one"));
  }

  @Override
  int run(Terminal terminal) throws BadInputException {
    throw error(name);
  }
}
