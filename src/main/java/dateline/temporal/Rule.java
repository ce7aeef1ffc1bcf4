package dateline.temporal;

import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * A form of expressions.
 *
 * @param reading what one means; empty where it is none after all
 */
record Rule(Pattern form, Function<Mention, Optional<Meant>> reading) {}
