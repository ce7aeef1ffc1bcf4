package dateline.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

class IdleMemoryTest {
  private final HotSpotDiagnosticMXBean machine =
      ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);

  @Test
  void theJavaMachineIsToldToKeepLittleThatIsFree() {
    IdleMemory.giveBack();
    assertThat(machine.getVMOption("MaxHeapFreeRatio").getValue()).isEqualTo("30");
  }

  @Test
  void whatWasSetBeforeStands() {
    machine.setVMOption("G1PeriodicGCInterval", "123456");
    IdleMemory.giveBack();
    assertThat(machine.getVMOption("G1PeriodicGCInterval").getValue()).isEqualTo("123456");
  }
}
