package org.landcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;
import org.landcheck.core.pack.PackFile;
import org.landcheck.core.report.Report;
import org.landcheck.core.review.ReviewLog;
import org.landcheck.core.run.Engine;
import org.landcheck.core.run.RunOptions;
import org.landcheck.delivery.bundle.BundleWriter;
import org.landcheck.delivery.bundle.Enclosures;
import org.landcheck.delivery.bundle.HeldAgainst;
import org.landcheck.delivery.bundle.Rerun;
import org.landcheck.delivery.bundle.Submission;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * Packs data, pack, findings and reports into one bundle. The bundle is written whatever the
 * findings are: it says honestly whether the data conform, and so does the exit code.
 */
@Command(name = "pack", description = "生成汇交包 / make a submission bundle")
final class PackCommand extends LandcheckCommand {
  @Parameters(paramLabel = "DATASET", arity = "1..*", description = "files or folders")
  private List<Path> datasets;

  @Mixin private RunArguments arguments;

  @Mixin private EncodingOption encoding;

  @Mixin private Attachments attachments;

  @Mixin private LeaveOutOption leaveOut;

  @Option(names = "--submitter", paramLabel = "NAME", required = true, description = "office")
  private String submitter;

  @Option(names = "--out", paramLabel = "FILE.zip", required = true, description = "the bundle")
  private Path out;

  @Option(
      names = {"--sign", "--encrypt"},
      paramLabel = "FILE",
      hidden = true)
  private List<String> later = new ArrayList<>();

  PackCommand(Toolbox tools, Terminal terminal) {
    super(tools, terminal);
  }

  @Override
  int run(Terminal terminal) throws BadInputException {
    if (!later.isEmpty()) {
      throw NotThereYet.error("--sign, --encrypt");
    }
    arguments.requireWholePack();
    if (submitter.isBlank()) {
      throw new BadInputException(
          new LocalText("请用 --submitter 填写提交单位", "name the submitting office with --submitter"));
    }
    Inputs inputs = new Inputs(tools(), encoding.readOptions());
    PackFile pack = inputs.pack(arguments.pack());
    Engine engine = tools().engine(arguments.threads());
    Materials materials = attachments.with(datasets).withBeside(arguments.beside());
    Outputs.requireApart(out, materials.withDelivery(Optional.empty()).all());
    Outputs.requireFile(out);
    Monitor monitor = terminal.monitor();
    Dataset data = inputs.open(materials, arguments.threads(), monitor);
    int papers = Enclosures.listed(data);
    Set<Role> leftOut = leaveOut.roles(materials, papers);
    boolean papersElsewhere = papers > 0 && leftOut.contains(Role.ARCHIVE);
    requirePapers(materials, papers, papersElsewhere);
    RunOptions options = arguments.options();
    Rerun rerun =
        packed -> {
          Dataset read = inputs.open(packed.data(), monitor);
          RunOptions all = inputs.with(options, packed, read, monitor);
          return tools()
              .report(
                  engine.run(engine.plan(read, pack.pack(), all), monitor),
                  ReviewLog.EMPTY,
                  all,
                  terminal.lang());
        };
    Materials coming = papersElsewhere ? materials.withArchive(Optional.empty()) : materials;
    Report report =
        new BundleWriter(tools().gpkg())
            .write(
                Submission.of(data, pack.json(), submitter)
                    .withMapping(options.mapping())
                    .withAttachments(Enclosures.of(coming, data))
                    .withHeldAgainst(
                        HeldAgainst.open(materials, leftOut, tools().formats(), monitor))
                    .withPapersElsewhere(papersElsewhere),
                rerun,
                out,
                monitor);
    Summary.print(report, terminal);
    Unused.of(materials, pack.pack(), tools().checks()).forEach(terminal::say);
    terminal.say("已生成汇交包 " + out, "wrote bundle " + out);
    new BundleLines(terminal).beside(out);
    return ExitCode.of(report.result());
  }

  /** The receiver would refuse a bundle whose papers were forgotten, so it is refused here. */
  private static void requirePapers(Materials materials, int papers, boolean elsewhere)
      throws BadInputException {
    if (papers > 0 && materials.archive().isEmpty() && !elsewhere) {
      throw new BadInputException(
          new LocalText(
              "数据中列有 "
                  + papers
                  + " 份档案（表 DAWJ），但没有给出档案。请加 --archive 档案文件夹；"
                  + "档案另行报送的，请加 --leave-out archive",
              "the data list "
                  + papers
                  + " papers (table DAWJ), and none were given: add --archive DIR,"
                  + " or --leave-out archive if they are handed in another way"));
    }
  }
}
