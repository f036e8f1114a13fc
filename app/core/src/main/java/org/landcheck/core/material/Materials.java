package org.landcheck.core.material;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.landcheck.api.Companion;

/**
 * The files and folders of one submission, as a person names them.
 *
 * @param data what is checked
 * @param ledgers tables that go with the data
 * @param archive folder or zip of scanned papers, a folder a project
 * @param delivery the folder delivered, for its list of files
 * @param metadata the record about the data; if absent, what lies in the delivery
 * @param neighbours data of neighbouring counties
 * @param companions data of the same place to hold ours against
 */
public record Materials(
    List<Path> data,
    List<Path> ledgers,
    Optional<Path> archive,
    Optional<Path> delivery,
    Optional<Path> metadata,
    List<Path> neighbours,
    Map<Companion, Path> companions) {
  public static final Materials NONE = of(List.of());

  public Materials {
    data = List.copyOf(data);
    ledgers = List.copyOf(ledgers);
    Objects.requireNonNull(archive, "archive");
    Objects.requireNonNull(delivery, "delivery");
    Objects.requireNonNull(metadata, "metadata");
    neighbours = List.copyOf(neighbours);
    companions = Map.copyOf(companions);
  }

  /** Data alone. */
  public static Materials of(List<Path> data) {
    return new Materials(
        data, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Map.of());
  }

  /** With other data. */
  public Materials withData(List<Path> files) {
    return new Materials(files, ledgers, archive, delivery, metadata, neighbours, companions);
  }

  public Materials withLedgers(List<Path> files) {
    return new Materials(data, files, archive, delivery, metadata, neighbours, companions);
  }

  public Materials withArchive(Optional<Path> place) {
    return new Materials(data, ledgers, place, delivery, metadata, neighbours, companions);
  }

  public Materials withDelivery(Optional<Path> folder) {
    return new Materials(data, ledgers, archive, folder, metadata, neighbours, companions);
  }

  public Materials withMetadata(Optional<Path> file) {
    return new Materials(data, ledgers, archive, delivery, file, neighbours, companions);
  }

  public Materials withNeighbours(List<Path> places) {
    return new Materials(data, ledgers, archive, delivery, metadata, places, companions);
  }

  public Materials withCompanions(Map<Companion, Path> places) {
    return new Materials(data, ledgers, archive, delivery, metadata, neighbours, places);
  }

  /** With what another names as neighbours and companions. */
  public Materials withBeside(Materials others) {
    return withNeighbours(others.neighbours).withCompanions(others.companions);
  }

  /** The files or folders in a role, none if there are none. */
  public List<Path> places(Role role) {
    return switch (role) {
      case LEDGERS -> ledgers;
      case ARCHIVE -> archive.stream().toList();
      case DELIVERY -> delivery.stream().toList();
      case METADATA -> metadata.stream().toList();
      case NEIGHBOURS -> neighbours;
      case PREVIOUS, LOADED, REFERENCE -> role.companion().map(companions::get).stream().toList();
    };
  }

  /** Every file and folder named. */
  public List<Path> all() {
    List<Path> all = new ArrayList<>(data);
    for (Role role : Role.values()) {
      all.addAll(places(role));
    }
    return all;
  }

  /**
   * With other files or folders in a role.
   *
   * @param places of roles that one alone can have, the first counts
   */
  public Materials with(Role role, List<Path> places) {
    Optional<Path> first = places.stream().findFirst();
    return switch (role) {
      case LEDGERS -> withLedgers(places);
      case ARCHIVE -> withArchive(first);
      case DELIVERY -> withDelivery(first);
      case METADATA -> withMetadata(first);
      case NEIGHBOURS -> withNeighbours(places);
      case PREVIOUS, LOADED, REFERENCE -> {
        Map<Companion, Path> others = new EnumMap<>(Companion.class);
        others.putAll(companions);
        Companion companion = role.companion().orElseThrow();
        others.remove(companion);
        first.ifPresent(place -> others.put(companion, place));
        yield withCompanions(others);
      }
    };
  }

  /** Whether anything is set beside the data. */
  public boolean beside() {
    return joins() || !neighbours.isEmpty() || !companions.isEmpty();
  }

  /** Whether tables are joined to the data. */
  public boolean joins() {
    return !ledgers.isEmpty()
        || archive.isPresent()
        || delivery.isPresent()
        || metadata.isPresent();
  }
}
