package org.landcheck.bench.corpus;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A ledger of permits with twenty columns, almost all of them right: one row in a thousand has its
 * number twice, another its areas wrong, another no name.
 */
public final class PermitTable {
  private static final int EDITION = 1;
  private static final int THOUSAND = 1_000;
  private static final int SERIALS = 20_000;
  private static final int FIRST_YEAR = 2019;
  private static final String[] USES = {"0701", "0702", "0901", "1001", "1202"};

  private PermitTable() {}

  /** The file, made if it is not there. */
  public static Path in(Path folder, int permits) throws IOException {
    Path file = folder.resolve("permits-" + EDITION + "-" + permits + ".csv");
    if (!Files.exists(file)) {
      Path part = Files.createDirectories(folder).resolve(file.getFileName() + ".part");
      try (BufferedWriter out = Files.newBufferedWriter(part)) {
        out.write(
            "ZSBH,XMMC,JSDW,TYSHXYDM,XMDM,ZJH,DZJGH,FZRQ,YXQ,ZDDM,XZQDM,XZQMC,TDYT,MJ,JYDMJ,QTMJ,"
                + "RJL,LXR,DH,BZ\n");
        for (int permit = 0; permit < permits; permit++) {
          out.write(row(permit));
        }
      }
      Files.move(part, file);
    }
    return file;
  }

  private static String row(int permit) {
    int fault = permit % THOUSAND;
    int year = FIRST_YEAR + permit / SERIALS % 5;
    int serial = permit % SERIALS + 1 - (fault == 500 ? 1 : 0);
    double net = 1_000 + permit * 7 % 30_000 / 10.0;
    double other = 100 + permit * 3 % 9_000 / 10.0;
    double all = net + other + (fault == 300 ? 5 : 0);
    String day = "-%02d-%02d".formatted(1 + permit % 12, 1 + permit % 28);
    return String.format(
        Locale.ROOT,
        "430181%d%05d,示例项目第%d期,%s,91350100M000100Y43,2106-430181-04-01-%06d,11010519491231002X,"
            + "430181%dGG%07d,%d%s,%d%s,430181001001GB%05d,430181,浏阳市,%s,%.1f,%.1f,%.1f,%.1f,"
            + "示例人,13800%06d,\n",
        year,
        serial,
        permit,
        fault == 700 ? "" : "示例建设有限公司" + permit % 5_000,
        permit,
        year,
        permit,
        year,
        day,
        year + 3,
        day,
        permit % 100_000,
        USES[permit % USES.length],
        all,
        net,
        other,
        1 + permit % 30 / 10.0,
        permit);
  }
}
