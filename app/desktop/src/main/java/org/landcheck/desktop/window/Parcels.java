package org.landcheck.desktop.window;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.Dataset;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.core.format.Formats;
import org.landcheck.core.material.Materials;
import org.landcheck.core.material.Role;
import org.landcheck.core.session.SessionState;
import org.landcheck.delivery.bundle.Enclosures;
import org.landcheck.delivery.bundle.HeldAgainst;
import org.landcheck.desktop.work.Opened;

/** Makes up the parcel for what is open, and reads what a person lets come along. */
final class Parcels {
  /** Roles that people may leave out, in the order of the dialog. */
  private static final List<Role> ROLES =
      Stream.concat(Stream.of(Role.ARCHIVE), HeldAgainst.ROLES.stream()).toList();

  private Parcels() {}

  /**
   * What could come along, with its size on the disk.
   *
   * @throws BadInputException if a folder cannot be looked into
   */
  static Parcel of(Opened opened, SessionState state, Monitor monitor) throws BadInputException {
    List<Parcel.Item> items = new ArrayList<>();
    for (Role role : ROLES) {
      List<Path> places = opened.materials().places(role);
      if (!places.isEmpty()) {
        List<String> names =
            places.stream().map(place -> String.valueOf(place.getFileName())).toList();
        long bytes = 0;
        for (Path place : places) {
          bytes += size(place, monitor);
        }
        items.add(new Parcel.Item(role, names, bytes));
      }
    }
    if (madeUpNeighbour(opened, state)) {
      items.add(new Parcel.Item(Role.NEIGHBOURS, List.of(opened.neighbours()), 0));
    }
    boolean attached = opened.materials().archive().isPresent();
    return new Parcel(items, attached ? 0 : Enclosures.listed(state.snapshot()));
  }

  /** The sample's neighbour has no file. */
  private static boolean madeUpNeighbour(Opened opened, SessionState state) {
    return opened.materials().neighbours().isEmpty() && !state.options().neighbours().isEmpty();
  }

  private static long size(Path place, Monitor monitor) throws BadInputException {
    long bytes = 0;
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (monitor.cancelled()) {
          throw new CancelledException();
        }
        bytes += Files.isRegularFile(file) ? Files.size(file) : 0;
      }
      return bytes;
    } catch (IOException | java.io.UncheckedIOException e) {
      throw new BadInputException(
          new LocalText(
              "无法读取 " + place + "，请检查它是否还在、能否打开",
              "cannot read " + place + "; see that it is there and can be opened"),
          e);
    }
  }

  /** What the data of a bundle are held against. */
  static List<HeldAgainst> heldAgainst(
      Opened opened, SessionState state, Set<Role> leftOut, Formats formats, Monitor monitor)
      throws BadInputException {
    List<HeldAgainst> all =
        new ArrayList<>(HeldAgainst.open(opened.materials(), leftOut, formats, monitor));
    if (madeUpNeighbour(opened, state)) {
      boolean along = !leftOut.contains(Role.NEIGHBOURS);
      for (Dataset neighbour : state.options().neighbours()) {
        all.add(new HeldAgainst(Role.NEIGHBOURS, opened.neighbours(), neighbour, along));
      }
    }
    return all;
  }

  /** The files to attach: papers only if they come along. */
  static Materials attached(Opened opened, Set<Role> leftOut) {
    return leftOut.contains(Role.ARCHIVE)
        ? opened.materials().with(Role.ARCHIVE, List.of())
        : opened.materials();
  }
}
