package dateline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Another program of these tests in a process of its own, which can be killed. */
public final class JavaProcess {
  private JavaProcess() {}

  /** A small one that starts quickly; where its output goes is still to be said. */
  public static ProcessBuilder of(Class<?> main, int megabytes, Object... arguments) {
    List<String> command =
        new ArrayList<>(
            List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-Xmx" + megabytes + "m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
    Arrays.stream(arguments).map(Object::toString).forEach(command::add);
    return new ProcessBuilder(command);
  }
}
