package org.landcheck.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.landcheck.api.Check;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.core.material.MaterialUse;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;
import picocli.CommandLine.Option;

/**
 * What is set beside the data and joined to them as tables: ledgers, scanned papers, the delivery
 * they came in, its metadata.
 */
final class Attachments {
  @Option(
      names = "--ledger",
      paramLabel = "FILE",
      description = "ledgers (xlsx, csv ...) whose tables go with the data")
  private List<Path> ledgers = new ArrayList<>();

  @Option(
      names = "--archive",
      paramLabel = "DIR|ZIP",
      description = "scanned papers, a folder a project: tables DAWJ (files) and DAYM (pages)")
  private Path archive;

  @Option(
      names = "--delivery",
      paramLabel = "DIR",
      description = "the folder delivered: table WJML, and YSJ if metadata are in it")
  private Path delivery;

  @Option(
      names = "--metadata",
      paramLabel = "FILE",
      description = "metadata (xml, xlsx, txt): table YSJ, instead of what is in --delivery")
  private Path metadata;

  /** The data with all that was named beside them. */
  Materials with(List<Path> data) {
    return Materials.of(data)
        .withLedgers(ledgers)
        .withArchive(Optional.ofNullable(archive))
        .withDelivery(Optional.ofNullable(delivery))
        .withMetadata(Optional.ofNullable(metadata));
  }

  /** What was given and no rule of a pack looks at, so that nobody takes it for checked. */
  List<LocalText> unused(RulePack pack, List<Check> checks) {
    MaterialUse use = new MaterialUse(pack, checks);
    List<LocalText> unused = new ArrayList<>();
    if (archive != null && !use.looksAt(Role.ARCHIVE)) {
      unused.add(
          new LocalText(
              "注意：检查方案 " + pack.id() + " 没有检查档案（DAWJ、DAYM）的规则，--archive 没有用到",
              "note: no rule of pack "
                  + pack.id()
                  + " looks at papers (DAWJ, DAYM): --archive unused"));
    }
    boolean listed = delivery == null || use.looksAt(Role.DELIVERY);
    if (!listed || metadata != null && !use.looksAt(Role.METADATA)) {
      String option = listed ? "--metadata" : "--delivery";
      unused.add(
          new LocalText(
              "注意：检查方案 " + pack.id() + " 没有检查汇交文件夹（WJML）或元数据（YSJ）的规则，" + option + " 没有用到",
              "note: no rule of pack "
                  + pack.id()
                  + " looks at the delivery (WJML) or metadata (YSJ): "
                  + option
                  + " unused"));
    }
    return unused;
  }
}
