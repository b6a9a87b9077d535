package org.lagebuch.deadline.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a regime applies. */
public sealed interface Condition {
    record Any(List<Condition> of) implements Condition {
        public Any {
            of = List.copyOf(of);
        }
    }

    /**
     * @param fact id in the pack, with a part after a dot, such as {@code countries.establishment}
     * @param values what it is compared with: text or yes/no; empty for {@code IS_SET} and {@code NOT_EMPTY}
     * @param legalTest whether only a person may answer it, with reasons
     */
    record Test(
            String fact,
            Operator operator,
            List<Object> values,
            boolean legalTest,
            @Nullable String note) implements Condition {
        public Test {
            values = List.copyOf(values);
        }
    }

    enum Operator {
        IS,
        IS_NOT,
        IN,
        INCLUDES,
        INTERSECTS,
        IS_SET,
        NOT_EMPTY
    }
}
