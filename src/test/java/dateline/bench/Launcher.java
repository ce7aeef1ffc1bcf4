package dateline.bench;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Starts a benchmark in a Java of its own, with the heap Dateline promises to need. */
public final class Launcher {
  private Launcher() {}

  public static void main(String... arguments) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    Optional.ofNullable(System.getProperty("data"))
        .ifPresent(folder -> command.add("-Ddata=" + folder));
    command.addAll(List.of("-Xmx1g", "-cp", classPath(), Bench.class.getName()));
    command.addAll(List.of(arguments));
    int exit = run(command);
    if (exit != 0) {
      System.exit(exit);
    }
  }

  private static String classPath() {
    URLClassLoader loader = (URLClassLoader) Thread.currentThread().getContextClassLoader();
    return List.of(loader.getURLs()).stream()
        .map(Launcher::file)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String file(URL url) {
    try {
      return Path.of(url.toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException("No class path entry: " + url, e);
    }
  }

  private static int run(List<String> command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }
}
