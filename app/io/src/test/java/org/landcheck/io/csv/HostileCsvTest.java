package org.landcheck.io.csv;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.landcheck.io.Hostile;

/** Tables nobody ever exported. */
@Timeout(120)
class HostileCsvTest {
  private static final String TABLE =
      "台账,,,\n单位：公顷,,,\n序号,名称,面积（公顷）,日期\n1,甲,\"1,234.5\",2023-05-01\n"
          + "2,\"乙\n丙\",2.5,2023/5/2\n3,'=1+1,12.5%,20230503\n,合计,1237,\n填表人：张某,,,\n";

  @Test
  void truncatedAnywhere() {
    sample().truncatedEverywhere(1);
  }

  @Test
  void mutated() {
    sample().mutated(2_000, 1);
  }

  @Test
  void nothingButSeparatorsQuotesOrZeros() {
    Hostile hostile = new Hostile(new CsvFormat(), "a.csv");
    for (String text :
        new String[] {",", "\"", "\n", "\0", "'", "=", "\u3000", "1", "，", "\uFFFD"}) {
      hostile.read("a.csv", text.repeat(100_000).getBytes(StandardCharsets.UTF_8));
      hostile.read("a.csv", (text + "\n").repeat(10_000).getBytes(StandardCharsets.UTF_8));
    }
    hostile.read("a.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 0});
  }

  private static Hostile sample() {
    return new Hostile(new CsvFormat(), "a.csv")
        .with("a.csv", TABLE.getBytes(StandardCharsets.UTF_8));
  }
}
