package io.bonafide.job;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a YAML file into nodes that know their lines. One document, no aliases, duplicate fields refused. */
final class YamlReader {
    private static final YAMLMapper MAPPER = new YAMLMapper(YAMLFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build());

    private YamlReader() {}

    /**
     * @throws InvalidFile when it is no YAML, or not fields at the top
     */
    static YamlNode.Fields read(Path file) throws InvalidFile {
        try (JsonParser parser = MAPPER.createParser(Files.readString(file))) {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                throw new InvalidFile(List.of(file + ":1: expected fields such as \"name: ...\""));
            }
            return fields(parser);
        } catch (NoSuchFileException absent) {
            throw new InvalidFile(List.of(file + ": there is no such file"));
        } catch (CharacterCodingException otherBytes) {
            throw new InvalidFile(List.of(file + ": is no UTF-8 text"));
        } catch (JacksonException broken) {
            throw new InvalidFile(List.of(file + place(broken.getLocation()) + ": " + complaint(broken)));
        } catch (IOException unreadable) {
            throw new InvalidFile(List.of(file + ": cannot be read (" + unreadable.getMessage() + ")"));
        }
    }

    /** One line: the parser draws the place, over several lines, before it says what is wrong there. */
    private static String complaint(JacksonException broken) {
        List<String> lines = broken.getOriginalMessage()
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith(" "))
                .toList();
        return lines.isEmpty() ? "is no YAML" : lines.get(lines.size() - 1);
    }

    private static String place(@Nullable TokenStreamLocation location) {
        return location == null ? "" : ":" + location.getLineNr();
    }

    private static YamlNode.Fields fields(JsonParser parser) {
        int line = line(parser);
        Map<String, YamlNode> nodes = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            nodes.put(name, node(parser));
        }
        return new YamlNode.Fields(line, nodes);
    }

    private static YamlNode node(JsonParser parser) {
        return switch (parser.currentToken()) {
            case START_OBJECT -> fields(parser);
            case START_ARRAY -> items(parser);
            case VALUE_NULL -> new YamlNode.Text(line(parser), "");
            default -> new YamlNode.Text(line(parser), parser.getString());
        };
    }

    private static YamlNode.Items items(JsonParser parser) {
        int line = line(parser);
        List<YamlNode> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node(parser));
        }
        return new YamlNode.Items(line, nodes);
    }

    private static int line(JsonParser parser) {
        return parser.currentTokenLocation().getLineNr();
    }
}
