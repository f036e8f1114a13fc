package org.landcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;
import org.landcheck.core.material.Materials;
import org.landcheck.core.pack.PackFile;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunPlan;
import org.landcheck.core.run.RunResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks data with a pack and writes reports. */
@Command(name = "check", description = "检查数据，生成报告 / check data and write reports")
final class CheckCommand extends LandcheckCommand {
  @Parameters(paramLabel = "DATASET", arity = "1..*", description = "files or folders")
  private List<Path> datasets;

  @Mixin private RunArguments arguments;

  @Mixin private EncodingOption encoding;

  @Option(names = "--out", paramLabel = "DIR", description = "folder for reports")
  private Path out;

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "json,html,xlsx,gpkg",
      description = "reports")
  private List<String> formats = new ArrayList<>(Outputs.FORMATS);

  @Mixin private Attachments attachments;

  CheckCommand(Toolbox tools, Terminal terminal) {
    super(tools, terminal);
  }

  @Override
  int run(Terminal terminal) throws BadInputException {
    Outputs.requireKnown(formats);
    Inputs inputs = new Inputs(tools(), encoding.readOptions());
    PackFile pack = inputs.pack(arguments.pack());
    Engine engine = tools().engine(arguments.threads());
    Materials materials = attachments.with(datasets).withBeside(arguments.beside());
    if (out != null) {
      Outputs.requireApart(out, formats, materials.all());
      Outputs.requireFolder(out);
    }
    Monitor monitor = terminal.monitor();
    Dataset data = inputs.open(materials, arguments.threads(), monitor);
    RunPlan plan = engine.plan(data, pack.pack(), arguments.options(data, inputs, monitor));
    MatchLines.print(plan.matching(), terminal);
    RunResult result = engine.run(plan, monitor);
    Report report = tools().report(result, ReviewLog.EMPTY, plan.options(), terminal.lang());
    Summary.print(report, terminal);
    Unused.of(materials, pack.pack(), tools().checks()).forEach(terminal::say);
    if (out != null) {
      Outputs outputs = new Outputs(tools(), arguments.threads());
      for (Path file : outputs.write(report, out, formats, monitor)) {
        terminal.say("已写出 " + file, "wrote " + file);
      }
    }
    return ExitCode.of(result);
  }
}
