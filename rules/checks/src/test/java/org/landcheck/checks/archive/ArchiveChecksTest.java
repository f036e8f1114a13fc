package org.landcheck.checks.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.landcheck.api.Check;
import org.landcheck.api.FieldType;
import org.landcheck.api.Layer;
import org.landcheck.checks.Checks;
import org.landcheck.checks.TestInspection;
import org.landcheck.checks.TestLayer;

/** Edge cases of papers. */
class ArchiveChecksTest {
  private static TestLayer files() {
    return TestLayer.named("DAWJ")
        .key("LJ")
        .field("LJ", FieldType.TEXT)
        .field("XMBH", FieldType.TEXT)
        .field("WJJ", FieldType.TEXT)
        .field("WJM", FieldType.TEXT)
        .field("LB", FieldType.TEXT)
        .field("WB", FieldType.TEXT);
  }

  private static TestLayer file(TestLayer files, String path, String number, String text) {
    String[] parts = path.split("/");
    String name = parts[parts.length - 1].replaceFirst("\\..*", "");
    return files.row("NULL", path, parts[0], null, name, number, text);
  }

  private static Layer projects(String... keys) {
    TestLayer layer =
        TestLayer.named("DZ_YDHX")
            .key("XMBH")
            .field("XMBH", FieldType.TEXT)
            .field("LX", FieldType.TEXT)
            .field("ZSBH", FieldType.TEXT);
    for (String key : keys) {
      String[] values = key.split("\\|");
      layer.row(
          "NULL",
          values[0],
          values.length > 1 ? values[1] : null,
          values.length > 2 ? values[2] : null);
    }
    return layer.build();
  }

  private static TestLayer pages() {
    return TestLayer.named("DAYM")
        .key("LJ")
        .field("LJ", FieldType.TEXT)
        .field("XMBH", FieldType.TEXT)
        .field("YM", FieldType.INTEGER)
        .field("KB", FieldType.REAL)
        .field("GZ", FieldType.TEXT)
        .field("SHA256", FieldType.TEXT)
        .field("FX", FieldType.TEXT);
  }

  @Test
  void onlySomeClassesAreAskedOfAKindOfProject() {
    Layer papers = file(files(), "P1/01.pdf", "01", null).build();
    TestInspection both =
        TestInspection.of(new MissingClass())
            .layers(papers, projects("P1|划拨用地"))
            .param("againstField", "XMBH")
            .param("kindField", "LX")
            .param("classes", List.of("01=许可证", "05=合同", "06=规划条件"));
    assertEquals(2, both.run().findings().size());
    assertEquals(
        List.of("06 规划条件"),
        both
            .again(both.dataset())
            .param("kinds", List.of("出让=01,05,06", "划拨=01，06"))
            .run()
            .findings()
            .stream()
            .map(f -> f.args().get("class"))
            .toList());
  }

  @Test
  void aProjectOfSeveralParcelsIsAskedForPapersOnceAndForEachOfItsNumbers() {
    Layer papers = file(files(), "P1/01.pdf", "01", "430112202310076").build();
    Layer parcels = projects("P1|x|430112202310076", "P1|x|430112202310077");
    assertEquals(
        1,
        TestInspection.of(new MissingClass())
            .layers(papers, parcels)
            .param("againstField", "XMBH")
            .param("classes", List.of("01=许可证", "02=申请表"))
            .run()
            .findings()
            .size());
    TestInspection numbers =
        TestInspection.of(new NumberMismatch())
            .layers(papers, parcels)
            .param("againstField", "XMBH")
            .run();
    assertEquals(1, numbers.findings().size());
    assertEquals(2, numbers.findings().get(0).features().get(0).fid());
  }

  @Test
  void aPaperThatBearsTheNumberOfAnotherClassDoesNotStandInForAMissingOne() {
    Layer papers = file(files(), "P1/05用地规划许可证.pdf", "05", null).build();
    Layer named = file(files(), "P1/规划许可证.pdf", null, null).build();
    for (Layer layer : List.of(papers, named)) {
      TestInspection run =
          TestInspection.of(new MissingClass())
              .layers(layer, projects("P1"))
              .param("againstField", "XMBH")
              .param("classes", List.of("01=许可证", "05=用地规划"))
              .run();
      assertEquals(
          layer == papers ? List.of("01 许可证") : List.of("05 用地规划"),
          run.findings().stream().map(f -> f.args().get("class")).toList());
    }
  }

  @Test
  void aProjectWithoutANumberIsNotAskedForPapers() {
    assertEquals(
        0,
        TestInspection.of(new MissingClass())
            .layers(file(files(), "P1/01.pdf", "01", null).build(), projects(" "))
            .param("againstField", "XMBH")
            .param("classes", List.of("01=许可证"))
            .run()
            .findings()
            .size());
  }

  @Test
  void aFieldThatIsNotThereIsSaidOnceAndNothingIsFound() {
    Layer empty = TestLayer.named("DAWJ").field("X", FieldType.TEXT).row("NULL", "1").build();
    for (Check check : Checks.all()) {
      if (check.info().id().startsWith("archive.") && !(check instanceof WrongFormat)) {
        TestInspection run = TestInspection.of(check).layers(empty, projects("P1")).run();
        assertEquals(0, run.findings().size(), run::toString);
        assertEquals(1, run.skips().size(), check.info().id());
      }
    }
  }

  @Test
  void aFolderMayCarryTheNameOfItsProject() {
    TestLayer papers = files();
    for (String folder :
        List.of("2023-001", "2023-001 某公司", "某公司_2023-001", "2023-001（扩建）", "２０２３-001某厂")) {
      file(papers, folder + "/01.pdf", "01", null);
    }
    assertEquals(
        0,
        TestInspection.of(new OrphanFolder())
            .layers(papers.build(), projects("2023-001"))
            .param("againstField", "XMBH")
            .run()
            .findings()
            .size());
  }

  @Test
  void theWordsPrintedAroundALongNumberMayBeLeftOutOfAFolderOrStandInIt() {
    String bare = "430181202100011";
    String printed = "地字第" + bare + "号";
    TestLayer papers = files();
    List<String> folders =
        List.of(bare, printed, printed + "某停车场", bare + " 某停车场", "某停车场_" + printed, "（3）" + bare);
    folders.forEach(folder -> file(papers, folder + "/01.pdf", "01", null));
    for (String number : List.of(bare, printed, "地字第４３０１８１２０２１０００１１ 号")) {
      assertEquals(
          List.of(),
          TestInspection.of(new OrphanFolder())
              .layers(papers.build(), projects(number))
              .param("againstField", "XMBH")
              .run()
              .kinds(),
          number);
    }
  }

  @Test
  void aNumberThatTwoProjectsHaveInDifferentWordsIsNotGuessed() {
    Layer papers = file(files(), "430181202100011/01.pdf", "01", null).build();
    assertEquals(
        List.of("unknown"),
        TestInspection.of(new OrphanFolder())
            .layers(papers, projects("地字第430181202100011号", "建字第430181202100011号"))
            .param("againstField", "XMBH")
            .run()
            .kinds());
  }

  @Test
  void aNumberThatHasItsFolderIsNotSuggestedForAnother() {
    TestLayer papers = files();
    file(papers, "2023-001/01.pdf", "01", null);
    file(papers, "2023-003/01.pdf", "01", null);
    TestInspection run = TestInspection.of(new OrphanFolder()).param("againstField", "XMBH");
    assertEquals(List.of("taken"), run.layers(papers.build(), projects("2023-001")).run().kinds());
    TestInspection free =
        TestInspection.of(new OrphanFolder())
            .layers(papers.build(), projects("2023-001", "2023-002"))
            .param("againstField", "XMBH")
            .run();
    assertEquals("2023-002", free.findings().get(0).args().get("suggested"));
  }

  @Test
  void slipsOfOneCharacterAreGuessedAndOthersAreNot() {
    TestLayer papers = files();
    for (String folder : List.of("2023-02", "2023-0011", "2032-001", "2023-999", "2023-00l")) {
      file(papers, folder + "/01.pdf", "01", null);
    }
    TestInspection run =
        TestInspection.of(new OrphanFolder())
            .layers(papers.build(), projects("2023-001"))
            .param("againstField", "XMBH")
            .run();
    assertEquals(List.of("near", "near", "near", "unknown", "unknown"), run.kinds());
  }

  @Test
  void aFolderIsNotGuessedToBeOfAProjectThatHasOneNorOfTwoThatHaveNone() {
    TestLayer papers = files();
    for (String folder : List.of("2023-001", "2023-0O1", "2023-77", "2023-999")) {
      file(papers, folder + "/01.pdf", "01", null);
    }
    Layer projects = projects("2023-001", "2023-771", "2023-772");
    TestInspection run =
        TestInspection.of(new OrphanFolder())
            .layers(papers.build(), projects)
            .param("againstField", "XMBH")
            .run();
    assertEquals(
        List.of("taken 2023-001", "unknown ", "unknown "),
        run.findings().stream()
            .map(f -> f.args().get("kind") + " " + f.args().getOrDefault("held", ""))
            .toList());
  }

  @Test
  void oneCertificateOfSeveralIsEnoughToShowTheNumber() {
    TestLayer papers = files();
    file(papers, "P1/01正本.pdf", "01", "无编号");
    file(papers, "P1/01副本.pdf", "01", "地字第 430112 2023 10076 号");
    assertEquals(
        0,
        TestInspection.of(new NumberMismatch())
            .layers(papers.build(), projects("P1|x|地字第430112202310076号"))
            .param("againstField", "XMBH")
            .run()
            .findings()
            .size());
  }

  @Test
  void numbersTooShortToTellAreNotLookedFor() {
    assertEquals(
        0,
        TestInspection.of(new NumberMismatch())
            .layers(file(files(), "P1/01.pdf", "01", "文字").build(), projects("P1|x|12号"))
            .param("againstField", "XMBH")
            .run()
            .findings()
            .size());
  }

  @Test
  void aPatternThatIsNoneOrNeverEndsIsSaid() {
    Layer papers = file(files(), "P1/" + "a".repeat(60) + "!.pdf", "01", null).build();
    for (String pattern : List.of("(", ".*.*.*.*.*.*b")) {
      TestInspection run =
          TestInspection.of(new WrongName()).layers(papers).param("filePattern", pattern).run();
      assertEquals(1, run.skips().size(), pattern);
    }
  }

  @Test
  void theNumberInAPatternIsNoPatternItself() {
    Layer papers = file(files(), "P(1)/P(1)-01.pdf", "01", null).build();
    assertEquals(
        0,
        TestInspection.of(new WrongName())
            .layers(papers)
            .param("filePattern", "{number}-\\d+\\.pdf")
            .run()
            .findings()
            .size());
  }

  @Test
  void hashesThatAreNoneAndBlankPagesRepeatNothing() {
    TestLayer pages = pages();
    for (String hash : List.of("xyz", "", "00000000000000ff00", "-000000000000001")) {
      pages.row("NULL", "P1/1.pdf", "P1", 1L, 0.9, hash, null, "portrait");
      pages.row("NULL", "P1/2.pdf", "P1", 1L, 0.9, hash, null, "portrait");
    }
    pages.row("NULL", "P1/1.pdf", "P1", 2L, 0.9999, null, "aa", "portrait");
    pages.row("NULL", "P1/2.pdf", "P1", 2L, 0.9999, null, "aa", "portrait");
    assertEquals(
        0, TestInspection.of(new DuplicatePage()).layers(pages.build()).run().findings().size());
  }

  @Test
  void everyDistanceUpToTheLimitIsFoundWhereverTheBitsLie() {
    for (long distance = 0; distance <= 8; distance++) {
      TestLayer pages = pages();
      long bits = 0x0123456789ABCDEFL;
      pages.row("NULL", "a", "P", 1L, 0.9, String.format("%016x", bits), null, "portrait");
      for (int i = 0; i < distance; i++) {
        bits ^= 1L << i * 7;
      }
      pages.row("NULL", "b", "P", 1L, 0.9, String.format("%016x", bits), null, "portrait");
      Layer layer = pages.build();
      for (long limit = 0; limit <= 8; limit++) {
        int found =
            TestInspection.of(new DuplicatePage())
                .layers(layer)
                .param("maxDistance", limit)
                .run()
                .findings()
                .size();
        assertEquals(distance <= limit ? 1 : 0, found, distance + " of " + limit);
      }
    }
  }

  @Test
  void twentyThousandFormsThatLookAlikeDoNotTakeForEver() {
    TestLayer pages = pages();
    for (int i = 0; i < 20_000; i++) {
      pages.row("NULL", "P/" + i, "P", 1L, 0.9, "00000000000000ff", "d" + i, "portrait");
    }
    assertEquals(
        19_999,
        TestInspection.of(new DuplicatePage()).layers(pages.build()).run().findings().size());
  }

  @Test
  void ofTwoPagesTheLaterOneLiesTheOtherWay() {
    Layer layer =
        pages()
            .row("NULL", "a", "P", 1L, 0.9, null, null, "portrait")
            .row("NULL", "a", "P", 2L, 0.9, null, null, "landscape")
            .build();
    var finding = TestInspection.of(new MixedOrientation()).layers(layer).run().findings().get(0);
    assertEquals(2, finding.features().get(0).fid());
    assertEquals("2", finding.args().get("pages"));
  }

  @Test
  void aWrongMinimumOfPagesIsSaid() {
    Layer layer = TestLayer.named("DAWJ").field("YS", FieldType.INTEGER).row("NULL", 2L).build();
    TestInspection run =
        TestInspection.of(new PageCount())
            .layers(layer)
            .param("minPages", List.of("05:3", "01=x", "02=3"))
            .run();
    assertEquals(2, run.skips().size());
    assertTrue(run.findings().isEmpty());
  }
}
