package io.bonafide.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.bonafide.claim.CredentialLocator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PointersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evidence/badge.png",
                "evidence\\badge.PNG",
                "./badge.png",
                "../secret.json",
                "badge.png",
                "my badge (2).pdf",
                "evidence/sub.folder/zoë.svg",
                "a.b.jsonld"
            })
    void filesBesideTheListAreFiles(String text) {
        assertThat(Pointers.locator(text)).isEqualTo(new CredentialLocator.AttachedFile(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://badges.example/a.png",
                "badges.example/a.json",
                "www.badges.example",
                "file:///etc/a.json",
                "C:\\a.json",
                "badges.example/a.png?x=1",
                "see my CV",
                "evidence/badge",
                "eyJhbGci",
                "localhost:8080/a.json"
            })
    void everythingElseIsALink(String text) {
        assertThat(Pointers.locator(text)).isEqualTo(new CredentialLocator.HostedAt(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"id\":\"https://a.example/1\",\"badge\":\"https://a.example/2\"}",
                "{\n}",
                "eyJh.eyJi.c",
                "eyJh.eyJi.",
                "eyJh\nbGci.ey\r\nJi.c",
                "data:image/png;base64,iVBORw0KGgo=",
                "DATA:,{}"
            })
    void pastedCredentialsAreKeptWhole(String text) {
        assertThat(Pointers.locator(text)).isEqualTo(new CredentialLocator.Inline(text));
        assertThat(Pointers.isPasted(text)).isTrue();
    }
}
