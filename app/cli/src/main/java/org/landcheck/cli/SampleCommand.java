package org.landcheck.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.io.source.Faults;
import org.landcheck.sample.SampleCounty;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the sample county. */
@Command(name = "sample", description = "生成示例县 / make the sample county")
final class SampleCommand extends LandcheckCommand {
  static final long SEED = 2026;
  static final int ZONES = 16;
  static final int VILLAGES = 16;

  @Parameters(paramLabel = "DIR", arity = "1", description = "folder to write to")
  private Path folder;

  @Option(names = "--seed", paramLabel = "N", description = "another seed, another county")
  private long seed = SEED;

  @Option(names = "--zones", paramLabel = "N", description = "number of zones")
  private int zones = ZONES;

  @Option(names = "--villages", paramLabel = "N", description = "sub-zones a zone")
  private int villages = VILLAGES;

  SampleCommand(Toolbox tools, Terminal terminal) {
    super(tools, terminal);
  }

  /**
   * Its files have names that others may have too: they only take the place of an earlier sample.
   */
  private static void requireOwn(Path folder) throws BadInputException {
    if (!Files.isDirectory(folder) || Files.exists(folder.resolve(SampleFiles.FAULTS))) {
      return;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      if (inside.findAny().isPresent()) {
        throw new BadInputException(
            new LocalText(
                "文件夹 " + folder + " 里已有其他文件，请给出一个空文件夹或新文件夹",
                "folder " + folder + " holds other files; name an empty or a new one"));
      }
    } catch (IOException e) {
      throw Faults.unreadable(folder, e);
    }
  }

  @Override
  int run(Terminal terminal) throws BadInputException {
    if (zones < 2 || zones > 999 || villages < 2 || villages > 300) {
      throw new BadInputException(
          new LocalText(
              "--zones 应为 2 到 999，--villages 应为 2 到 300",
              "--zones must be 2 to 999 and --villages 2 to 300"));
    }
    requireOwn(folder);
    Outputs.requireFolder(folder);
    SampleCounty county =
        SampleFiles.write(tools(), folder, seed, zones, villages, terminal.monitor());
    SampleFiles.writePermits(tools(), folder, seed, zones, villages, terminal.monitor());
    SampleFiles.writeVariants(tools(), folder, seed, terminal.monitor());
    int count = county.faults().size();
    terminal.say(
        "已在 " + folder + " 生成示例县，含 " + count + " 处已知问题，说明见 " + SampleFiles.README,
        "made the sample county with "
            + count
            + " known faults in "
            + folder
            + ", see "
            + SampleFiles.README);
    terminal.say(
        "规划许可和补充耕地在 " + SampleFiles.PERMITS + "，每份只有一个已知问题的小数据在 " + SampleFiles.VARIANTS + "，各有说明",
        "permits and new farmland are in "
            + SampleFiles.PERMITS
            + ", small data with one known fault each in "
            + SampleFiles.VARIANTS
            + ", with a README each");
    return ExitCode.CONFORMS;
  }
}
