package dateline.store;

import java.nio.file.Path;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/** A database as an earlier version of the program left it. */
public final class OldDatabase {
  private OldDatabase() {}

  /** Opened by {@link Database#open} of the same folder it is brought up to date. */
  public static Handle at(String version, Path folder) {
    String url = "jdbc:sqlite:" + folder.resolve("dateline.db").toAbsolutePath();
    Flyway.configure()
        .dataSource(url, null, null)
        .locations("classpath:db/migration")
        .target(version)
        .load()
        .migrate();
    return Jdbi.create(url).open();
  }
}
