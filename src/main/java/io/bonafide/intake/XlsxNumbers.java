package io.bonafide.intake;

import io.bonafide.claim.PartialDate;
import io.bonafide.intake.XlsxFormats.Format;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Turns the stored number of a cell into what a person sees: a date, or digits as displayed. */
final class XlsxNumbers {
    /** A spreadsheet keeps 15 significant digits; from here on the last ones are made up. */
    private static final double FIRST_INEXACT = 1e15;

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\\\.|\\[[^\\]]*]");

    private final List<Format> formats;
    private final List<Shape> shapes;
    private final boolean from1904;
    private final DataFormatter formatter = new DataFormatter(Locale.US);

    private enum Shape {
        GENERAL,
        NUMBER,
        DAY,
        MONTH,
        YEAR
    }

    XlsxNumbers(List<Format> formats, boolean from1904) {
        this.formats = formats;
        this.shapes = formats.stream().map(XlsxNumbers::shape).toList();
        this.from1904 = from1904;
    }

    Cell cell(double value, int style) {
        Shape shape = style >= 0 && style < shapes.size() ? shapes.get(style) : Shape.GENERAL;
        return switch (shape) {
            case GENERAL -> general(value);
            case NUMBER -> displayed(value, formats.get(style));
            case DAY, MONTH, YEAR -> date(value, shape, formats.get(style));
        };
    }

    private Cell general(double value) {
        boolean whole = value == Math.rint(value);
        if (whole && Math.abs(value) < FIRST_INEXACT) {
            return Cell.number(Long.toString((long) value));
        }
        return displayed(value, Format.GENERAL);
    }

    private Cell displayed(double value, Format format) {
        String text = formatter.formatRawCellContents(value, format.id(), format.code());
        boolean scientific = text.contains("E+") || text.contains("E-");
        return Math.abs(value) >= FIRST_INEXACT || scientific ? Cell.damagedNumber(text) : Cell.number(text);
    }

    /** Days only from 1 on: what is below is a time of day. */
    private Cell date(double value, Shape shape, Format format) {
        int firstDay = from1904 ? 0 : 1;
        if (value < firstDay || value >= 2_958_466) {
            return displayed(value, format);
        }
        LocalDate day = DateUtil.getLocalDateTime(value, from1904).toLocalDate();
        return switch (shape) {
            case MONTH -> Cell.date(PartialDate.of(YearMonth.from(day)));
            case YEAR -> Cell.date(PartialDate.of(Year.from(day)));
            case DAY, GENERAL, NUMBER -> Cell.date(PartialDate.of(day));
        };
    }

    /** A date shown as {@code May 2023} is a month: the day behind it was filled in by the spreadsheet. */
    private static Shape shape(Format format) {
        if (!DateUtil.isADateFormat(format.id(), format.code())) {
            return format.code().equals("General") ? Shape.GENERAL : Shape.NUMBER;
        }
        String code = QUOTED.matcher(format.code()).replaceAll("").toLowerCase(Locale.ROOT);
        boolean year = code.contains("y");
        if (code.contains("d") || !year) {
            return Shape.DAY;
        }
        return code.contains("m") ? Shape.MONTH : Shape.YEAR;
    }
}
