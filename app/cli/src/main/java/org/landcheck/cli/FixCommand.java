package org.landcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.RulePack;
import org.landcheck.core.edit.FixOutcome;
import org.landcheck.core.format.WriteOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Mends what can be mended safely and writes a mended copy. The original is never touched. */
@Command(name = "fix", description = "自动修复，另存为新文件 / mend safely into a new file")
final class FixCommand extends LandcheckCommand {
  @Parameters(paramLabel = "DATASET", arity = "1", description = "file or folder")
  private Path dataset;

  @Mixin private RunArguments arguments;

  @Mixin private EncodingOption encoding;

  @Option(names = "--rule", paramLabel = "ID", split = ",", description = "mend these rules only")
  private List<String> rules = new ArrayList<>();

  @Option(names = "--unsafe", description = "also fixes a person should look at")
  private boolean unsafe;

  @Option(names = "--dry-run", description = "write nothing")
  private boolean dryRun;

  @Option(names = "--out", paramLabel = "FILE.gpkg", description = "file for the mended data")
  private Path out;

  FixCommand(Toolbox tools, Terminal terminal) {
    super(tools, terminal);
  }

  @Override
  int run(Terminal terminal) throws BadInputException {
    Inputs inputs = new Inputs(tools(), encoding.readOptions());
    RulePack pack = inputs.pack(arguments.pack()).pack();
    requireRules(pack);
    requireOut();
    Monitor monitor = terminal.monitor();
    Dataset data = inputs.open(List.of(dataset), monitor);
    FixRounds rounds = new FixRounds(tools(), arguments.threads(), rules, unsafe);
    FixRounds.Mended mended =
        rounds.mend(data, pack, arguments.options(data, inputs, monitor), monitor);
    terminal.say(
        "发现 " + mended.found() + "，已修复 " + mended.fixed() + "，剩余 " + mended.left(),
        "found " + mended.found() + ", fixed " + mended.fixed() + ", left " + mended.left());
    // many findings of one feature may be left for one reason: it is said once
    mended.refused().stream().map(FixCommand::line).distinct().forEach(terminal::say);
    if (!dryRun) {
      tools().gpkg().write(mended.data(), out, WriteOptions.DEFAULT, monitor);
      terminal.say("已写出 " + out, "wrote " + out);
    }
    return ExitCode.of(mended.result());
  }

  private void requireRules(RulePack pack) throws BadInputException {
    for (String rule : rules) {
      if (pack.rule(rule).isEmpty()) {
        throw new BadInputException(
            new LocalText(
                "检查方案 " + pack.id() + " 中没有规则 " + rule + "，用 rules show 查看全部规则",
                "pack " + pack.id() + " has no rule " + rule + "; see them with rules show"));
      }
    }
  }

  private void requireOut() throws BadInputException {
    if (dryRun) {
      return;
    }
    if (out == null) {
      throw new BadInputException(
          new LocalText("请用 --out 指定修复后数据的文件名", "name a file for the mended data with --out"));
    }
    if (out.toAbsolutePath().normalize().startsWith(dataset.toAbsolutePath().normalize())) {
      throw new BadInputException(
          new LocalText(
              "--out 不能是原始数据：" + out + "，请换一个文件名",
              "--out must not be the original data: " + out + "; name another file"));
    }
    Outputs.requireFile(out);
  }

  private static LocalText line(FixOutcome.Refusal refusal) {
    String finding = refusal.finding().rule() + " " + String.join(", ", refusal.finding().labels());
    return new LocalText(
        "  未修复 " + finding + "：" + refusal.reason().zh(),
        "  not fixed " + finding + ": " + refusal.reason().en());
  }
}
