package org.landcheck.io.boundary;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.landcheck.io.Hostile;

/** Boundary point files nobody ever wrote. */
@Timeout(120)
class HostileBoundaryTest {
  private static final String TEXT =
      "[项目信息]\n名称=x\n"
          + Txt.HEADER
          + "【坐标点个数,图斑面积,地块编号,地块名称,图形属性,图幅号,地块用途,@】\n"
          + Txt.PARCEL
          + "J6,2,3100010,38450010\nJ7,2,3100020,38450010\nJ8,2,3100020,38450020\nJ6,2,3100010,38450010\n"
          + "2,0,B,乙,线,,,,@\nJ1,1,3100000,38450000\nJ2,1,3100100,38450000\n";

  @TempDir Path folder;

  @Test
  void truncatedAnywhere() throws Exception {
    sample("a.txt", Charset.forName("GBK")).truncatedEverywhere(1);
  }

  @Test
  void mutated() throws Exception {
    sample("a.txt", Charset.forName("GBK")).mutated(2_000, 1);
    sample("a.txt", StandardCharsets.UTF_8).mutated(500, 2);
  }

  @Test
  void coordinatesAloneMutated() throws Exception {
    String rows = Txt.PARCEL.substring(Txt.PARCEL.indexOf('\n') + 1);
    Path file = Txt.file(folder, rows + "\n" + rows);
    Hostile.sample(new BoundaryPointFormat(), file).mutated(1_000, 3);
  }

  @Test
  void longLinesManyColumnsAndLongHeaders() {
    String many = "甲,".repeat(50_000);
    String blanks = " ,".repeat(200_000);
    for (String line :
        new String[] {
          many + "@",
          blanks + "x",
          blanks,
          "【" + many + "@】\n" + many + "@",
          "[" + many,
          "@\n".repeat(50_000),
          "数据产生单位=" + many + "\n[地块坐标]\n" + "1,@\n".repeat(20_000),
          "=".repeat(100_000),
          "J1,1,3100000,38450000\n".repeat(20_000),
          "J1,1,1e308,-1e308\n".repeat(10)
        }) {
      String text = Txt.HEADER + line + "\n" + Txt.PARCEL + line + "\n[属性描述]\n" + line;
      new Hostile(new BoundaryPointFormat(), "a.txt")
          .read("a.txt", text.getBytes(StandardCharsets.UTF_8));
    }
  }

  @Test
  void thousandsOfRingsInEachOther() {
    StringBuilder text = new StringBuilder(Txt.HEADER + "9,1,A,甲,面,,,,@\n");
    for (int ring = 1; ring < 3_000; ring++) {
      int[][] at = {{-1, -1}, {1, -1}, {1, 1}, {-1, -1}};
      for (int[] corner : at) {
        text.append("J,").append(ring).append(',').append(3100000 + ring * corner[0]).append(',');
        text.append(38450000 + ring * corner[1]).append('\n');
      }
    }
    new Hostile(new BoundaryPointFormat(), "a.txt")
        .read("a.txt", text.toString().getBytes(StandardCharsets.UTF_8));
  }

  private Hostile sample(String name, Charset charset) throws Exception {
    Path file = Txt.file(folder, name, TEXT, charset);
    return Hostile.sample(new BoundaryPointFormat(), file);
  }
}
