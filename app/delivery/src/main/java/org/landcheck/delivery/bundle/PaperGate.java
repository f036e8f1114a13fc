package org.landcheck.delivery.bundle;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;

/**
 * Holds the papers of a submission against those the data list before a bundle is made of them:
 * whoever packs has them at hand, whoever receives the bundle could only send it back.
 */
final class PaperGate {
  private PaperGate() {}

  /**
   * @param digests of the attachments, by path in the bag
   * @throws BadInputException if papers that the data list do not come along without a word about
   *     it, or others come along in their place
   */
  static void pass(Submission submission, SortedMap<String, String> digests)
      throws BadInputException {
    int listed = Enclosures.listed(submission.data());
    if (listed == 0) {
      return;
    }
    SortedMap<String, String> papers = new TreeMap<>();
    digests.forEach(
        (path, digest) -> {
          if (path.startsWith(BagNames.ARCHIVE)) {
            papers.put(path.substring(BagNames.ARCHIVE.length()), digest);
          }
        });
    if (papers.isEmpty() && !submission.papersElsewhere()) {
      throw new BadInputException(
          new LocalText(
              "数据中列有 " + listed + " 份档案（表 DAWJ），但档案没有随附，核验会不通过。请随附这些档案，或说明档案另行报送。",
              "the data list "
                  + listed
                  + " papers (table DAWJ) that do not come along, so the bundle would not verify;"
                  + " add the papers, or say that they are handed in another way"));
    }
    // what is in a zip, only those know who can read archives
    if (papers.isEmpty() || zipped(papers)) {
      return;
    }
    List<BundleProblem> problems = Enclosures.problems(submission.data(), papers);
    if (!problems.isEmpty()) {
      LocalText first = problems.get(0).text();
      throw new BadInputException(
          new LocalText(
              "随附的档案与数据中的清单（表 DAWJ）不符，共 "
                  + problems.size()
                  + " 处，例如："
                  + first.zh()
                  + "。请随附清单所列的那一套档案，或重新读取档案后再打包。",
              "the papers are not those the data list (table DAWJ), in "
                  + problems.size()
                  + " places, such as: "
                  + first.en()
                  + "; add the papers that were read, or read them again and check anew"));
    }
  }

  private static boolean zipped(SortedMap<String, String> papers) {
    return papers.size() == 1 && papers.firstKey().toLowerCase(Locale.ROOT).endsWith(".zip");
  }
}
