package org.landcheck.delivery.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.landcheck.api.BadInputException;
import org.landcheck.api.LocalText;
import org.landcheck.core.report.Report;
import org.landcheck.delivery.json.FindingsJson;

/**
 * How the findings in a bundle compare with those of an independent run on its data.
 *
 * @param identical whether the two files agree byte by byte, or if rules could not be repeated, in
 *     all that the others make up
 * @param missing keys of findings the rerun made but the bundle does not list
 * @param extra keys of findings the bundle lists but the rerun did not make
 * @param changed keys of findings that both have, with different contents
 * @param sections parts of the file other than findings that differ: {@code tool}, {@code pack} …
 * @param notRepeated ids of the rules that could not be repeated, for lack of what they look at
 */
public record RerunComparison(
    boolean identical,
    List<String> missing,
    List<String> extra,
    List<String> changed,
    List<String> sections,
    SortedSet<String> notRepeated) {
  public RerunComparison {
    missing = List.copyOf(missing);
    extra = List.copyOf(extra);
    changed = List.copyOf(changed);
    sections = List.copyOf(sections);
    notRepeated = Collections.unmodifiableSortedSet(new TreeSet<>(notRepeated));
  }

  /**
   * @param submitted {@code findings.json} of the bundle
   * @param rerun a report of the run repeated, in the language of the bundle
   * @throws BadInputException if the submitted file is no such file, or there is no room for the
   *     other one
   */
  public static RerunComparison of(Path submitted, Report rerun) throws BadInputException {
    return of(submitted, rerun, Set.of());
  }

  /**
   * The same where some rules could not be repeated: the rest is compared.
   *
   * @param notRepeated ids of these rules
   */
  public static RerunComparison of(Path submitted, Report rerun, Set<String> notRepeated)
      throws BadInputException {
    try {
      Path repeated = Files.createTempFile("landcheck", ".json");
      try {
        FindingsJson.write(rerun, repeated);
        if (notRepeated.isEmpty() && Files.mismatch(submitted, repeated) < 0) {
          return new RerunComparison(
              true, List.of(), List.of(), List.of(), List.of(), new TreeSet<>());
        }
        return differences(
            FindingsDigest.of(submitted, notRepeated),
            FindingsDigest.of(repeated, notRepeated),
            new TreeSet<>(notRepeated));
      } finally {
        Files.delete(repeated);
      }
    } catch (IOException e) {
      throw new BadInputException(
          new LocalText(
              "无法比较 " + submitted + "：" + e.getMessage() + "。请向提交单位索取正确的汇交包。",
              "cannot compare " + submitted + ": " + e.getMessage() + "; ask for a sound bundle"),
          e);
    }
  }

  private static RerunComparison differences(
      FindingsDigest submitted, FindingsDigest repeated, SortedSet<String> notRepeated) {
    return new RerunComparison(
        !notRepeated.isEmpty() && submitted.equals(repeated),
        without(repeated.findings(), submitted.findings()),
        without(submitted.findings(), repeated.findings()),
        changed(submitted.findings(), repeated.findings()),
        sections(submitted.sections(), repeated.sections()),
        notRepeated);
  }

  private static List<String> without(Map<String, String> all, Map<String, String> known) {
    List<String> rest = new ArrayList<>();
    all.keySet().stream().filter(key -> !known.containsKey(key)).forEach(rest::add);
    return rest;
  }

  private static List<String> changed(Map<String, String> one, Map<String, String> other) {
    List<String> changed = new ArrayList<>();
    one.forEach(
        (key, digest) -> {
          if (other.containsKey(key) && !other.get(key).equals(digest)) {
            changed.add(key);
          }
        });
    return changed;
  }

  private static List<String> sections(Map<String, String> one, Map<String, String> other) {
    TreeSet<String> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    names.removeIf(name -> one.getOrDefault(name, "").equals(other.getOrDefault(name, "")));
    return List.copyOf(names);
  }

  /** One sentence for the person who verifies. */
  public LocalText text() {
    if (identical && !notRepeated.isEmpty()) {
      return new LocalText(
          "其余规则独立重新检查的结果与汇交包中的一致。",
          "An independent rerun of the other rules gives the findings submitted.");
    }
    if (identical) {
      return new LocalText(
          "独立重新检查的结果与汇交包中的完全一致。", "An independent rerun gives exactly the findings submitted.");
    }
    if (missing.isEmpty() && extra.isEmpty() && changed.isEmpty()) {
      String parts = String.join(", ", sections);
      return new LocalText(
          "问题清单一致，但文件的其他部分不同：" + (parts.isEmpty() ? "书写格式" : parts) + "。",
          "The findings agree, but other parts of the file differ: "
              + (parts.isEmpty() ? "layout" : parts)
              + ".");
    }
    return new LocalText(
        "独立重新检查的结果与汇交包不一致：汇交包少报 "
            + missing.size()
            + " 个、多报 "
            + extra.size()
            + " 个、内容不同 "
            + changed.size()
            + " 个问题。",
        "An independent rerun disagrees with the bundle: findings left out "
            + missing.size()
            + ", findings too many "
            + extra.size()
            + ", findings changed "
            + changed.size()
            + ".");
  }
}
