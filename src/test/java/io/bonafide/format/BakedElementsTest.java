package io.bonafide.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.stream.XMLStreamException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that an image names is loaded, over whatever protocol: the one place of its package that makes an XML parser. */
class BakedElementsTest {
    private static final String SECRET = "swordfish";
    private static final String BADGE = "<credential xmlns='https://purl.imsglobal.org/ob/v3p0'>t</credential>";

    @TempDir
    private Path folder;

    private ServerSocket canary;

    @BeforeEach
    void listen() throws IOException {
        canary = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        canary.setSoTimeout(50);
        Files.writeString(folder.resolve("x"), SECRET);
    }

    @AfterEach
    void nobodyCame() throws IOException {
        try (ServerSocket listening = canary) {
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(listening::accept);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE svg SYSTEM 'AT'><svg>&x;BADGE</svg>",
                "<!DOCTYPE svg PUBLIC '-//x//y' 'AT'><svg a='&x;'>BADGE</svg>",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM 'AT'>]><svg>&x;BADGE</svg>",
                "<!DOCTYPE svg [<!ENTITY % x SYSTEM 'AT'> %x;]><svg>BADGE</svg>",
                "<!DOCTYPE svg SYSTEM 'AT' [%x;]><svg>BADGE</svg>",
                "<?xml-stylesheet href='AT'?><svg>BADGE</svg>",
                "<svg xmlns:i='http://www.w3.org/2001/XInclude'><i:include href='AT' parse='text'/>BADGE</svg>",
                "<svg xmlns:x='http://www.w3.org/2001/XMLSchema-instance' x:noNamespaceSchemaLocation='AT'"
                        + " x:schemaLocation='AT AT'>BADGE</svg>",
                "<svg xml:base='AT' xmlns:l='http://www.w3.org/1999/xlink'><image l:href='AT'/><use href='AT'/>"
                        + "<script href='AT'/><style>@import 'AT'</style>BADGE</svg>"
            })
    void nothingIsLoaded(String image) {
        String secret = folder.resolve("x").toUri().toString();
        for (String at : new String[] {
            "http://127.0.0.1:" + canary.getLocalPort() + "/x",
            "https://127.0.0.1:" + canary.getLocalPort() + "/x",
            "ftp://127.0.0.1:" + canary.getLocalPort() + "/x",
            "jar:http://127.0.0.1:" + canary.getLocalPort() + "/x!/y",
            "//127.0.0.1:" + canary.getLocalPort() + "/x",
            secret
        }) {
            assertThat(read(image.replace("AT", at).replace("BADGE", BADGE))).doesNotContain(SECRET);
        }
    }

    // The factory's own settings are the second line: the first is that declarations are refused unread.
    @Test
    void anUnknownEntityInsideTheBadgeIsRefused() {
        assertThat(read("<!DOCTYPE svg SYSTEM 'http://127.0.0.1:" + canary.getLocalPort() + "/x'>"
                        + "<credential xmlns='https://purl.imsglobal.org/ob/v3p0'>&x;</credential>"))
                .startsWith("refused");
    }

    private static String read(String image) {
        try (BakedElements elements = new BakedElements(image)) {
            return elements.only().text();
        } catch (XMLStreamException | UnreadableDocument refused) {
            return "refused: " + refused.getMessage();
        }
    }
}
