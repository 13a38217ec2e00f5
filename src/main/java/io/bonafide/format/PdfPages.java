package io.bonafide.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;

/** Walks the trees of a PDF without recursion: each node once, not too many of them. */
final class PdfPages {
    private static final int MOST_NODES = 2_000;
    private static final int MOST_PAGES = 30;

    private PdfPages() {}

    /**
     * A page.
     *
     * @param resources its own or inherited ones (ISO 32000-2, 7.7.3.4)
     */
    record Page(COSDictionary dictionary, @Nullable COSDictionary resources) {}

    /** The first pages, in order. */
    static List<Page> of(COSDictionary catalog) {
        List<Page> pages = new ArrayList<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Page> open = new ArrayDeque<>();
        push(open, catalog.getDictionaryObject(COSName.PAGES), null);
        while (!open.isEmpty() && pages.size() < MOST_PAGES && seen.size() < MOST_NODES) {
            Page next = open.pop();
            if (!seen.add(next.dictionary())) {
                continue;
            }
            if (next.dictionary().getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                for (int i = Math.min(kids.size(), MOST_NODES) - 1; i >= 0; i--) {
                    push(open, kids.getObject(i), next.resources());
                }
            } else {
                pages.add(next);
            }
        }
        return pages;
    }

    private static void push(Deque<Page> open, @Nullable COSBase node, @Nullable COSDictionary inherited) {
        if (node instanceof COSDictionary dictionary) {
            COSDictionary own = dictionary.getCOSDictionary(COSName.RESOURCES);
            open.push(new Page(dictionary, own == null ? inherited : own));
        }
    }

    /** The values of a name tree (ISO 32000-2, 7.9.6), in order. */
    static List<COSBase> values(@Nullable COSDictionary root) {
        List<COSBase> values = new ArrayList<>();
        Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        if (root != null) {
            open.push(root);
        }
        while (!open.isEmpty() && seen.size() < MOST_NODES && values.size() < MOST_NODES) {
            COSDictionary node = open.pop();
            if (!seen.add(node)) {
                continue;
            }
            if (node.getDictionaryObject(COSName.NAMES) instanceof COSArray pairs) {
                for (int i = 1; i < Math.min(pairs.size(), MOST_NODES); i += 2) {
                    values.add(pairs.getObject(i));
                }
            }
            if (node.getDictionaryObject(COSName.KIDS) instanceof COSArray kids) {
                for (int i = Math.min(kids.size(), MOST_NODES) - 1; i >= 0; i--) {
                    if (kids.getObject(i) instanceof COSDictionary kid) {
                        open.push(kid);
                    }
                }
            }
        }
        return values;
    }

    /** The dictionaries of an array, not too many; a single one stands for itself. */
    static List<COSDictionary> dictionaries(@Nullable COSBase value) {
        List<COSDictionary> found = new ArrayList<>();
        if (value instanceof COSDictionary one) {
            found.add(one);
        } else if (value instanceof COSArray array) {
            for (int i = 0; i < Math.min(array.size(), MOST_NODES); i++) {
                if (array.getObject(i) instanceof COSDictionary one) {
                    found.add(one);
                }
            }
        }
        return found;
    }
}
