package org.landcheck.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.material.Materials;
import org.landcheck.core.run.RunOptions;
import org.locationtech.jts.geom.Envelope;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What {@code check}, {@code fix} and {@code pack} let people say about a run. */
final class RunArguments {
  @Option(names = "--pack", paramLabel = "ID|FILE", required = true, description = "rule pack")
  private String pack;

  @Option(names = "--county", paramLabel = "CODE", description = "six-digit county code")
  private String county;

  @Mixin private BesideOption beside;

  @Option(names = "--only", paramLabel = "RULE", split = ",", description = "run these rules only")
  private List<String> only = new ArrayList<>();

  @Option(names = "--bbox", paramLabel = "x1,y1,x2,y2", description = "check this box only")
  private String bbox;

  @Option(names = "--set", paramLabel = "RULE.PARAM=VALUE", description = "change a parameter")
  private List<String> settings = new ArrayList<>();

  @Mixin private MapOption mapping;

  @Option(names = "--threads", paramLabel = "N", description = "number of threads")
  private Integer threads;

  String pack() {
    return pack;
  }

  int threads() throws BadInputException {
    int count = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
    if (count < 1 || count > 256) {
      throw bad("--threads " + count + " 无效，应为 1 到 256", "--threads " + count + " is not 1 to 256");
    }
    return count;
  }

  /** With what the data are held against. */
  RunOptions options(Dataset data, Inputs inputs, Monitor monitor) throws BadInputException {
    return inputs.with(options(), beside(), data, monitor);
  }

  /** With the data alone. */
  RunOptions options() throws BadInputException {
    if (county != null && !county.matches("\\d{6}")) {
      throw bad(
          "--county " + county + " 无效，应为 6 位县级行政区划代码",
          "--county " + county + " is not a six-digit county code");
    }
    return new RunOptions(
        Optional.ofNullable(county),
        List.of(),
        new TreeSet<>(only),
        overrides(),
        Optional.ofNullable(box()),
        Map.of(),
        mapping.choices());
  }

  /** Files that the data are held against, without data. */
  Materials beside() {
    return beside.materials();
  }

  /** Refuses what would make a run differ from one that only knows what is in a bundle. */
  void requireWholePack() throws BadInputException {
    if (bbox != null || !only.isEmpty() || !settings.isEmpty()) {
      throw bad(
          "汇交包按整个检查方案检查，不能使用 --only、--set、--bbox；需要调整参数时请修改方案文件",
          "a bundle is checked with the whole pack: leave out --only, --set and --bbox,"
              + " or edit a copy of the pack");
    }
  }

  private Map<String, Map<String, String>> overrides() throws BadInputException {
    Map<String, Map<String, String>> overrides = new HashMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      int dot = equals < 0 ? -1 : setting.lastIndexOf('.', equals);
      if (dot < 1 || dot + 1 == equals) {
        throw bad(
            "--set " + setting + " 写法有误，应为 规则.参数=值",
            "--set " + setting + " is not of the form RULE.PARAM=VALUE");
      }
      overrides
          .computeIfAbsent(setting.substring(0, dot), rule -> new HashMap<>())
          .put(setting.substring(dot + 1, equals), setting.substring(equals + 1));
    }
    return overrides;
  }

  private Envelope box() throws BadInputException {
    if (bbox == null) {
      return null;
    }
    String[] parts = bbox.split(",");
    try {
      if (parts.length == 4) {
        double x1 = Double.parseDouble(parts[0].strip());
        double y1 = Double.parseDouble(parts[1].strip());
        double x2 = Double.parseDouble(parts[2].strip());
        double y2 = Double.parseDouble(parts[3].strip());
        if (x1 <= x2 && y1 <= y2) {
          return new Envelope(x1, x2, y1, y2);
        }
      }
    } catch (NumberFormatException e) {
      throw badBox(e);
    }
    throw badBox(null);
  }

  private BadInputException badBox(Throwable cause) {
    LocalText text =
        new LocalText(
            "--bbox " + bbox + " 写法有误，应为 最小东,最小北,最大东,最大北",
            "--bbox " + bbox + " is not of the form minEast,minNorth,maxEast,maxNorth");
    return new BadInputException(text, cause);
  }

  private static BadInputException bad(String zh, String en) {
    return new BadInputException(new LocalText(zh, en));
  }
}
