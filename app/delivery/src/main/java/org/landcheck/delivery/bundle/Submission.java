package org.landcheck.delivery.bundle;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.landcheck.api.Dataset;
import org.landcheck.core.edit.JournalEntry;
import org.landcheck.core.pack.MappingChoices;

/**
 * What an office hands in.
 *
 * @param data the data as they are to be submitted, all edits applied
 * @param pack bytes of the pack they were checked with; never modified
 * @param submitter name of the office
 * @param journal all work done on the data, oldest first
 * @param mapping what of the data stands for what of the pack, where a person said so
 * @param attachments files to come along, by path in the bag below {@link BagNames#ARCHIVE} or
 *     {@link BagNames#LEDGER}
 * @param heldAgainst data that the run meets besides
 * @param papersElsewhere whether the papers that the data list are handed in another way
 * @param date day of bagging; without it the same content always gives the same bytes
 */
public record Submission(
    Dataset data,
    byte[] pack,
    String submitter,
    List<JournalEntry> journal,
    MappingChoices mapping,
    SortedMap<String, Path> attachments,
    List<HeldAgainst> heldAgainst,
    boolean papersElsewhere,
    Optional<LocalDate> date) {
  public Submission {
    Objects.requireNonNull(data, "data");
    Objects.requireNonNull(pack, "pack");
    Objects.requireNonNull(submitter, "submitter");
    journal = List.copyOf(journal);
    Objects.requireNonNull(mapping, "mapping");
    attachments = Collections.unmodifiableSortedMap(new TreeMap<>(attachments));
    heldAgainst = List.copyOf(heldAgainst);
    Objects.requireNonNull(date, "date");
    for (String path : attachments.keySet()) {
      if (!path.startsWith(BagNames.ARCHIVE) && !path.startsWith(BagNames.LEDGER)) {
        throw new IllegalArgumentException("not an attachment's place: " + path);
      }
    }
  }

  /** Data and pack alone, without work done, attachments or date. */
  public static Submission of(Dataset data, byte[] pack, String submitter) {
    return new Submission(
        data,
        pack,
        submitter,
        List.of(),
        MappingChoices.NONE,
        new TreeMap<>(),
        List.of(),
        false,
        Optional.empty());
  }

  public Submission withJournal(List<JournalEntry> entries) {
    return new Submission(
        data, pack, submitter, entries, mapping, attachments, heldAgainst, papersElsewhere, date);
  }

  public Submission withMapping(MappingChoices choices) {
    return new Submission(
        data, pack, submitter, journal, choices, attachments, heldAgainst, papersElsewhere, date);
  }

  public Submission withAttachments(SortedMap<String, Path> files) {
    return new Submission(
        data, pack, submitter, journal, mapping, files, heldAgainst, papersElsewhere, date);
  }

  public Submission withHeldAgainst(List<HeldAgainst> others) {
    return new Submission(
        data, pack, submitter, journal, mapping, attachments, others, papersElsewhere, date);
  }

  public Submission withPapersElsewhere(boolean elsewhere) {
    return new Submission(
        data, pack, submitter, journal, mapping, attachments, heldAgainst, elsewhere, date);
  }

  /** Whether papers come along. */
  boolean papersEnclosed() {
    return attachments.keySet().stream().anyMatch(path -> path.startsWith(BagNames.ARCHIVE));
  }
}
