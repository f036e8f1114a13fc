package org.landcheck.cli;

import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.api.Rule;
import org.landcheck.api.RulePack;
import org.landcheck.core.pack.PackExample;
import org.landcheck.core.pack.PackFile;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.ExampleRun;

/** Tries a pack before anybody relies on it. */
final class PackTrial {
  private final Toolbox tools;
  private final Terminal terminal;

  PackTrial(Toolbox tools, Terminal terminal) {
    this.tools = tools;
    this.terminal = terminal;
  }

  /** Says what a pack has, or every fault of it in a line. */
  int validate(String idOrFile) throws BadInputException {
    Inputs inputs = new Inputs(tools);
    List<LocalText> faults = inputs.packFaults(idOrFile);
    if (!faults.isEmpty()) {
      faults.forEach(terminal::complain);
      return ExitCode.BAD_INPUT;
    }
    PackFile file = inputs.pack(idOrFile);
    RulePack pack = file.pack();
    int fields = pack.layers().stream().mapToInt(layer -> layer.fields().size()).sum();
    long off = pack.rules().stream().filter(rule -> !rule.enabled()).count();
    terminal.say(
        "检查方案 %s %s 没有错误：图层 %d，字段 %d，代码表 %d，规则 %d（停用 %d），例子 %d"
            .formatted(
                pack.id(),
                pack.version(),
                pack.layers().size(),
                fields,
                pack.codeLists().size(),
                pack.rules().size(),
                off,
                file.examples().size()),
        "rule pack %s %s is ok: layers %d, fields %d, code lists %d, rules %d (off %d), examples %d"
            .formatted(
                pack.id(),
                pack.version(),
                pack.layers().size(),
                fields,
                pack.codeLists().size(),
                pack.rules().size(),
                off,
                file.examples().size()));
    PackLines.all(pack, terminal);
    return ExitCode.CONFORMS;
  }

  /** Runs the examples of a pack and names those on which a rule does not do what it must. */
  int test(String idOrFile) throws BadInputException {
    PackFile file = new Inputs(tools).pack(idOrFile);
    Engine engine = tools.engine(1);
    int failed = 0;
    for (PackExample example : file.examples()) {
      ExampleRun run = ExampleRun.of(example, file.pack(), engine, Monitor.SILENT);
      if (!run.passes()) {
        failed++;
        terminal.say(run.text());
      }
    }
    long without =
        file.pack().rules().stream()
            .map(Rule::id)
            .filter(id -> file.examples().stream().noneMatch(each -> each.rule().equals(id)))
            .count();
    terminal.say(
        "例子 " + file.examples().size() + " 个，不符 " + failed + " 个；没有例子的规则 " + without + " 条",
        "examples "
            + file.examples().size()
            + ", failing "
            + failed
            + "; rules without an example "
            + without);
    return failed == 0 ? ExitCode.CONFORMS : ExitCode.FINDINGS;
  }
}
