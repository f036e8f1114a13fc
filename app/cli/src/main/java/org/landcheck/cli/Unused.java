package org.landcheck.cli;

import java.util.ArrayList;
import java.util.List;
import org.landcheck.api.Check;
import org.landcheck.api.LocalText;
import org.landcheck.api.RulePack;
import org.landcheck.core.material.MaterialUse;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;

/** What was given and no rule of a pack looks at, so that nobody takes it for checked. */
final class Unused {
  private Unused() {}

  /** A line for each thing given in vain. */
  static List<LocalText> of(Materials materials, RulePack pack, List<Check> checks) {
    MaterialUse use = new MaterialUse(pack, checks);
    List<LocalText> unused = new ArrayList<>();
    for (Role role : Role.values()) {
      if (!materials.places(role).isEmpty() && !use.looksAt(role)) {
        unused.add(
            new LocalText(
                "注意：检查方案 "
                    + pack.id()
                    + " 没有检查"
                    + what(role).zh()
                    + "的规则，"
                    + option(role)
                    + " 没有用到",
                "note: no rule of pack "
                    + pack.id()
                    + " looks at "
                    + what(role).en()
                    + ": "
                    + option(role)
                    + " unused"));
      }
    }
    return unused;
  }

  private static LocalText what(Role role) {
    return switch (role) {
      case LEDGERS -> new LocalText("台账", "ledgers");
      case ARCHIVE -> new LocalText("档案（DAWJ、DAYM）", "papers (DAWJ, DAYM)");
      case DELIVERY ->
          new LocalText("汇交文件夹（WJML）或元数据（YSJ）", "the delivery (WJML) or metadata (YSJ)");
      case METADATA -> new LocalText("元数据（YSJ）", "metadata (YSJ)");
      case PREVIOUS -> new LocalText("上一版数据", "the previous version");
      case LOADED -> new LocalText("入库后的数据", "data as loaded");
      case REFERENCE -> new LocalText("参照数据", "reference data");
      case NEIGHBOURS -> new LocalText("邻县数据", "neighbours");
    };
  }

  private static String option(Role role) {
    return switch (role) {
      case LEDGERS -> "--ledger";
      case ARCHIVE -> "--archive";
      case DELIVERY -> "--delivery";
      case METADATA -> "--metadata";
      case PREVIOUS -> "--previous";
      case LOADED -> "--loaded";
      case REFERENCE -> "--reference";
      case NEIGHBOURS -> "--neighbour";
    };
  }
}
