package org.landcheck.delivery.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.landcheck.api.BadInputException;
import org.landcheck.api.Lang;
import org.landcheck.api.LocalText;
import org.landcheck.core.pack.MappingChoices;
import org.landcheck.core.review.ReviewLog;

/**
 * A bundle in a folder, ready for an independent rerun.
 *
 * @param folder the bag's folder
 * @param info what the bag says of itself: county and language for the rerun
 */
public record UnpackedBundle(Path folder, BagInfo info) {
  public Path dataset() {
    return folder.resolve(BagNames.DATASET);
  }

  /** The pack as it was used. */
  public Path pack() {
    return folder.resolve(BagNames.PACK);
  }

  public Path findings() {
    return folder.resolve(BagNames.FINDINGS);
  }

  /** Language the messages in {@link #findings} are in; Chinese if the bag does not say. */
  public Lang lang() {
    return info.language().filter(Lang.EN.code()::equals).isPresent() ? Lang.EN : Lang.ZH;
  }

  /**
   * What of the data stands for what of the pack, where the submitter said so.
   *
   * @throws BadInputException if the file is damaged
   */
  public MappingChoices mapping() throws BadInputException {
    Path file = folder.resolve(BagNames.MAPPING);
    if (!Files.exists(file)) {
      return MappingChoices.NONE;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return MappingJson.read(in);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  /** Where a dataset of the record lies, if it is enclosed. */
  public Path file(BesideEntry entry) {
    return folder.resolve(entry.path());
  }

  /**
   * The decisions of the submitter; none if the bundle has no {@code review.json}.
   *
   * @throws BadInputException if the file is damaged
   */
  public ReviewLog review() throws BadInputException {
    Path file = folder.resolve(BagNames.REVIEW);
    if (!Files.exists(file)) {
      return ReviewLog.EMPTY;
    }
    try (InputStream in = Files.newInputStream(file)) {
      return ReviewJson.read(in);
    } catch (IOException e) {
      throw unreadable(file, e);
    }
  }

  private static BadInputException unreadable(Path file, IOException e) {
    return new BadInputException(
        new LocalText(
            "无法读取 " + file + "：" + e.getMessage(), "cannot read " + file + ": " + e.getMessage()),
        e);
  }
}
