package org.landcheck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Check;
import org.landcheck.api.CheckWords;
import org.landcheck.api.Fix;
import org.landcheck.api.LocalText;
import org.landcheck.api.Param;
import org.landcheck.api.Rule;
import org.landcheck.api.RuleGroup;
import org.landcheck.api.RulePack;
import org.landcheck.checks.Packs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Lists packs and checks, shows one, writes their reference, and tries a pack before it is used.
 */
@Command(
    name = "rules",
    description = "查看检查方案和检查项，检验和比较方案 / list and show packs and checks, try and compare packs")
final class RulesCommand extends LandcheckCommand {
  @Parameters(
      index = "0",
      paramLabel = "list|show|reference|validate|test|compare",
      description = {
        "list: all packs and checks",
        "show: one pack or check",
        "reference: all checks with examples, as HTML (see --out)",
        "validate: every fault of a pack, with its place",
        "test: run the examples in a pack",
        "compare: in what two packs differ, and which asks for more; ends with 1 if they do"
      })
  private String action;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "ID|FILE",
      description = "pack, its file, or check")
  private String id;

  @Parameters(
      index = "2",
      arity = "0..1",
      paramLabel = "ID|FILE",
      description = "compare: the pack to hold against the first")
  private String other;

  @Option(
      names = "--out",
      paramLabel = "DIR|FILE",
      description = {
        "reference: folder for both languages, or file for that of --lang",
        "compare: workbook (.xlsx) to write the differences to"
      })
  private Path out;

  @Option(names = "--overwrite", description = "replace files that exist")
  private boolean overwrite;

  RulesCommand(Toolbox tools, Terminal terminal) {
    super(tools, terminal);
  }

  @Override
  int run(Terminal terminal) throws BadInputException {
    refuseWhatNobodyReads();
    switch (action) {
      case "list" -> list(terminal);
      case "show" -> show(terminal);
      case "reference" -> reference(terminal);
      case "validate" -> {
        return new PackTrial(tools(), terminal).validate(named());
      }
      case "test" -> {
        return new PackTrial(tools(), terminal).test(named());
      }
      case "compare" -> {
        return compare(terminal);
      }
      default ->
          throw new BadInputException(
              new LocalText(
                  "rules " + action + " 无效，可用 list、show、reference、validate、test 或 compare",
                  "rules "
                      + action
                      + " is unknown; use list, show, reference, validate, test or compare"));
    }
    return ExitCode.CONFORMS;
  }

  /** Words that an action does not read are a mistake that must not pass for done. */
  private void refuseWhatNobodyReads() throws BadInputException {
    boolean writes = List.of("reference", "compare").contains(action);
    boolean names = !List.of("list", "reference").contains(action);
    if (id != null && !names) {
      throw unread(id);
    }
    if (other != null && !action.equals("compare")) {
      throw unread(other);
    }
    if (!writes && (out != null || overwrite)) {
      throw unread(out != null ? "--out" : "--overwrite");
    }
  }

  private BadInputException unread(String word) {
    return new BadInputException(
        new LocalText(
            "rules " + action + " 不使用 " + word + "，请去掉",
            "rules " + action + " does not use " + word + "; leave it out"));
  }

  private int compare(Terminal terminal) throws BadInputException {
    if (id == null || other == null) {
      throw new BadInputException(
          new LocalText(
              "请指定要比较的两个检查方案，用 rules list 查看自带的方案",
              "name two packs to compare; see those shipped with rules list"));
    }
    return new PackDifferenceLines(tools(), terminal)
        .compare(id, other, Optional.ofNullable(out), overwrite);
  }

  private void reference(Terminal terminal) throws BadInputException {
    if (out == null) {
      throw new BadInputException(
          new LocalText(
              "请用 --out 指定手册写到哪个文件夹，或一个 .html 文件",
              "say with --out which folder or .html file the reference goes to"));
    }
    new ReferenceFiles(tools(), terminal).write(out, overwrite);
  }

  private void list(Terminal terminal) throws BadInputException {
    Inputs inputs = new Inputs(tools());
    terminal.say("检查方案", "rule packs");
    for (String name : Packs.names()) {
      RulePack pack = inputs.pack(name).pack();
      terminal.say("  " + name + " " + pack.version() + "  " + pack.title().in(terminal.lang()));
    }
    terminal.say("检查项", "checks");
    for (Check check : tools().checks()) {
      terminal.say(
          String.format("  %-28s  %s", check.info().id(), check.words(terminal.lang()).title()));
    }
  }

  private String named() throws BadInputException {
    if (id == null) {
      throw new BadInputException(
          new LocalText(
              "请指定检查方案或检查项，用 rules list 查看全部", "name a pack or check; see all with rules list"));
    }
    return id;
  }

  private void show(Terminal terminal) throws BadInputException {
    String wanted = named();
    Optional<Check> check =
        tools().checks().stream().filter(each -> each.info().id().equals(wanted)).findFirst();
    if (check.isPresent()) {
      show(check.get(), terminal);
    } else {
      show(new Inputs(tools()).pack(wanted).pack(), terminal);
    }
  }

  private static void show(Check check, Terminal terminal) {
    CheckWords words = check.words(terminal.lang());
    terminal.say(check.info().id() + "  " + words.title());
    terminal.say(words.summary());
    for (Param<?> param : check.info().params()) {
      String unit = param.unit().label().in(terminal.lang());
      terminal.say(
          "  "
              + param.name()
              + " = "
              + param.defaultValue()
              + " "
              + unit
              + "  "
              + words.param(param.name()));
    }
    for (Fix fix : check.fixes()) {
      terminal.say("  修复：" + words.fix(fix.id()), "  fix: " + words.fix(fix.id()));
    }
    terminal.say(words.advice());
  }

  private static void show(RulePack pack, Terminal terminal) {
    terminal.say(
        pack.id()
            + " "
            + pack.version()
            + "  "
            + pack.title().in(terminal.lang())
            + "  sha-256 "
            + pack.sha256());
    for (RuleGroup group : RuleGroup.values()) {
      show(group, pack, terminal);
    }
    PackLines.all(pack, terminal);
  }

  private static void show(RuleGroup group, RulePack pack, Terminal terminal) {
    List<Rule> rules = pack.rules().stream().filter(rule -> rule.group() == group).toList();
    if (!rules.isEmpty()) {
      terminal.say(group.title().in(terminal.lang()));
    }
    for (Rule rule : rules) {
      terminal.say(
          String.format(
              "  %-28s %-8s %s  [%s]  %s",
              rule.id(),
              rule.enabled() ? rule.severity() : "OFF",
              rule.title().in(terminal.lang()),
              rule.certainty(),
              rule.source().in(terminal.lang())));
    }
  }
}
