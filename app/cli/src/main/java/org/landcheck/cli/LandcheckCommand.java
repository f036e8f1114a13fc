package org.landcheck.cli;

import java.util.concurrent.Callable;
import org.landcheck.api.BadInputException;
import picocli.CommandLine.Mixin;

/** A command: what it needs, and where it speaks to. */
abstract class LandcheckCommand implements Callable<Integer> {
  private final Toolbox tools;
  private final Terminal terminal;

  @Mixin private CommonOptions common;

  LandcheckCommand(Toolbox tools, Terminal terminal) {
    this.tools = tools;
    this.terminal = terminal;
  }

  final Toolbox tools() {
    return tools;
  }

  @Override
  public final Integer call() {
    Terminal chosen = terminal;
    try {
      chosen = common.terminal(terminal);
      return run(chosen);
    } catch (BadInputException e) {
      chosen.complain(e.text());
      return ExitCode.BAD_INPUT;
    }
  }

  /** Does the work and returns an {@link ExitCode}. */
  abstract int run(Terminal chosen) throws BadInputException;
}
