package dateline.telegram;

/**
 * What is done about an update. It may be called again for the same update after a crash or a
 * failure, so what it sends goes through {@link Outbox} under {@link IncomingUpdate#key}.
 */
@FunctionalInterface
public interface UpdateHandler {
  void on(IncomingUpdate update);
}
