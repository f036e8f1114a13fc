package org.landcheck.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.WriteOptions;
import org.landcheck.core.material.Materials;
import org.landcheck.core.pack.PackFile;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.core.run.RunResult;
import org.landcheck.delivery.bundle.BundleWriter;
import org.landcheck.delivery.bundle.HeldAgainst;
import org.landcheck.delivery.bundle.Rerun;
import org.landcheck.delivery.bundle.Submission;
import org.landcheck.sample.SampleCounty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * Plays the whole main job on the sample county and tells what it does. Ends with 0 when every step
 * did its work, although some findings are left for a person to decide.
 */
@Command(name = "demo", description = "演示：检查、修复、报告、汇交、核验 / the whole job on the sample")
final class DemoCommand extends LandcheckCommand {
  private static final String PACK = "cadastral-zone";

  @Parameters(paramLabel = "DIR", arity = "1", description = "folder to write to")
  private Path folder;

  DemoCommand(Toolbox tools, Terminal terminal) {
    super(tools, terminal);
  }

  @Override
  int run(Terminal terminal) throws BadInputException {
    Outputs.requireFolder(folder);
    Monitor monitor = terminal.monitor();
    Inputs inputs = new Inputs(tools());
    PackFile pack = inputs.pack(PACK);
    SampleCounty county =
        SampleFiles.write(
            tools(),
            folder,
            SampleCommand.SEED,
            SampleCommand.ZONES,
            SampleCommand.VILLAGES,
            monitor);
    terminal.say(
        "1 生成示例县：已知问题 " + county.faults().size() + " 处",
        "1 made the sample county with " + county.faults().size() + " known faults");
    Dataset data = inputs.open(List.of(folder.resolve(SampleFiles.COUNTY)), monitor);
    Dataset neighbour =
        inputs.reader(1).neighbour(folder.resolve(SampleFiles.NEIGHBOUR), data, monitor);
    RunOptions options = RunOptions.DEFAULT.withNeighbours(List.of(neighbour));
    int threads = Runtime.getRuntime().availableProcessors();
    FixRounds.Mended mended =
        new FixRounds(tools(), threads, List.of(), false).mend(data, pack.pack(), options, monitor);
    terminal.say("2 检查", "2 checked");
    Summary.print(report(mended.before(), terminal), terminal);
    terminal.say(
        "3 安全修复后复检：发现 " + mended.found() + "，已修复 " + mended.fixed() + "，剩余 " + mended.left(),
        "3 mended safely and rechecked: found "
            + mended.found()
            + ", fixed "
            + mended.fixed()
            + ", left "
            + mended.left());
    Path fixed = folder.resolve("fixed.gpkg");
    tools().gpkg().write(mended.data(), fixed, WriteOptions.DEFAULT, monitor);
    new Outputs(tools(), threads)
        .write(report(mended.result(), terminal), folder, Outputs.FORMATS, monitor);
    terminal.say("4 写出报告", "4 wrote reports");
    Path bundle = folder.resolve("bundle.zip");
    Rerun rerun =
        packed -> {
          Dataset read = inputs.open(packed.data(), monitor);
          RunOptions all = inputs.with(RunOptions.DEFAULT, packed, read, monitor);
          Engine engine = tools().engine(threads);
          return report(engine.run(engine.plan(read, pack.pack(), all), monitor), terminal);
        };
    Materials beside =
        Materials.NONE.withNeighbours(List.of(folder.resolve(SampleFiles.NEIGHBOUR)));
    new BundleWriter(tools().gpkg())
        .write(
            Submission.of(mended.data(), pack.json(), "浏阳市自然资源局（示例）")
                .withHeldAgainst(HeldAgainst.open(beside, Set.of(), tools().formats(), monitor)),
            rerun,
            bundle,
            monitor);
    terminal.say("5 生成汇交包", "5 made the submission bundle");
    int verified =
        new Verification(tools()).run(bundle, Materials.NONE, terminal.in(terminal.lang(), true));
    if (verified != ExitCode.CONFORMS) {
      terminal.say("6 核验不通过", "6 the bundle does not verify");
      return verified;
    }
    terminal.say(
        "6 核验通过：内容完整，独立重新检查的结果完全一致", "6 verified: intact, and a rerun gives the same findings");
    terminal.say(
        "发现 " + mended.found() + "，已修复 " + mended.fixed() + "，剩余 " + mended.left() + "（需要人工判断）",
        "found "
            + mended.found()
            + ", fixed "
            + mended.fixed()
            + ", left "
            + mended.left()
            + " (for a person to decide)");
    tellFiles(terminal, fixed, bundle);
    return mended.before().failures().isEmpty() ? ExitCode.CONFORMS : ExitCode.FAULT;
  }

  private Report report(RunResult result, Terminal terminal) {
    return tools().report(result, ReviewLog.EMPTY, RunOptions.DEFAULT, terminal.lang());
  }

  private void tellFiles(Terminal terminal, Path fixed, Path bundle) {
    Path place = folder.toAbsolutePath().normalize();
    terminal.say("结果在 " + place + "：", "everything is in " + place + ":");
    terminal.say("  report.html  检查报告（用浏览器打开）", "  report.html  the report, for a browser");
    terminal.say(
        "  findings.gpkg  问题图层（用 QGIS 打开）", "  findings.gpkg  findings as layers, for QGIS");
    terminal.say("  findings.xlsx  问题清单", "  findings.xlsx  the list of findings");
    terminal.say(
        "  " + fixed.getFileName() + "  修复后的数据", "  " + fixed.getFileName() + "  the mended data");
    terminal.say(
        "  " + bundle.getFileName() + "  汇交包", "  " + bundle.getFileName() + "  the bundle");
  }
}
