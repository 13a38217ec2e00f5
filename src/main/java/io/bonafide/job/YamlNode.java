package io.bonafide.job;

import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows its line. */
sealed interface YamlNode {

    int line();

    /** In a few words, for messages. */
    String describe();

    record Text(int line, String value) implements YamlNode {
        @Override
        public String describe() {
            return '"' + value + '"';
        }
    }

    record Items(int line, List<YamlNode> nodes) implements YamlNode {
        @Override
        public String describe() {
            return "a list";
        }
    }

    record Fields(int line, Map<String, YamlNode> nodes) implements YamlNode {
        @Override
        public String describe() {
            return "fields";
        }
    }
}
