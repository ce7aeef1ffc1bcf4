package dateline.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption.Origin;
import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Has the Java machine give back memory that is not used. Of itself it keeps for ever what its
 * busiest minute took, on a large machine ten times what we hold.
 */
final class IdleMemory {
  /** Looked for after so many milliseconds without a collection; the least ratio goes first. */
  private static final Map<String, String> OPTIONS = new LinkedHashMap<>();

  static {
    OPTIONS.put("MinHeapFreeRatio", "10");
    OPTIONS.put("MaxHeapFreeRatio", "30");
    OPTIONS.put("G1PeriodicGCInterval", "30000");
  }

  private IdleMemory() {}

  /** What whoever starts us has set stands; a Java machine without such options has its own way. */
  static void giveBack() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (machine == null) {
      return;
    }
    OPTIONS.forEach(
        (name, value) -> {
          try {
            if (machine.getVMOption(name).getOrigin() == Origin.DEFAULT) {
              machine.setVMOption(name, value);
            }
          } catch (IllegalArgumentException e) {
            // There is no such option, or not with the ratio that was set beside it.
          }
        });
  }
}
