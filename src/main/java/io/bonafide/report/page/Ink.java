package io.bonafide.report.page;

/**
 * The few colours of a report. Text colours keep a contrast of at least 4.5:1 on white and on every tint; blue, orange and
 * sky are those of Okabe and Ito, which colour-blind readers can tell apart.
 */
public enum Ink {
    TEXT(0x1F2933),
    SOFT(0x52606D),
    LINE(0xD3DAE1),
    BLUE(0x0072B2),
    ORANGE(0xD55E00),
    SKY(0x56B4E9),
    WHITE(0xFFFFFF),
    TINT(0xF4F6F8),
    TINT_BLUE(0xEDF5FA),
    TINT_ORANGE(0xFDF4E8);

    private final int rgb;

    Ink(int rgb) {
        this.rgb = rgb;
    }

    float red() {
        return ((rgb >> 16) & 0xFF) / 255f;
    }

    float green() {
        return ((rgb >> 8) & 0xFF) / 255f;
    }

    float blue() {
        return (rgb & 0xFF) / 255f;
    }
}
