package dateline.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder everything is kept in, held by one process at a time. */
public final class DataFolder implements AutoCloseable {
  private final Path path;
  private final FileChannel channel;

  private DataFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  /**
   * Makes the folder where it is missing and locks it until {@link #close} or the process ends.
   *
   * @throws StoreException if it cannot be written, or another process holds it
   */
  public static DataFolder open(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      Files.createDirectories(path);
      FileChannel channel =
          FileChannel.open(
              path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (lock(channel)) {
        return new DataFolder(path, channel);
      }
      channel.close();
    } catch (IOException e) {
      throw new StoreException(
          "The data folder "
              + path
              + " cannot be written ("
              + e.getClass().getSimpleName()
              + "). Give this user the right to write there, or set DATELINE_DATA to another"
              + " folder.",
          e);
    }
    throw new StoreException(
        "The data folder "
            + path
            + " is in use by another Dateline. Stop that one first, or set DATELINE_DATA to"
            + " another folder.",
        null);
  }

  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  public Path path() {
    return path;
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      // The lock goes with the process at the latest.
    }
  }
}
