package dateline.app;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption.Origin;
import java.lang.management.ManagementFactory;

/**
 * Has the Java machine give back memory that is not used. Of itself it keeps for ever what its
 * busiest minute took, on a large machine ten times what we hold.
 */
final class IdleMemory {
  private static final String MILLIS_BETWEEN_LOOKS = "30000";

  private IdleMemory() {}

  /** What whoever starts us has set stands; a Java machine without such options has its own way. */
  static void giveBack() {
    HotSpotDiagnosticMXBean machine =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    if (machine != null) {
      // The lower ratio first: it may not be above the other.
      set(machine, "MinHeapFreeRatio", "10");
      set(machine, "MaxHeapFreeRatio", "30");
      set(machine, "G1PeriodicGCInterval", MILLIS_BETWEEN_LOOKS);
    }
  }

  private static void set(HotSpotDiagnosticMXBean machine, String option, String value) {
    try {
      if (machine.getVMOption(option).getOrigin() == Origin.DEFAULT) {
        machine.setVMOption(option, value);
      }
    } catch (IllegalArgumentException e) {
      // There is no such option, or it does not go with the ratio that was set beside it.
    }
  }
}
