package org.landcheck.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.delivery.Tool;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The program {@code landcheck}. */
@Command(
    name = "landcheck",
    mixinStandardHelpOptions = true,
    description = "国土数据质量检查 / offline quality checks of land data",
    synopsisSubcommandLabel = "COMMAND")
public final class Main implements Runnable {
  private static final List<String> LATER = List.of("review", "merge", "diff");

  private final Terminal terminal;

  private Main(Terminal terminal) {
    this.terminal = terminal;
  }

  public static void main(String[] args) {
    PrintStream out = utf8(FileDescriptor.out);
    PrintStream err = utf8(FileDescriptor.err);
    boolean watched = System.console() != null;
    int code = run(new Terminal(out, err, watched, Lang.ZH, false), args);
    out.flush();
    err.flush();
    System.exit(code);
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /** Runs a command and returns its exit code; never throws. */
  static int run(Terminal terminal, String... args) {
    try {
      return commandLine(terminal, Toolbox.standard()).execute(args);
    } catch (RuntimeException | Error e) {
      return fault(terminal, e);
    }
  }

  private static CommandLine commandLine(Terminal terminal, Toolbox tools) {
    CommandLine line =
        new CommandLine(new Main(terminal))
            .addSubcommand(new InfoCommand(tools, terminal))
            .addSubcommand(new CheckCommand(tools, terminal))
            .addSubcommand(new FixCommand(tools, terminal))
            .addSubcommand(new ConvertCommand(tools, terminal))
            .addSubcommand(new PackCommand(tools, terminal))
            .addSubcommand(new VerifyCommand(tools, terminal))
            .addSubcommand(new RulesCommand(tools, terminal))
            .addSubcommand(new SampleCommand(tools, terminal))
            .addSubcommand(new DemoCommand(tools, terminal));
    LATER.forEach(name -> line.addSubcommand(name, new NotThereYet(name, tools, terminal)));
    line.getCommandSpec().version("landcheck " + Tool.CURRENT.version());
    line.setOut(new PrintWriter(terminal.out(), true));
    line.setErr(new PrintWriter(terminal.err(), true));
    line.setParameterExceptionHandler((error, given) -> usage(terminal, error, given));
    line.setExecutionExceptionHandler((error, failed, parsed) -> fault(terminal, error));
    return line;
  }

  private static int usage(Terminal terminal, ParameterException error, String[] given) {
    boolean english = String.join(" ", given).matches(".*--lang[ =]en( .*)?");
    terminal.in(english ? Lang.EN : Lang.ZH, false).complain(UsageError.text(error));
    return ExitCode.BAD_INPUT;
  }

  private static int fault(Terminal terminal, Throwable error) {
    if (error instanceof OutOfMemoryError) {
      terminal.complain(
          new LocalText(
              "内存不足，请关闭其他程序，或用 java -Xmx 增加内存后重试",
              "out of memory; close other programs or give more with java -Xmx"));
      return ExitCode.FAULT;
    }
    StackTraceElement[] trace = error.getStackTrace();
    String where = trace.length > 0 ? trace[0].toString() : "";
    terminal.complain(
        new LocalText(
            "程序出错：" + error + "（" + where + "），请把这一行发给开发者",
            "fault of the program: " + error + " (" + where + "); please report this line"));
    return ExitCode.FAULT;
  }

  @Override
  public void run() {
    CommandLine.usage(this, terminal.out());
  }
}
