package org.landcheck.io.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.landcheck.api.ArrayDataset;
import org.landcheck.api.BadInputException;
import org.landcheck.api.CancelledException;
import org.landcheck.api.Dataset;
import org.landcheck.api.DatasetInfo;
import org.landcheck.api.GeometryType;
import org.landcheck.api.Layer;
import org.landcheck.api.LocalText;
import org.landcheck.api.Monitor;
import org.landcheck.io.archive.PaperMemory.Stamp;
import org.landcheck.io.archive.UnopenedException.Reason;
import org.landcheck.io.source.Faults;
import org.landcheck.io.source.Progress;

/**
 * Reads a folder of scanned papers, or a zip of one, into two tables: {@code DAWJ}, one row a file,
 * and {@code DAYM}, one row a page. The first folder is the project.
 *
 * <p>Files are only read. Several are read at once; what is kept of each is small. A file that does
 * not open is a row that says why, and so is a folder that cannot be looked into; whatever they
 * hold, they take bounded memory and work. A person who asks to stop gets nothing: what is missing
 * from half an archive would look as if it had not been delivered. But what was read is remembered
 * ({@link PaperMemory}), so that the next reading goes on where this one stopped.
 */
public final class ArchiveReader {
  private final int threads;
  private final PaperMemory memory;

  /**
   * @param threads files read at once, at least 1
   * @param memory of papers that were read before
   */
  public ArchiveReader(int threads, PaperMemory memory) {
    this.threads = threads;
    this.memory = memory;
  }

  /** Whether a layer is one of those tables, made of an archive some time before. */
  public static boolean makes(Layer layer) {
    return ArchiveTables.NAMES.contains(layer.name().toUpperCase(Locale.ROOT))
        && layer.schema().geometryType() == GeometryType.NONE
        && layer.schema().indexOf("LJ") >= 0
        && layer.schema().indexOf("SHA256") >= 0;
  }

  /**
   * @throws BadInputException if there is no such folder or zip, it cannot be read, or is empty
   * @throws CancelledException if the person asked to stop; nothing is left behind
   */
  public Dataset read(Path place, Monitor monitor) throws BadInputException {
    if (!Files.exists(place)) {
      throw bad(
          "找不到档案 " + place + "，请检查路径", "archive " + place + " does not exist; check the path");
    }
    try (Papers papers =
        Files.isDirectory(place) ? FolderPapers.open(place, monitor) : ZipPapers.open(place)) {
      if (papers.paths().isEmpty()) {
        throw bad(
            "档案 " + place + " 中没有文件，请选择装有各项目文件夹的文件夹",
            "archive " + place + " holds no files; choose the folder that the projects lie in");
      }
      List<FileFacts> files = read(place, papers, monitor);
      DatasetInfo info = new DatasetInfo(List.of(source(place, files)), lineage(papers, files));
      return new ArrayDataset(info, ArchiveTables.of(files));
    } catch (IOException e) {
      throw Faults.unreadable(place, e);
    }
  }

  private List<FileFacts> read(Path place, Papers papers, Monitor monitor)
      throws BadInputException, IOException {
    Runnable checkCancelled =
        () -> {
          if (monitor.cancelled()) {
            throw new CancelledException();
          }
        };
    PaperReader reader = new PaperReader(new Decoding(), checkCancelled);
    List<String> paths = papers.paths();
    Progress progress = new Progress(monitor, place, paths.size());
    List<Callable<FileFacts>> tasks = new ArrayList<>();
    for (int i = 0; i < paths.size(); i++) {
      int paper = i;
      tasks.add(
          () -> {
            checkCancelled.run();
            FileFacts facts = read(papers, paper, paths.get(paper), reader);
            progress.accept(1);
            return facts;
          });
    }
    ExecutorService workers = Executors.newFixedThreadPool(Math.min(threads, tasks.size()));
    try {
      return gather(workers, tasks);
    } finally {
      stop(workers);
    }
  }

  private static List<FileFacts> gather(ExecutorService workers, List<Callable<FileFacts>> tasks)
      throws BadInputException, IOException {
    List<Future<FileFacts>> waiting = tasks.stream().map(workers::submit).toList();
    List<FileFacts> files = new ArrayList<>();
    try {
      for (Future<FileFacts> each : waiting) {
        files.add(each.get());
      }
      return files;
    } catch (ExecutionException e) {
      waiting.forEach(each -> each.cancel(false));
      if (e.getCause() instanceof BadInputException bad) {
        throw bad;
      }
      if (e.getCause() instanceof IOException fault) {
        throw fault;
      }
      if (e.getCause() instanceof RuntimeException fault) {
        throw fault;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      waiting.forEach(each -> each.cancel(false));
      Thread.currentThread().interrupt();
      throw new CancelledException();
    }
  }

  /** Waits for those at work, so that nobody reads what is about to be closed. */
  private static void stop(ExecutorService workers) {
    workers.shutdownNow();
    boolean interrupted = false;
    boolean done = false;
    while (!done) {
      try {
        done = workers.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private FileFacts read(Papers papers, int paper, String path, PaperReader reader)
      throws BadInputException, IOException {
    Optional<Reason> unread = papers.unread(paper);
    if (unread.isPresent()) {
      return PaperReader.unreached(path, papers.size(paper), unread.get());
    }
    Stamp before;
    try {
      before = Stamp.of(papers.origin(paper), path);
    } catch (IOException e) {
      return PaperReader.unreached(path, papers.size(paper), Reason.NO_ACCESS);
    }
    Optional<FileFacts> known = memory.recall(before);
    if (known.isPresent()) {
      return known.get();
    }
    FileFacts facts = taken(papers, paper, path, reader);
    if (facts.reason().isEmpty()) {
      // what does not open may do so next time: networks fail, and memory runs short
      memory.keep(before, Stamp.of(papers.origin(paper), path), facts);
    }
    return facts;
  }

  private static FileFacts taken(Papers papers, int paper, String path, PaperReader reader)
      throws BadInputException, IOException {
    Path file;
    try {
      file = papers.take(paper);
    } catch (IOException e) {
      // a zip whose entry is not what its directory says
      return PaperReader.unreached(path, papers.size(paper), Reason.DAMAGED);
    }
    try {
      return reader.read(path, file);
    } finally {
      papers.giveBack(paper, file);
    }
  }

  /** One digest of all paths and digests stands for the archive. */
  private static DatasetInfo.Source source(Path place, List<FileFacts> files) {
    MessageDigest digest = Digest.fresh();
    for (FileFacts file : files) {
      String line = file.sha256().orElse("-") + " " + file.path() + "\n";
      digest.update(line.getBytes(StandardCharsets.UTF_8));
    }
    Path name = place.toAbsolutePath().normalize().getFileName();
    return new DatasetInfo.Source(String.valueOf(name), Digest.hex(digest));
  }

  private static List<LocalText> lineage(Papers papers, List<FileFacts> files) {
    List<LocalText> lineage = new ArrayList<>(papers.lineage());
    long pages = files.stream().mapToLong(file -> file.pages().size()).sum();
    long closed = files.stream().filter(file -> file.reason().isPresent()).count();
    lineage.add(
        new LocalText(
            "档案：" + files.size() + " 个文件，" + pages + " 页，打不开 " + closed + " 个",
            "archive: "
                + files.size()
                + " files, "
                + pages
                + " pages, "
                + closed
                + " files do not open"));
    return lineage;
  }

  private static BadInputException bad(String zh, String en) {
    return new BadInputException(new LocalText(zh, en));
  }
}
