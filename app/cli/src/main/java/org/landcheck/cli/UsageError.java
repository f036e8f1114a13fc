package org.landcheck.cli;

import java.util.stream.Collectors;
import org.landcheck.api.LocalText;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One line about a command that was typed wrongly. */
final class UsageError {
  private UsageError() {}

  static LocalText text(ParameterException error) {
    String help = error.getCommandLine().getCommandSpec().qualifiedName() + " --help";
    return new LocalText(zh(error) + "，用 " + help + " 查看用法", en(error) + "; see " + help);
  }

  private static String zh(ParameterException error) {
    if (error instanceof UnmatchedArgumentException unmatched) {
      return "不认识 " + String.join(" ", unmatched.getUnmatched());
    }
    if (error instanceof MissingParameterException missing) {
      return "缺少 "
          + missing.getMissing().stream().map(UsageError::name).collect(Collectors.joining("、"));
    }
    return "命令写法有误（" + error.getMessage() + "）";
  }

  private static String en(ParameterException error) {
    if (error instanceof UnmatchedArgumentException unmatched) {
      return "unknown: " + String.join(" ", unmatched.getUnmatched());
    }
    if (error instanceof MissingParameterException missing) {
      return "missing: "
          + missing.getMissing().stream().map(UsageError::name).collect(Collectors.joining(", "));
    }
    return error.getMessage();
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option
        ? option.longestName() + " " + option.paramLabel()
        : argument.paramLabel();
  }
}
