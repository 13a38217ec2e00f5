package io.bonafide.report;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Puts links and merged cells back over a copied sheet, as far as they are harmless. */
final class SheetTrimmer {
    private final XSSFSheet sheet;

    SheetTrimmer(XSSFSheet sheet) {
        this.sheet = sheet;
    }

    void trim(SourceSink.Trimmings trimmings) {
        for (CellRangeAddress range : trimmings.merged()) {
            if (range.getNumberOfCells() > 1 && isFree(range)) {
                sheet.addMergedRegionUnsafe(range);
            }
        }
        trimmings.links().entrySet().stream()
                .filter(link -> isWebAddress(link.getValue()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(link -> link(link.getKey(), link.getValue()));
    }

    private boolean isFree(CellRangeAddress range) {
        return sheet.getMergedRegions().stream().noneMatch(range::intersects);
    }

    private void link(String cell, String address) {
        XSSFHyperlink link = sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.URL);
        link.setAddress(address);
        link.setCellReference(cell);
        sheet.addHyperlink(link);
    }

    /** Only https is left clickable; what else a cell links to stays readable as its text. */
    private static boolean isWebAddress(String address) {
        try {
            URI uri = new URI(address);
            return "https".equalsIgnoreCase(uri.getScheme()) && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
